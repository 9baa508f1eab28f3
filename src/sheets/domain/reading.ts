import type { Day } from '../../base/domain/day.ts';
import type { IdKind, Sex } from '../../base/domain/id-number.ts';

export type { IdKind, Sex };

/** What a column can mean in a roster, a push list or a form from above. */
export const MEANINGS = [
  'serial',
  'name',
  'idNumber',
  'idType',
  'sex',
  'age',
  'birthDate',
  'phone',
  'relation',
  'householdKey',
  'householdHead',
  'estate',
  'building',
  'unit',
  'floor',
  'room',
  'address',
  'group',
  'registeredAddress',
  'residence',
  'ethnicity',
  'employer',
  'school',
  'occupation',
  'tags',
  'plate',
  'note',
  'grid',
  'gridWorker',
  'members',
  'landline',
  'movedOut',
  'movedIn',
  'diedOn',
  'personId',
  'area',
  'other',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What a problem with one value or row is; texts are in `problems.ts` of this room. */
export interface ReadingProblem {
  readonly code: string;
  /** `error` holds the row back, `warning` takes it and says so. */
  readonly severity: 'error' | 'warning';
  readonly sheet: string;
  /** Row in the sheet, from 1. */
  readonly row: number;
  /** Column letter, when one cell is meant. */
  readonly column?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface ColumnReading {
  /** From 0. */
  readonly index: number;
  /** `A`, `B`, ... */
  readonly letter: string;
  /** The header words, several header rows joined by ` / `. */
  readonly header: string;
  readonly meaning: Meaning | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly by: 'header' | 'content' | 'both' | 'choice' | 'none';
}

export interface TableReading {
  readonly sheet: string;
  /** Rows from 1. Empty when the table has no header and columns were read from their content. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly ColumnReading[];
  /** Identifies files of the same shape, so that a remapped column can be remembered. */
  readonly shape: string;
  /** What the sheet name, title or separator rows say for the whole table, for example the estate. */
  readonly given: Readonly<Partial<Record<Meaning, string>>>;
}

/** Every row of every sheet has exactly one account. */
export interface RowAccount {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: 'taken' | 'held' | 'notRecord';
  /** title, summary, header, hint, separator, total, footer, blank, duplicateHeader, sample, ... or the code of the problem that holds it. */
  readonly reason?: string;
}

/** One person as one row (or one piece of a list cell) tells it. Absent means that the file does not say. */
export interface RosterRecord {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly name?: string;
  readonly idNumber?: string;
  readonly idKind?: IdKind;
  readonly sex?: Sex;
  readonly birthDate?: Day;
  /** Mobile and landline numbers, digits only, best first. */
  readonly phones: readonly string[];
  readonly estate?: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: number;
  readonly room?: string;
  /** Village group (村民小组) or lane where the address has one. */
  readonly group?: string;
  /** What of the address could not be read; never dropped. */
  readonly addressRest?: string;
  /** Same key = same household within this file. */
  readonly householdKey?: string;
  /** The relation to the head in the glossary's Chinese words (户主, 配偶, 子, 女, 父, 母, 租户 ...). */
  readonly relation?: string;
  readonly tags: readonly string[];
  readonly plates: readonly string[];
  readonly employer?: string;
  readonly ethnicity?: string;
  readonly registeredAddress?: string;
  readonly residence?: string;
  readonly note?: string;
  /** Present when the row says that the person has left or died. */
  readonly leftOn?: Day | 'unknown';
  readonly diedOn?: Day | 'unknown';
  /** Present in files that this system exported: edit and bring back. */
  readonly personId?: string;
  /** Columns we understood no meaning of, by header, so that nothing is lost. */
  readonly others: Readonly<Record<string, string>>;
  readonly problems: readonly ReadingProblem[];
}

/** What a row tells of a dwelling without telling of a person. */
export interface DwellingRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly estate?: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly room?: string;
  readonly group?: string;
  /** The row says that nobody lives there; otherwise it only names nobody. */
  readonly isVacant: boolean;
  readonly note?: string;
}

export interface FileReading {
  readonly fileName: string;
  readonly tables: readonly TableReading[];
  readonly records: readonly RosterRecord[];
  readonly rows: readonly RowAccount[];
  readonly problems: readonly ReadingProblem[];
  /** Dwellings that the file names without naming people in them. */
  readonly dwellings?: readonly DwellingRow[];
}

/** A user's correction, remembered by shape: column index -> meaning (null: ignore the column). */
export interface ColumnChoice {
  readonly shape: string;
  readonly meanings: Readonly<Record<number, Meaning | null>>;
}
