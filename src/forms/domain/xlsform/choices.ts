import type { FormChoice } from '../form.ts';
import { words } from '../form-words.ts';
import { foreignLanguages, textOfRow } from './languages.ts';
import { choiceValueOf } from './names.ts';
import type { XlsNote } from './notes.ts';
import type { XlsRow } from './cells.ts';

/** The lists of choices of a file, by name, and what could not be kept of them. */
export interface XlsChoices {
  readonly lists: ReadonlyMap<string, readonly FormChoice[]>;
  readonly notes: readonly XlsNote[];
}

const KNOWN = ['list_name', 'list name', 'name', 'value', 'label', 'order'];
const MOST = 100;

/** Reads the sheet `choices`. */
export function readChoices(rows: readonly XlsRow[]): XlsChoices {
  const lists = new Map<string, FormChoice[]>();
  const notes: XlsNote[] = [];
  for (const row of rows) {
    const list = row.cells.get('list_name') ?? row.cells.get('list name') ?? '';
    const name = row.cells.get('name') ?? row.cells.get('value') ?? '';
    const tell = (code: XlsNote['code'], details: XlsNote['details']) =>
      notes.push({ sheet: row.sheet, row: row.row, code, details });
    notes.push(...columnNotes(row, { known: KNOWN, languages: ['label'] }));
    const choices = lists.get(list) ?? [];
    const value = choiceValueOf(name);
    if (list === '' || name === '') tell('nameMissing', {});
    else if (choices.some((choice) => choice.value === value)) tell('nameTwice', { name });
    else if (choices.length >= MOST) tell('tooMany', { most: MOST });
    else {
      const label = textOfRow(row, 'label');
      if (!label) tell('labelMissing', { name });
      if (value !== name) tell('nameChanged', { from: name, to: value });
      lists.set(list, [...choices, { value, label: label ?? words([name, name, name]) }]);
    }
  }
  return { lists, notes };
}

/** A note for each filled cell of a column that is none of the known ones, and for each language that is none of ours. */
export function columnNotes(
  row: XlsRow,
  of: { readonly known: readonly string[]; readonly languages: readonly string[] },
): readonly XlsNote[] {
  const place = { sheet: row.sheet, row: row.row };
  const dropped = [...row.cells].flatMap(([column, text]): XlsNote[] => {
    const [first = ''] = column.split('::');
    if (of.known.includes(column) || of.languages.includes(first)) return [];
    return [{ ...place, code: 'columnDropped', details: { column, text: text.slice(0, 60) } }];
  });
  const foreign = [...new Set(foreignLanguages(row, of.languages))];
  return [
    ...dropped,
    ...foreign.map((language): XlsNote => ({ ...place, code: 'languageDropped', details: { language } })),
  ];
}
