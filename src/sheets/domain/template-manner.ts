import type { TemplateBlock } from './template-blocks.ts';
import type { Manner, TemplateSheet } from './template.ts';

/** How a column wants its values: number format, drop-down words, codes and examples that the header tells. */
export function mannerOf(
  sheet: TemplateSheet,
  of: { readonly block: TemplateBlock; readonly column: number; readonly sample: string },
): Manner {
  const { block, column, sample } = of;
  // The sample row has its own format at times; the second blank row is what the others look like.
  const row =
    block.sampleRows.includes(block.firstRow) && block.lastRow > block.firstRow ? block.firstRow + 1 : block.firstRow;
  const list = listAt(sheet, block, column);
  const header = (block.header.levels[column] ?? []).join(' ');
  const hints = block.hintRows
    .map((each) => sheet.cells.rows[each]?.[column])
    .filter((each) => typeof each === 'string');
  const hint = [bracketsOf(header), ...hints].filter((each) => each !== '').join(' ');
  const codes = codesOf(`${header} ${hints.join(' ')}`);
  return {
    format: sheet.formatOf(row, column),
    ...(list ? { list } : {}),
    ...(codes ? { codes } : {}),
    ...(sample === '' ? {} : { sample }),
    ...(hint === '' ? {} : { hint }),
  };
}

function listAt(sheet: TemplateSheet, block: TemplateBlock, column: number): readonly string[] | undefined {
  const row = block.firstRow;
  const found = sheet.lists.find(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  return found && found.words.length > 0 ? found.words : undefined;
}

function bracketsOf(header: string): string {
  return [...header.matchAll(/[（(]([^（()）]*)[）)]/gu)].map((match) => match[1] ?? '').join(' ');
}

/** `1男2女`, `1.居家 2.集中`, `(1=是;2=否)`: the figure that stands for a word. Undefined without at least two. */
export function codesOf(text: string): Readonly<Record<string, string>> | undefined {
  const codes: Record<string, string> = {};
  for (const match of text.matchAll(/(?<![\d.])(\d{1,2})\s*[.、:：=\-－]?\s*([\p{Script=Han}]{1,8})/gu)) {
    const [, code = '', word = ''] = match;
    // `14天内`, `2022年`, `3月` are no codes.
    if (/^(?:天|年|月|日|时|位|岁|次|周|个|人|户|号|类|针|剂|字|小时|mg)/u.test(word)) continue;
    codes[word] = code;
  }
  const values = Object.values(codes);
  return values.length >= 2 && new Set(values).size === values.length ? codes : undefined;
}
