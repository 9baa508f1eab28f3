import { columnLetters, escapeXml } from './xml-write.ts';

/** A note on a cell, in rows and columns of the sheet from 0. */
export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Index of a cell's style in `cellXfs` of {@link stylesPart}; a highlighted cell's is `HIGHLIGHT` higher. */
export const STYLE = { text: 1, number: 2, day: 3, instant: 4, header: 9 } as const;
export const HIGHLIGHT = 4;

/** Styles in the order of {@link STYLE}: default, four kinds, the same four highlighted, header. */
export function stylesPart(): string {
  const kinds = [49, 0, 164, 165];
  const plain = kinds.map(
    (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const marked = kinds.map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/>`,
  );
  const header =
    '<xf numFmtId="49" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFFFF2B3')}${fill('FFE8ECEF')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A949C"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[...plain, ...marked].join('')}${header}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Parts that name the sheets; `notedSheets` are the numbers (from 1) of those with notes. */
export function contentTypesPart(sheetCount: number, notedSheets: readonly number[]): string {
  const sheets = numbers(sheetCount).map((number) => override(`worksheets/sheet${number}`, 'worksheet'));
  const notes = notedSheets.map((number) => override(`comments${number}`, 'comments'));
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${override('styles', 'styles')}${[...sheets, ...notes].join('')}</Types>`;
}

export function workbookPart(sheetNames: readonly string[]): string {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

export function packageRelationsPart(): string {
  return relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
}

export function workbookRelationsPart(sheetCount: number): string {
  const sheets = numbers(sheetCount).map((number) =>
    relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  return relations([...sheets, relation(`rId${sheetCount + 1}`, 'styles', 'styles.xml')]);
}

export function sheetRelationsPart(number: number): string {
  return relations([
    relation('rId1', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
    relation('rId2', 'comments', `../comments${number}.xml`),
  ]);
}

export function commentsPart(notes: readonly PlacedNote[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetters(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return `${HEAD}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes of notes. Excel shows no note without one, although the format is older than the rest of the file. */
export function noteBoxesPart(notes: readonly PlacedNote[], number: number): string {
  const boxes = notes.map(
    ({ row, column }, at) =>
      `<v:shape id="_x0000_s${number * 1024 + at + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:60pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relations(list: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}
