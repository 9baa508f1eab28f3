import type { MatchFacts } from './match-person.ts';

type Identified = Pick<MatchFacts, 'name' | 'id' | 'birthDate'>;

/** People by name, so that a line is compared with those only who may be its person. */
export interface Namesakes<Draft extends Identified> {
  /** Takes in somebody, whose facts are told by `learned`. */
  add(draft: Draft): void;
  /** Says what is known of somebody by now, be it nothing. */
  learned(draft: Draft): void;
  /** Who bears the name and is not surely another one, in the order in which they came. Not to be changed. */
  of(asked: Identified): readonly Draft[];
}

const NOBODY: readonly never[] = [];
const NO_NUMBER = '';

/**
 * An index of namesakes. A roster of 12,600 holds some names sixty times; two people who both have a number of one kind and no common
 * birthday are passed over without being touched (0.7 s of an import before).
 */
export function createNamesakes<Draft extends Identified>(): Namesakes<Draft> {
  const all = new Map<string, Draft[]>();
  const order = new Map<Draft, number>();
  /** By name, then by the kind of the number. */
  const byKind = new Map<string, Map<string, Set<Draft>>>();
  const byBirth = new Map<string, Draft[]>();
  const byId = new Map<string, Draft[]>();
  return {
    add(draft) {
      order.set(draft, order.size);
      addTo(all, draft.name, draft);
    },
    learned(draft) {
      if (draft.id !== undefined) addTo(byId, draft.id, draft);
      if (draft.birthDate !== undefined) addTo(byBirth, birthKey(draft), draft);
      const kinds = byKind.get(draft.name) ?? new Map<string, Set<Draft>>();
      byKind.set(draft.name, kinds);
      const kind = kindOf(draft.id);
      if (kind !== NO_NUMBER) kinds.get(NO_NUMBER)?.delete(draft);
      kinds.set(kind, (kinds.get(kind) ?? new Set()).add(draft));
    },
    of(asked) {
      if (asked.id === undefined) return all.get(asked.name) ?? NOBODY;
      const found = new Set<Draft>();
      const own = kindOf(asked.id);
      for (const [kind, drafts] of byKind.get(asked.name) ?? []) if (kind !== own) addAll(found, drafts);
      if (asked.birthDate !== undefined) addAll(found, byBirth.get(birthKey(asked)));
      for (const draft of byId.get(asked.id) ?? NOBODY) if (draft.name === asked.name) found.add(draft);
      if (found.size < 2) return [...found];
      return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}

/** `residentId:...` is a resident's number: what stands before the colon. */
function kindOf(id: string | undefined): string {
  return id === undefined ? NO_NUMBER : id.slice(0, id.indexOf(':'));
}

function birthKey({ name, birthDate }: Identified): string {
  return `${birthDate ?? ''}${name}`;
}

function addAll<Draft>(found: Set<Draft>, drafts: Iterable<Draft> = []): void {
  for (const draft of drafts) found.add(draft);
}

function addTo<Draft>(index: Map<string, Draft[]>, key: string, draft: Draft): void {
  const found = index.get(key);
  if (!found) index.set(key, [draft]);
  else if (!found.includes(draft)) found.push(draft);
}
