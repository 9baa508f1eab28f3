import { attributeOf, mapElements, withAttribute } from './xml-words.ts';

/** A sheet of which a workbook gets more copies. */
export interface CopiedSheet {
  readonly name: string;
  /** The name that the sheet itself takes. */
  readonly firstName: string;
  readonly others: readonly { readonly name: string; readonly sheetId: number; readonly relationId: string }[];
}

/** The list of sheets, names, print areas and views of a workbook after a sheet was copied; the copies stand behind it. */
export function copyInWorkbook(xml: string, of: CopiedSheet): string {
  const { name, firstName, others } = of;
  let index = -1;
  let at = -1;
  const listed = xml.replace(
    /<((?:[\w.-]+:)?sheet)\s([^>]*?)\s*(?:\/>|><\/\1\s*>)/gu,
    (whole, element: string, attributes: string) => {
      at += 1;
      if (attributeOf(attributes, 'name') !== name) return whole;
      index = at;
      const more = others.map((other) => {
        const own = withAttribute(withAttribute(attributes, 'name', other.name), 'sheetId', String(other.sheetId));
        return `<${element} ${withAttribute(own, '(?:[\\w.-]+:)?id', other.relationId)}/>`;
      });
      return `<${element} ${withAttribute(attributes, 'name', firstName)}/>${more.join('')}`;
    },
  );
  if (index < 0) return xml;
  const named = copyNames(listed, { ...of, index });
  return mapElements(named, 'workbookView', {
    attributes: (text) =>
      shifted(shifted(text, 'activeTab', { index, by: others.length }), 'firstSheet', { index, by: others.length }),
  });
}

/** Names of one sheet hold for each copy, with the copy's own cells; names of later sheets count on. */
function copyNames(xml: string, of: CopiedSheet & { readonly index: number }): string {
  const { name, firstName, others, index } = of;
  return xml.replace(
    /<((?:[\w.-]+:)?definedName)(\s[^>]*?)?>([^<]*)<\/\1\s*>/gu,
    (_whole, element: string, told: string | undefined, text: string) => {
      const attributes = told ?? '';
      const moved = shifted(attributes, 'localSheetId', { index, by: others.length });
      const own = `<${element}${moved}>${renameSheet(text, name, firstName)}</${element}>`;
      if (attributeOf(attributes, 'localSheetId') !== String(index)) return own;
      const more = others.map((other, at) => {
        const local = withAttribute(attributes, 'localSheetId', String(index + 1 + at));
        return `<${element}${local}>${renameSheet(text, name, other.name)}</${element}>`;
      });
      return own + more.join('');
    },
  );
}

function shifted(attributes: string, name: string, of: { readonly index: number; readonly by: number }): string {
  const value = attributeOf(attributes, name);
  if (value === undefined || Number(value) <= of.index) return attributes;
  return withAttribute(attributes, name, String(Number(value) + of.by));
}

/** A formula, as it stands in XML, that speaks of a sheet under its new name. */
export function renameSheet(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  const quoted = `'${escaped(to)}'!`;
  const pattern = `'${literal(escaped(from))}'!|(?<![\\p{L}\\p{N}_.'\\]])${literal(from)}!`;
  return formula.replaceAll(new RegExp(pattern, 'gu'), () => quoted);
}

/** As a name stands between apostrophes in XML. Names of sheets hold no angle brackets here that would need more. */
function escaped(name: string): string {
  return name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`);
}

/** A part (sheet, chart) whose formulas speak of its own sheet, for the copy under another name. */
export function renameInPart(xml: string, from: string, to: string): string {
  if (!xml.includes('!')) return xml;
  return xml
    .replace(
      /(<((?:[\w.-]+:)?(?:f|formula|formula1|formula2))(?:\s[^<>]*)?>)([^<]*)(?=<\/\2)/gu,
      (_whole, open: string, _name: string, text: string) => open + renameSheet(text, from, to),
    )
    .replace(
      /(\slocation=")([^"]*)(")/gu,
      (_whole, open: string, text: string, close: string) => open + renameSheet(text, from, to) + close,
    );
}

/** A copy is not selected together with the sheet it was made from, and keeps no name of its own for programs. */
export function unselected(xml: string): string {
  const end = xml.search(/<(?:[\w.-]+:)?sheetData/u);
  const head = xml.slice(0, Math.max(0, end)).replaceAll(/\s(?:tabSelected|codeName|xr:uid)="[^"]*"/gu, '');
  return head + xml.slice(Math.max(0, end));
}

/** The order of calculation with the formulas of the copies behind those of the sheet. */
export function copyInCalcChain(xml: string, sheetId: number, others: readonly number[]): string {
  let current = 0;
  const own: string[] = [];
  for (const match of xml.matchAll(/<c\s([^>]*?)\/>/gu)) {
    const attributes = match[1] ?? '';
    current = Number(attributeOf(attributes, 'i') ?? current);
    const reference = attributeOf(attributes, 'r');
    if (current === sheetId && reference !== undefined) own.push(reference);
  }
  const added = others.flatMap((id) => own.map((reference) => `<c r="${reference}" i="${id}"/>`)).join('');
  return xml.replace('</calcChain>', () => `${added}</calcChain>`);
}
