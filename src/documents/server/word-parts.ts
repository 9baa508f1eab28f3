import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { PaperPart } from '../domain/paper.ts';
import { BORDERS, columnTwips, FONT, HEAD_FONT, PAGE } from './word-look.ts';

/** Half points. */
const SIZE = { title: 40, heading: 30, text: 26, note: 20, cell: 22 } as const;
/** Two characters, as a Chinese paragraph begins. */
const INDENT_TWIPS = 520;
/** A4 without its margins. */
const WIDTH_TWIPS = PAGE.width - 2 * 1304;
/** Labels are shorter than values. */
const PAIRS = [4, 7, 4, 7];

/** One part of a paper in Word. */
export function wordPart(part: PaperPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [centred(part.text)];
    case 'heading':
      return [plain(part.text, { size: SIZE.heading, font: HEAD_FONT, before: 200 })];
    case 'text':
      return [plain(part.text, { size: SIZE.text, font: FONT, before: 60, indent: INDENT_TWIPS })];
    case 'note':
      return [plain(part.text, { size: SIZE.note, font: FONT, before: 60 })];
    case 'fields':
      return [tableOf(pairsInRows(part.pairs), PAIRS), space()];
    case 'list':
      return [tableOf([part.head, loopRow(part)], part.widths), space()];
    case 'signatures':
      return part.labels.map((label) =>
        plain(`${label}：________________`, { size: SIZE.text, font: FONT, before: 240 }),
      );
  }
}

function loopRow({ list, cells }: Extract<PaperPart, { kind: 'list' }>): readonly string[] {
  return cells.map(
    (cell, at) => `${at === 0 ? `{#${list}}` : ''}${cell}${at === cells.length - 1 ? `{/${list}}` : ''}`,
  );
}

function pairsInRows(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [left, right] = [pairs[at], pairs[at + 1]];
    rows.push([...(left ?? ['', '']), ...(right ?? ['', ''])]);
  }
  return rows;
}

function tableOf(rows: readonly (readonly string[])[], widths: readonly number[] | undefined): Table {
  return new Table({
    width: { size: WIDTH_TWIPS, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columnTwips(widths ?? (rows[0] ?? []).map(() => 1), WIDTH_TWIPS),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                borders: BORDERS,
                margins: { left: 80, right: 80, top: 50, bottom: 50 },
                children: [new Paragraph({ children: [new TextRun({ text, size: SIZE.cell, font: FONT })] })],
              }),
          ),
        }),
    ),
  });
}

function centred(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, size: SIZE.title, font: HEAD_FONT })],
  });
}

function plain(
  text: string,
  style: { readonly size: number; readonly font: typeof FONT; readonly before: number; readonly indent?: number },
): Paragraph {
  return new Paragraph({
    spacing: { before: style.before, line: 360 },
    ...(style.indent === undefined ? {} : { indent: { firstLine: style.indent } }),
    children: [new TextRun({ text, size: style.size, font: style.font })],
  });
}

function space(): Paragraph {
  return new Paragraph({ spacing: { before: 60 }, children: [] });
}
