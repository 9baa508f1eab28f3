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
  readonly unnumbered: Set<Draft>;
  /** Who has an id number, by its kind. */
  readonly byKind: Map<string, Set<Draft>>;
  readonly byBirthDate: Map<string, Set<Draft>>;
  readonly byId: Map<string, Draft>;
}

/**
 * An index of namesakes. A roster of 12,600 holds some names sixty times; two people who both have a number of one kind and no common
 * birthday are passed over without being touched (0.7 s of an import before).
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
        byKind: new Map(),
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
      if (draft.id !== undefined) {
        same.byId.set(draft.id, draft);
        same.unnumbered.delete(draft);
        addTo(same.byKind, kindOf(draft.id), draft);
      }
      if (draft.birthDate !== undefined) addTo(same.byBirthDate, draft.birthDate, draft);
    },
    of(asked) {
      const same = names.get(asked.name);
      if (!same) return [];
      if (asked.id === undefined) return same.all;
      const found = new Set(same.unnumbered);
      const kind = kindOf(asked.id);
      for (const [other, drafts] of same.byKind) if (other !== kind) addAll(found, drafts);
      if (asked.birthDate !== undefined) addAll(found, same.byBirthDate.get(asked.birthDate));
      const holder = same.byId.get(asked.id);
      if (holder) found.add(holder);
      return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}

function addTo<Draft>(index: Map<string, Set<Draft>>, key: string, draft: Draft): void {
  const found = index.get(key);
  if (found) found.add(draft);
  else index.set(key, new Set([draft]));
}

function addAll<Draft>(found: Set<Draft>, drafts: Iterable<Draft> = []): void {
  for (const draft of drafts) found.add(draft);
}

/** `residentId:...` is a resident's number: what stands before the colon. */
function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
