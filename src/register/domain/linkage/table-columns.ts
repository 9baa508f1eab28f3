/** What a column of a table of people means to the linkage; the only thing that has to be said about another table. */
export type ColumnKind =
  | 'givenName'
  | 'surname'
  | 'street'
  | 'houseNumber'
  | 'suburb'
  | 'postcode'
  | 'region'
  | 'birthDate'
  | 'idNumber'
  | 'phone';

/** Column -> meaning. Columns that are not named are not compared. */
export type ColumnMapping = Readonly<Record<string, ColumnKind>>;

/** A row as its columns give it; an empty text says nothing. */
export type TableRow = Readonly<Record<string, string>>;

/** How values of a kind are compared: words by likeness, numbers by slips, dates by their parts. */
export type Comparing = 'words' | 'number' | 'date';

/** How each kind is compared and how often two people agree on it by chance before anything is counted. */
export const COLUMN_KINDS: Readonly<Record<ColumnKind, { readonly comparing: Comparing; readonly chance: number }>> = {
  givenName: { comparing: 'words', chance: 0.005 },
  surname: { comparing: 'words', chance: 0.005 },
  street: { comparing: 'words', chance: 0.001 },
  suburb: { comparing: 'words', chance: 0.005 },
  region: { comparing: 'words', chance: 0.2 },
  houseNumber: { comparing: 'number', chance: 0.02 },
  postcode: { comparing: 'number', chance: 0.005 },
  birthDate: { comparing: 'date', chance: 0.0002 },
  idNumber: { comparing: 'number', chance: 0.000_01 },
  phone: { comparing: 'number', chance: 0.000_1 },
};

/** A row reduced to what is compared: one spelling a kind, `''` where the row says nothing. */
export type Linked = Readonly<Partial<Record<ColumnKind, string>>>;

/** Reads a row by its mapping; two columns of one kind become one text. */
export function linkedRow(row: TableRow, mapping: ColumnMapping): Linked {
  const linked: Partial<Record<ColumnKind, string>> = {};
  for (const [column, kind] of Object.entries(mapping)) {
    const value = oneSpelling(row[column] ?? '', COLUMN_KINDS[kind].comparing);
    const before = linked[kind];
    linked[kind] = before === undefined || before === '' ? value : value === '' ? before : `${before} ${value}`;
  }
  return linked;
}

function oneSpelling(value: string, comparing: Comparing): string {
  const plain = value.normalize('NFKC').toLowerCase().trim();
  return comparing === 'words' ? plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() : plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Keys under which two rows of one person nearly always meet at least once, whatever one column says wrong: each needs only one
 * or two columns, and there are keys without each of them.
 */
export function blockingKeys(row: Linked): readonly string[] {
  const { givenName = '', surname = '', street = '', houseNumber = '', suburb = '', postcode = '' } = row;
  const { birthDate = '', idNumber = '', phone = '' } = row;
  const names = [givenName.slice(0, 4), surname.slice(0, 4)].sort();
  return [
    key('id', idNumber),
    key('day', birthDate),
    key('phone', phone),
    key('name', ...names),
    key('given', givenName.slice(0, 4), birthDate.slice(0, 4)),
    key('surname', surname.slice(0, 4), birthDate.slice(0, 4)),
    key('given-day', givenName.slice(0, 3), birthDate.slice(4)),
    key('surname-day', surname.slice(0, 3), birthDate.slice(4)),
    key('door', street.slice(0, 5), houseNumber),
    key('post', postcode, houseNumber),
    key('suburb', suburb.slice(0, 5), houseNumber),
    key('given-post', givenName.slice(0, 3), postcode),
    key('surname-post', surname.slice(0, 3), postcode),
    key('given-street', givenName.slice(0, 3), street.slice(0, 4)),
    key('surname-street', surname.slice(0, 3), street.slice(0, 4)),
  ].filter((text) => text !== undefined);
}

function key(kind: string, ...parts: readonly string[]): string | undefined {
  return parts.includes('') ? undefined : `${kind}:${parts.join('|')}`;
}
