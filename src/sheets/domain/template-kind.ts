import { fieldOfFigure } from './template-fields.ts';
import type { TemplateColumn, TemplateKind } from './template.ts';

const OF_PERSONS: ReadonlySet<string> = new Set(['name', 'idNumber', 'sex', 'age', 'birthDate', 'relation', 'phone']);
const OF_HOUSEHOLDS: ReadonlySet<string> = new Set([
  'household.members',
  'household.size',
  'household.head',
  'household.headPhone',
  'household.names',
  'household.key',
]);

/** What a table lists, by what its columns want and, for figures, by what its rows are called. */
export function kindOfTable(
  columns: readonly TemplateColumn[],
  of: { readonly title: string; readonly labelled: readonly string[] },
): TemplateKind {
  const fields = columns.flatMap(({ field }) => (field === undefined ? [] : [field]));
  const has = (field: string): boolean => fields.includes(field);
  const persons = fields.filter((field) => OF_PERSONS.has(field)).length;
  if (has('household.members') && !has('idNumber')) return 'household list';
  if (has('household.names') && !has('idNumber') && !has('name')) return 'household list';
  if (has('idNumber') || (has('name') && persons >= 2)) return 'person list';
  if (isLedger(fields)) return 'ledger';
  if (isFigures(columns, of.labelled)) return 'figures';
  if (
    fields.some((field) => OF_HOUSEHOLDS.has(field)) &&
    (has('building') || has('room') || has('address') || /户/u.test(of.title))
  )
    return 'household list';
  if (has('name')) return 'person list';
  // A table that is drawn to be filled, of which next to nothing is understood, still waits for a person's word.
  return fields.length > 0 && columns.length >= 3 ? 'ledger' : 'notes';
}

function isLedger(fields: readonly string[]): boolean {
  return fields.some((field) => field.startsWith('disinfection.')) || fields.includes('place.name');
}

function isFigures(columns: readonly TemplateColumn[], labelled: readonly string[]): boolean {
  const rest = columns.filter(({ field }) => field !== 'seq' && field?.startsWith('report.') !== true);
  const counts = rest.filter(
    ({ header, computed }) => fieldOfFigure(header.split('>')) !== undefined || computed !== undefined,
  );
  if (rest.length > 0 && counts.length >= rest.length * 0.5) return true;
  const rows = labelled.filter(
    (label) => fieldOfFigure(label.split('>')) !== undefined || /[人户]数|[数量]$/u.test(label),
  );
  return labelled.length >= 2 && rows.length >= labelled.length * 0.4;
}
