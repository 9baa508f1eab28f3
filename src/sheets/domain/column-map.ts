import type { Candidate } from './classify-columns.ts';
import type { GivenPlace } from './given-place.ts';
import type { Meaning } from './reading.ts';

/** Columns by meaning; several phones or plates are several columns of one meaning. */
export type ColumnMap = Readonly<Partial<Record<Meaning, readonly number[]>>>;

/** One person that each row can hold. Most tables have one; two-up tables and `业主…租户…` tables have more. */
export interface PersonSlot {
  readonly columns: ColumnMap;
  /** What the header says of this person for every row: `租户` of a column `租户姓名`. */
  readonly relation?: string;
  /** What stands above this half of the table: `2单元`. */
  readonly given?: GivenPlace;
  /** The row is a household, this person is of it whatever the relation says. */
  readonly joinsRow?: true;
}

/** What the columns of a table mean and whose values they hold. */
export interface Assignment {
  readonly candidates: readonly Candidate[];
  readonly slots: readonly PersonSlot[];
}

/** Of these a person has one, so of two columns the better one is taken. */
const ONCE: readonly Meaning[] = [
  'name',
  'sex',
  'birthDate',
  'relation',
  'householdKey',
  'estate',
  'building',
  'unit',
  'floor',
  'room',
  'group',
  'serial',
  'age',
  'householdHead',
  'movedIn',
  'personId',
  'idType',
  'ethnicity',
  'residence',
  'employer',
  'registeredAddress',
  'members',
  'address',
];
/** What a column can say of one person, as against the dwelling or the row. */
export const PERSONAL_COLUMNS: ReadonlySet<Meaning> = new Set<Meaning>([
  'name',
  'idNumber',
  'idType',
  'sex',
  'age',
  'birthDate',
  'phone',
  'landline',
  'relation',
  'ethnicity',
  'employer',
  'occupation',
  'plate',
  'tags',
  'residence',
  'registeredAddress',
]);

/** Of two columns with one single meaning the better one keeps it, the other is kept as it stands. */
export function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const losers = new Set<number>();
  for (const meaning of ONCE) {
    const rivals = candidates.filter((each) => each.meaning === meaning);
    if (rivals.length < 2) continue;
    const best = rivals.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    for (const each of rivals) if (each !== best) losers.add(each.index);
  }
  return candidates.map((each) =>
    losers.has(each.index) ? { ...each, meaning: 'other' as const, confidence: Math.min(each.confidence, 0.4) } : each,
  );
}

function worth(candidate: Candidate): number {
  const choice = candidate.by === 'choice' ? 10 : 0;
  const support = candidate.meaning === 'name' ? candidate.content.name + candidate.content.maskedName : 0;
  return choice + candidate.confidence + support + (candidate.content.filled > 0 ? 0.5 : 0);
}

/** Columns by their meanings. */
export function mapOf(candidates: readonly Candidate[]): ColumnMap {
  const map: Partial<Record<Meaning, number[]>> = {};
  for (const { meaning, index } of candidates) if (meaning !== null) (map[meaning] ??= []).push(index);
  return map;
}
