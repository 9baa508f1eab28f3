import { strToU8, zipSync } from 'fflate';

/** One sheet of a form made for tests: its rows as XML and what stands around them. */
export interface FormSheet {
  readonly name: string;
  readonly rows: string;
  readonly tail?: string;
  readonly head?: string;
  /** Parts that the sheet leads to: relation type and target below `xl/worksheets`. */
  readonly links?: readonly (readonly [id: string, type: string, target: string])[];
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Style 1 is text, 2 a date, 3 a border with a thick bottom, 4 a striped row. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>`;

/** A form as a file; `parts` are further files of the archive, `workbook` what stands behind the list of sheets. */
export function formBook(of: {
  readonly sheets: readonly FormSheet[];
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** Parts that come in place of the ones made here. */
  readonly raw?: Readonly<Record<string, string>>;
}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TYPE}"><sheets>${of.sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${of.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${of.sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${TYPE}/styles" Target="styles.xml"/></Relationships>`,
    ...of.parts,
  };
  of.sheets.forEach(({ rows, head = '', tail = '', links }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet ${MAIN}>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
    if (links)
      files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
        `<Relationships>${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries({ ...files, ...of.raw }).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A row of texts; a number after `=` is a number, `f:` a formula, null a drawn empty cell, undefined no cell. */
export function formRow(
  row: number,
  cells: readonly (string | number | null | undefined)[],
  of: { readonly style?: number; readonly attributes?: string } = {},
): string {
  const inside = cells.map((cell, at) => {
    if (cell === undefined) return '';
    const start = `<c r="${String.fromCharCode(65 + at)}${row}" s="${of.style ?? 0}"`;
    if (cell === null) return `${start}/>`;
    if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
    if (cell.startsWith('f:')) return `${start}><f>${cell.slice(2)}</f><v>0</v></c>`;
    return `${start} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}"${of.attributes ?? ''}>${inside.join('')}</row>`;
}
