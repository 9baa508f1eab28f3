import { moveFormula, moveRangeList, type SheetInsertions } from './formula-refs.ts';
import { movedRow } from './row-insertion.ts';
import { withWholeBody } from './sheet-ends.ts';
import { attributeOf, mapElements, withAttribute } from './xml-words.ts';

/** Names, print areas and print titles of the workbook; those that begin above the table grow with it too. */
export function moveWorkbookNames(xml: string, about: SheetInsertions): string {
  const whole = { ...about, insertions: about.insertions.map(withWholeBody) };
  return mapElements(xml, 'definedName', { text: (text) => moveFormula(text, undefined, whole) });
}

/** Formulas of another sheet: cells, drop-downs and formats by condition that look at the sheet that grew. */
export function moveOtherSheet(xml: string, own: string, about: SheetInsertions): string {
  const text = (formula: string): string => moveFormula(formula, own, about);
  return mapElements(xml, 'f|formula|formula1|formula2', { text });
}

/** Series of charts and links of sparklines. */
export function moveChart(xml: string, about: SheetInsertions): string {
  return mapElements(xml, 'f', { text: (formula) => moveFormula(formula, undefined, about) });
}

/** Pictures, charts and shapes stand on cells; rows are counted from 0 here. */
export function moveDrawing(xml: string, { insertions }: SheetInsertions): string {
  return xml.replace(
    /(<(?:[\w.-]+:)?row>)(\d+)(<)/gu,
    (_whole, open: string, row: string, close: string) => `${open}${movedRow(Number(row) + 1, insertions) - 1}${close}`,
  );
}

/** An Excel table of the sheet: its range, its filter. */
export function moveTable(xml: string, { insertions }: SheetInsertions): string {
  const whole = insertions.map(withWholeBody);
  return mapElements(xml, 'table|autoFilter|sortState|sortCondition', {
    attributes: (text) => {
      const ref = attributeOf(text, 'ref');
      return ref === undefined ? text : withAttribute(text, 'ref', moveRangeList(ref, whole));
    },
  });
}

/** Comments, old and threaded. */
export function moveComments(xml: string, { insertions }: SheetInsertions): string {
  return mapElements(xml, 'comment|threadedComment', {
    attributes: (text) => {
      const [column = '', row = ''] = (attributeOf(text, 'ref') ?? '').split(/(?=\d)(?<=[A-Z])/u);
      return row === '' ? text : withAttribute(text, 'ref', column + String(movedRow(Number(row), insertions)));
    },
  });
}

/** The boxes of comments and old form controls: the row they belong to and the rows they stand on, from 0. */
export function moveVml(xml: string, { insertions }: SheetInsertions): string {
  const moved = (row: string): string => String(movedRow(Number(row) + 1, insertions) - 1);
  return xml
    .replace(/(<x:Row>)\s*(\d+)/gu, (_whole, open: string, row: string) => open + moved(row))
    .replace(/(<x:Anchor>)([^<]*)/gu, (_whole, open: string, text: string) => {
      const parts = text.split(',');
      return open + parts.map((part, at) => (at === 2 || at === 6 ? ` ${moved(part.trim())}` : part)).join(',');
    });
}

/** Where a pivot table takes its rows from. */
export function movePivotSource(xml: string, { sheet, insertions }: SheetInsertions): string {
  return mapElements(xml, 'worksheetSource', {
    attributes: (text) => {
      const ref = attributeOf(text, 'ref');
      if (ref === undefined || attributeOf(text, 'sheet') !== sheet) return text;
      return withAttribute(text, 'ref', moveRangeList(ref, insertions.map(withWholeBody)));
    },
  });
}

/** The order in which Excel calculates: an entry without a formula makes it repair the file, so entries follow. */
export function moveCalcChain(
  xml: string,
  of: { readonly sheetId: number; readonly about: SheetInsertions; readonly added: readonly string[] },
): string {
  let current = 0;
  const moved = xml.replace(/<c\s([^>]*?)\/>/gu, (whole, attributes: string) => {
    current = Number(attributeOf(attributes, 'i') ?? current);
    if (current !== of.sheetId) return whole;
    const ref = attributeOf(attributes, 'r') ?? '';
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(ref) ?? [];
    if (row === '') return whole;
    return `<c ${withAttribute(attributes, 'r', letters + String(movedRow(Number(row), of.about.insertions)))}/>`;
  });
  const added = of.added.map((ref) => `<c r="${ref}" i="${of.sheetId}"/>`).join('');
  return moved.replace('</calcChain>', `${added}</calcChain>`);
}
