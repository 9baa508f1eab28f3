import type { Day } from '../../base/domain/day.ts';
import { EDITABLE_FIELDS } from './edit-person.ts';
import { endDayOf } from './move-house.ts';
import type { PersonFields, ResidencyEndReason, TagState } from './person-state.ts';

/** A residency as its row holds it. */
export interface ResidencyRow {
  readonly id: string;
  readonly dwellingId: string;
  readonly householdId: string | null;
  readonly kind: 'home' | 'tenant' | 'stay' | 'work';
  readonly relation: string | null;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
  readonly untilReason: ResidencyEndReason | null;
}

/** A sealed id number as its row holds it, bytes in hexadecimal. */
export interface IdentityRow {
  readonly hash: string;
  readonly kind: string;
  readonly sealed: string;
  readonly masked: string;
}

/** A person with every row that belongs to the record: what a merge reads, stores for the way back, and writes. */
export interface PersonRows {
  readonly fields: PersonFields;
  /** Columns of files that no field is made for. */
  readonly others: Readonly<Record<string, string>>;
  readonly identities: readonly IdentityRow[];
  readonly phones: readonly { readonly phone: string; readonly position: number }[];
  readonly plates: readonly string[];
  readonly tags: readonly TagState[];
  readonly residencies: readonly ResidencyRow[];
}

/** Both records before the merge, and the one that came of it. */
export interface MergeSnapshot {
  readonly kept: PersonRows;
  readonly gone: PersonRows;
  readonly merged: PersonRows;
}

/** The fields that a merge may take from the record that goes. */
export type TakenField = (typeof EDITABLE_FIELDS)[number];

/**
 * The record that comes of two: what either knows, the kept one's word where they differ unless the field is in `takeFromGone`.
 * Two open homes cannot both be true: the one of the record that goes ends today as `unknown`.
 */
export function mergeRows(of: {
  readonly kept: PersonRows;
  readonly gone: PersonRows;
  readonly takeFromGone: readonly TakenField[];
  readonly today: Day;
}): PersonRows {
  const { kept, gone } = of;
  const phones = [
    ...kept.phones,
    ...gone.phones.filter(({ phone }) => !kept.phones.some((one) => one.phone === phone)),
  ];
  return {
    fields: mergeFields(of),
    others: { ...gone.others, ...kept.others },
    identities: unionBy([...kept.identities, ...gone.identities], ({ hash }) => hash),
    phones: phones.map(({ phone }, position) => ({ phone, position })),
    plates: [...new Set([...kept.plates, ...gone.plates])],
    tags: [...kept.tags, ...gone.tags.filter((tag) => !kept.tags.some((one) => isSameOpenTag(one, tag)))],
    residencies: [...kept.residencies, ...residenciesThatCome(of)],
  };
}

function mergeFields({ kept, gone, takeFromGone }: Parameters<typeof mergeRows>[0]): PersonFields {
  const taken = Object.fromEntries(
    EDITABLE_FIELDS.map((field) => {
      const [first, second] = takeFromGone.includes(field) ? [gone, kept] : [kept, gone];
      return [field, first.fields[field] ?? second.fields[field]];
    }),
  );
  const notes = [kept.fields.note, gone.fields.note].filter((note) => note !== null);
  const note = takeFromGone.includes('note') ? gone.fields.note : [...new Set(notes)].join('；') || null;
  return { ...kept.fields, ...taken, note, diedOn: kept.fields.diedOn ?? gone.fields.diedOn };
}

function residenciesThatCome({ kept, gone, today }: Parameters<typeof mergeRows>[0]): readonly ResidencyRow[] {
  const isOpen = (one: ResidencyRow) => one.untilDay === null;
  const isHome = ({ kind }: ResidencyRow) => kind === 'home' || kind === 'tenant';
  const openKept = kept.residencies.filter(isOpen);
  return gone.residencies
    .filter(
      (one) =>
        !isOpen(one) || !openKept.some((other) => other.dwellingId === one.dwellingId && isHome(other) === isHome(one)),
    )
    .map((one) =>
      isOpen(one) && isHome(one) && openKept.some(isHome)
        ? { ...one, untilDay: endDayOf(one, today), untilReason: 'unknown' as const }
        : one,
    );
}

function isSameOpenTag(a: TagState, b: TagState): boolean {
  return a.kind === b.kind && a.untilDay === null && b.untilDay === null;
}

function unionBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
}

/**
 * Takes a merge back. Without later work both records are exactly as they were; what was changed or added on the merged record since
 * stays: changed rows go with the record they came from, new ones and changed fields stay with the kept one, deleted ones stay deleted.
 */
export function unmergeRows(of: { readonly snapshot: MergeSnapshot; readonly current: PersonRows }): {
  readonly kept: PersonRows;
  readonly gone: PersonRows;
} {
  const { snapshot, current } = of;
  const { kept, gone, merged } = snapshot;
  const part = <Row>(rowsOf: (rows: PersonRows) => readonly Row[], keyOf: (row: Row) => string) =>
    splitRows({ kept: rowsOf(kept), gone: rowsOf(gone), merged: rowsOf(merged), current: rowsOf(current), keyOf });
  const identities = part(
    (rows) => rows.identities,
    ({ hash }) => hash,
  );
  const phones = part(
    (rows) => rows.phones,
    ({ phone }) => phone,
  );
  const plates = part(
    (rows) => rows.plates,
    (plate) => plate,
  );
  const tags = part(
    (rows) => rows.tags,
    ({ id }) => id,
  );
  const residencies = part(
    (rows) => rows.residencies,
    ({ id }) => id,
  );
  const restored = (side: 'kept' | 'gone'): Omit<PersonRows, 'fields' | 'others'> => ({
    identities: identities[side],
    phones: phones[side],
    plates: plates[side],
    tags: tags[side],
    residencies: residencies[side],
  });
  return {
    kept: {
      ...restored('kept'),
      fields: restoreFields({ before: kept.fields, merged: merged.fields, current: current.fields }),
      others: isSame(current.others, merged.others) ? kept.others : current.others,
    },
    gone: { ...restored('gone'), fields: gone.fields, others: gone.others },
  };
}

function restoreFields(of: {
  readonly before: PersonFields;
  readonly merged: PersonFields;
  readonly current: PersonFields;
}): PersonFields {
  const { before, merged, current } = of;
  const changed = [...EDITABLE_FIELDS, 'diedOn' as const].filter((field) => current[field] !== merged[field]);
  return { ...before, ...Object.fromEntries(changed.map((field) => [field, current[field]])) };
}

function splitRows<Row>(of: {
  readonly kept: readonly Row[];
  readonly gone: readonly Row[];
  readonly merged: readonly Row[];
  readonly current: readonly Row[];
  readonly keyOf: (row: Row) => string;
}): { readonly kept: readonly Row[]; readonly gone: readonly Row[] } {
  const { keyOf } = of;
  const merged = new Map(of.merged.map((row) => [keyOf(row), row]));
  const current = new Map(of.current.map((row) => [keyOf(row), row]));
  const restore = (row: Row): readonly Row[] => {
    const then = merged.get(keyOf(row));
    const now = current.get(keyOf(row));
    // The merge dropped it as a double of the other record's row.
    if (then === undefined) return [row];
    if (now === undefined) return [];
    return [isSame(now, then) ? row : now];
  };
  const added = of.current.filter((row) => !merged.has(keyOf(row)));
  return { kept: [...of.kept.flatMap(restore), ...added], gone: of.gone.flatMap(restore) };
}

/** The order of keys says nothing: a snapshot that lay in the database comes back with another one. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
