import type { ConflictRule, FieldConflict, PersonField } from './import-plan.ts';
import { compareNames } from './name-similarity.ts';
import type { Entry } from './plan-entries.ts';
import type { PersonDraft } from './plan-people.ts';

/** What one line says of one field; `key` is its spelling for comparing. */
export interface Stated {
  readonly value: string;
  readonly key: string;
  readonly entry: Entry;
}

/** The value that was taken, and the line it is from. */
export interface Settled {
  readonly value: string;
  readonly source: Entry;
}

/**
 * The name of the line that brought the person in; another one only when more lists have it and it sounds or looks the same, so
 * that the same lists find the person again. A masked name (张*) says nothing beside a full one.
 */
export function nameOf(
  draft: PersonDraft,
  stated: readonly Stated[],
): { readonly stated: readonly Stated[]; readonly kept?: string } {
  const full = stated.filter(({ key }) => !/[*某]/.test(key));
  const said = full.length > 0 ? full : stated;
  const [first] = said;
  if (!first || said.every(({ key }) => key === first.key)) return { stated: said };
  const { kept, rule } = bestOf(said);
  const isLikeAll = said.every(({ key }) => compareNames(kept.key, key) !== 'different');
  return rule === 'moreFiles' && isLikeAll ? { stated: said } : { stated: said, kept: draft.name };
}

/** One value of several: what the id proves, else what more files say, else what the later file says. */
export function settle(
  draft: PersonDraft,
  {
    field,
    stated,
    proven,
  }: { readonly field: PersonField; readonly stated: readonly Stated[]; readonly proven: string | undefined },
  conflicts: FieldConflict[],
): Settled | undefined {
  const [first] = stated;
  if (first === undefined && proven === undefined) return undefined;
  const anyEntry = first?.entry ?? draft.entries[0];
  if (!anyEntry) return undefined;
  const isAgreed = stated.every(({ key }) => key === first?.key);
  if (isAgreed && (proven === undefined || first === undefined || first.key === proven)) {
    const value = proven ?? first?.value;
    return value === undefined ? undefined : { value, source: anyEntry };
  }
  const { kept, rule } =
    proven === undefined
      ? bestOf(stated)
      : {
          kept: stated.find(({ key }) => key === proven) ?? { value: proven, key: proven, entry: anyEntry },
          // An id number proves birth date and sex; no number proves a name.
          rule: field === 'name' ? bestOf(stated).rule : ('idProves' as const),
        };
  const seen = new Set([kept.key]);
  for (const other of stated) {
    if (seen.has(other.key)) continue;
    seen.add(other.key);
    other.entry.problems.push({ code: 'statedDifferently', details: { field } });
    conflicts.push({
      personId: draft.personId,
      field,
      kept: { value: kept.value, source: kept.entry.ref },
      dropped: { value: other.value, source: other.entry.ref },
      rule,
    });
  }
  return { value: kept.value, source: kept.entry };
}

function bestOf(stated: readonly Stated[]): { readonly kept: Stated; readonly rule: ConflictRule } {
  const files = new Map<string, Set<number>>();
  for (const { key, entry } of stated) files.set(key, (files.get(key) ?? new Set()).add(entry.ref.file));
  const most = Math.max(...[...files.values()].map((set) => set.size));
  const best = stated.filter(({ key }) => files.get(key)?.size === most);
  const kept = best.at(-1) ?? stated[0];
  if (!kept) throw new Error('nothing stated');
  return { kept, rule: new Set(best.map(({ key }) => key)).size === 1 ? 'moreFiles' : 'laterFile' };
}
