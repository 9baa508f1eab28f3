import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { FileReply } from '../../base/server/route.ts';
import { csvText } from '../domain/csv.ts';
import type { ListColumn, ListTable, ListValue } from '../domain/list-table.ts';

/** The formats that analysts' tools read. */
export const LIST_FORMATS = ['csv', 'parquet'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A list as a file: CSV for spreadsheets, Parquet with types for everything else. */
export function listFile(table: ListTable, of: { readonly name: string; readonly format: ListFormat }): FileReply {
  const { name, format } = of;
  if (format === 'parquet')
    return { fileName: `${name}.parquet`, contentType: 'application/vnd.apache.parquet', bytes: parquetOf(table) };
  const text = csvText([table.columns.map(({ key }) => key), ...table.rows]);
  return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(text, 'utf8') };
}

/** Source: github.com/apache/parquet-format, LogicalTypes.md (STRING, DATE, TIMESTAMP). */
const PARQUET_TYPES: Readonly<Record<ListColumn['kind'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

function parquetOf({ columns, rows }: ListTable): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ key, kind }) => ({ name: key, repetition_type: 'OPTIONAL' as const, ...PARQUET_TYPES[kind] })),
  ];
  const columnData = columns.map(({ key, kind }, at) => ({
    name: key,
    data: rows.map((row) => parquetValue(row[at] ?? null, kind)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'menshen' }));
}

function parquetValue(value: ListValue, kind: ListColumn['kind']): string | number | Date | null {
  if (value === null || kind === 'number') return value;
  return kind === 'text' ? String(value) : new Date(value);
}
