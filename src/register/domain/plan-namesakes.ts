import type { MatchFacts } from './match-person.ts';

type Identified = Pick<MatchFacts, 'name' | 'id' | 'birthDate'>;

/** People by name, so that a line is compared with those only who may be its person. */
export interface Namesakes<Draft extends Identified> {
  /** Takes in somebody of whom nothing but the name is known yet. */
  add(draft: Draft): void;
  /** Says that id number or birthday of somebody became known. */
  learned(draft: Draft): void;
  /** Who bears the name and is not surely another one, in the order in which they came. */
  of(asked: Identified): readonly Draft[];
}

interface OfOneName<Draft> {
  readonly all: Draft[];
  /** Without an id number, or with one of a kind that few have. */
  readonly unnumbered: Set<Draft>;
  readonly byBirthDate: Map<string, Set<Draft>>;
  readonly byId: Map<string, Draft>;
}

/** The kind that nearly everybody has: only for it comparing by birthday saves anything. */
const USUAL = 'residentId:';

/**
 * An index of namesakes. A roster of 12,600 holds some names sixty times; two people who both have a number and no common birthday are
 * passed over without being touched (0.7 s of an import before).
 */
export function createNamesakes<Draft extends Identified>(): Namesakes<Draft> {
  const names = new Map<string, OfOneName<Draft>>();
  const order = new Map<Draft, number>();
  return {
    add(draft) {
      const found = names.get(draft.name);
      const same: OfOneName<Draft> = found ?? {
        all: [],
        unnumbered: new Set(),
        byBirthDate: new Map(),
        byId: new Map(),
      };
      if (!found) names.set(draft.name, same);
      order.set(draft, order.size);
      same.all.push(draft);
      same.unnumbered.add(draft);
    },
    learned(draft) {
      const same = names.get(draft.name);
      if (!same) return;
      if (draft.id !== undefined) same.byId.set(draft.id, draft);
      if (draft.id?.startsWith(USUAL) === true) same.unnumbered.delete(draft);
      if (draft.birthDate === undefined) return;
      const born = same.byBirthDate.get(draft.birthDate);
      if (born) born.add(draft);
      else same.byBirthDate.set(draft.birthDate, new Set([draft]));
    },
    of(asked) {
      const same = names.get(asked.name);
      if (!same) return [];
      if (asked.id?.startsWith(USUAL) !== true) return same.all.filter((draft) => !isSurelyOther(asked, draft));
      const born = asked.birthDate === undefined ? undefined : same.byBirthDate.get(asked.birthDate);
      const holder = same.byId.get(asked.id);
      return [...new Set([...same.unnumbered, ...(born ?? []), ...(holder ? [holder] : [])])]
        .filter((draft) => !isSurelyOther(asked, draft))
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}

/** Two numbers of one kind and no common birthday: the comparison can never make them one (see `limit` in match-person.ts). */
function isSurelyOther(asked: Identified, draft: Identified): boolean {
  if (asked.id === undefined || draft.id === undefined || asked.id === draft.id) return false;
  if (asked.birthDate !== undefined && asked.birthDate === draft.birthDate) return false;
  return draft.id.startsWith(asked.id.slice(0, asked.id.indexOf(':') + 1));
}
