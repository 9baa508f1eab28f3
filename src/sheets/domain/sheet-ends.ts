import { moveFormula, moveRangeList, type SheetInsertions } from './formula-refs.ts';
import { movedRow, type RowInsertion } from './row-insertion.ts';
import type { RowPlan } from './row-plans.ts';
import type { SheetEdit } from './sheet-edit.ts';
import type { SheetXml } from './sheet-xml.ts';
import { attributeOf, mapElements, withAttribute } from './xml-words.ts';

/** What stands before and behind the rows (merges, drop-downs, formats by condition, filters, breaks), following new rows. */
export function moveSheetEnds(
  { head, tail, prefix }: SheetXml,
  of: { readonly edit: SheetEdit; readonly insertions: readonly RowInsertion[]; readonly plans: readonly RowPlan[] },
): { readonly head: string; readonly tail: string } {
  const { edit, insertions, plans } = of;
  if (insertions.length === 0) return { head, tail };
  const about = { sheet: edit.sheet, insertions };
  const movedHead = mapElements(head, 'dimension|selection', { attributes: (text) => moveAttributes(text, about) });
  const moved = moveTail(tail, about);
  return { head: movedHead, tail: addMerges(moved, { merges: newMerges(tail, plans), prefix }) };
}

const RANGED =
  'mergeCell|dataValidation|conditionalFormatting|hyperlink|ignoredError|protectedRange|cellWatch|sortCondition';
/** Ranges that begin with the header: the header's row is no reason not to grow. */
const WHOLE = 'autoFilter|sortState';

function moveTail(tail: string, about: SheetInsertions): string {
  const whole = { ...about, insertions: about.insertions.map(withWholeBody) };
  const formula = (text: string): string => moveFormula(text, about.sheet, about);
  const steps: readonly ((xml: string) => string)[] = [
    (xml) => mapElements(xml, RANGED, { attributes: (text) => moveAttributes(text, about) }),
    (xml) => mapElements(xml, WHOLE, { attributes: (text) => moveAttributes(text, whole) }),
    (xml) => mapElements(xml, 'formula|formula1|formula2|f', { text: formula }),
    (xml) => mapElements(xml, 'sqref', { text: (text) => moveRangeList(text, about.insertions) }),
    (xml) => moveRowBreaks(xml, about.insertions),
  ];
  return steps.reduce((xml, step) => step(xml), tail);
}

/** The same insertion for ranges that begin above the body, such as tables with their header and print areas. */
export function withWholeBody(insertion: RowInsertion): RowInsertion {
  return { ...insertion, body: { ...insertion.body, first: 1 } };
}

function moveAttributes(attributes: string, { insertions }: SheetInsertions): string {
  let moved = attributes;
  for (const name of ['ref', 'sqref', 'activeCell', 'r']) {
    const value = attributeOf(moved, name);
    if (value === undefined) continue;
    const next =
      name === 'activeCell' ? moveRangeList(value, insertions).replace(/:.*/u, '') : moveRangeList(value, insertions);
    if (next !== value) moved = withAttribute(moved, name, next);
  }
  return moved;
}

/** A break stands behind the row it names. */
function moveRowBreaks(xml: string, insertions: readonly RowInsertion[]): string {
  return xml.replace(/<(?:[\w.-]+:)?rowBreaks[\s\S]*?<\/(?:[\w.-]+:)?rowBreaks>/gu, (breaks) =>
    mapElements(breaks, 'brk', {
      attributes: (text) => {
        const id = Number(attributeOf(text, 'id') ?? 0);
        return withAttribute(text, 'id', String(movedRow(id + 1, insertions) - 1));
      },
    }),
  );
}

/** Merges within one row of the pattern, for the rows that copy it. */
function newMerges(tail: string, plans: readonly RowPlan[]): readonly string[] {
  const byRow = new Map<number, { readonly from: string; readonly to: string }[]>();
  for (const match of tail.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/gu)) {
    const [, from = '', top = '', to = '', bottom = ''] = match;
    if (top !== bottom) continue;
    byRow.set(Number(top), [...(byRow.get(Number(top)) ?? []), { from, to }]);
  }
  if (byRow.size === 0) return [];
  return plans
    .filter(({ isCopy }) => isCopy)
    .flatMap(({ at, source }) => (byRow.get(source?.row ?? 0) ?? []).map(({ from, to }) => `${from}${at}:${to}${at}`));
}

function addMerges(tail: string, of: { readonly merges: readonly string[]; readonly prefix: string }): string {
  const { merges, prefix } = of;
  if (merges.length === 0) return tail;
  const added = merges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('');
  return tail.replace(
    new RegExp(`(<${prefix}mergeCells)([^>]*)(>[\\s\\S]*?)(</${prefix}mergeCells>)`, 'u'),
    (_whole, open: string, attributes: string, inside: string, close: string) => {
      const count = Number(attributeOf(attributes, 'count') ?? 0) + merges.length;
      return `${open}${withAttribute(attributes, 'count', String(count))}${inside}${added}${close}`;
    },
  );
}
