import { columnLetter } from './cell-text.ts';
import type { FormSlot } from './form-cells.ts';
import { fieldOfLabel } from './form-fields.ts';
import type { LabelRun } from './form-runs.ts';
import { codesOf } from './template-manner.ts';
import type { Manner, TemplateColumn, TemplateSheet } from './template.ts';

/** How one cell wants its value: number format, drop-down words, codes in the label's brackets. */
export function cellManner(sheet: TemplateSheet, of: Pick<FormSlot, 'row' | 'column' | 'label'>): Manner {
  const { row, column, label } = of;
  const list = sheet.lists.find(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  )?.words;
  const hint = [...label.matchAll(/[（(]([^（()）]*)[）)]/gu)].map((match) => match[1] ?? '').join(' ');
  const codes = codesOf(hint);
  return {
    format: sheet.formatOf(row, column),
    ...(list !== undefined && list.length > 0 ? { list } : {}),
    ...(codes ? { codes } : {}),
    ...(hint === '' ? {} : { hint }),
  };
}

/** What the columns of the household's table want. `choice`: corrections by column. */
export function readMemberColumns(
  sheet: TemplateSheet,
  { row, columns }: LabelRun,
  choice: Readonly<Record<string, string | null>>,
): readonly TemplateColumn[] {
  const seen = new Set<string>();
  return columns.map(({ column, label }) => {
    const said = memberField(label);
    const isNew = said !== undefined && !seen.has(said.field);
    if (isNew) seen.add(said.field);
    const chosen = choice[String(column)];
    return {
      index: column,
      letter: columnLetter(column),
      header: label,
      field: chosen === undefined ? (isNew ? said.field : undefined) : (chosen ?? undefined),
      confidence: chosen === undefined ? (isNew ? said.confidence : 0) : 1,
      by: chosen !== undefined ? 'choice' : isNew ? 'header' : 'none',
      ...cellManner(sheet, { row: row + 1, column, label }),
    };
  });
}

/** `家庭成员姓名` is the name of one of them here. */
function memberField(label: string): ReturnType<typeof fieldOfLabel> {
  const found = fieldOfLabel(label);
  if (found?.field === 'household.names' || (found === undefined && /姓名/u.test(label)))
    return { field: 'name', confidence: 0.85 };
  // On somebody's card `关系` is the relation to that person unless the head is named.
  if (found?.field === 'relation' && !/户主|戶[主長长]/u.test(label)) return { ...found, field: 'relation.own' };
  return found;
}
