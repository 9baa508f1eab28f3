/** A value of a list for analysts. Days as `2026-03-10`, instants as ISO text in UTC. */
export type ListValue = string | number | null;

/** A column: its key, the same in every edition, and of what kind its values are. */
export interface ListColumn {
  readonly key: string;
  readonly kind: 'text' | 'number' | 'day' | 'instant';
}

/** A list as it goes into a file for analysts. */
export interface ListTable {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListValue[])[];
}

/** A list from records: the columns say which fields go out, and no other leaves the house. */
export function listTable(
  columns: readonly ListColumn[],
  records: readonly Readonly<Record<string, unknown>>[],
): ListTable {
  return { columns, rows: records.map((record) => columns.map(({ key }) => valueOf(record[key]))) };
}

function valueOf(value: unknown): ListValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? value.join(' ') : null;
}
