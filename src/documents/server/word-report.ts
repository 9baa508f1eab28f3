import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordReport } from '../domain/word-report.ts';
import { BORDERS, columnTwips, FONT, HEAD_FONT, PAGE } from './word-look.ts';

/** Type in half points (二号, 三号, 四号, 小四), heights of lines and white in twips. */
interface Look {
  readonly title: number;
  readonly heading: number;
  readonly text: number;
  readonly cell: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly cellGap: number;
  readonly margin: number;
}
const REPORT: Look = {
  ...{ title: 44, heading: 32, text: 28, cell: 24 },
  ...{ line: 420, before: 240, after: 120, cellGap: 40, margin: 1418 },
};
const ONE_PAGE: Look = {
  ...{ title: 36, heading: 24, text: 21, cell: 20 },
  ...{ line: 300, before: 120, after: 60, cellGap: 15, margin: 1134 },
};
/** How much wider a column of words is than one of figures. */
const WORDS_WIDE = 2.5;
/** Two characters, as a Chinese paragraph begins. */
const INDENT_TWIPS = 560;

/** A Word file in the layout of an official report: A4, chapters, tables with lines, places to sign. */
export async function wordReport(report: WordReport): Promise<Uint8Array> {
  const look = report.isOnePage ? ONE_PAGE : REPORT;
  const { margin } = look;
  const body = report.chapters.flatMap((chapter) => [
    ...(chapter.within === undefined ? [] : [paragraph(`{#${chapter.within}}`, look)]),
    heading(chapter.heading, look),
    ...chapter.paragraphs.map((text) => paragraph(text, look)),
    ...(chapter.table ? [tableOf(chapter.table, look), paragraph('', look)] : []),
    ...(chapter.within === undefined ? [] : [paragraph(`{/${chapter.within}}`, look)]),
  ]);
  const document = new Document({
    creator: 'Menshen',
    title: report.title,
    styles: { default: { document: { run: { font: FONT, size: look.text } } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        children: [
          centred(report.title, { size: look.title, font: HEAD_FONT }),
          centred(report.subtitle, { size: look.text, font: FONT }),
          ...body,
          ...report.signatures.map(
            (text) => new Paragraph({ spacing: { before: 120 }, children: [new TextRun(text)] }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function centred(text: string, style: { readonly size: number; readonly font: typeof FONT }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, ...style })],
  });
}

function heading(text: string, { heading: size, before, after }: Look): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before, after },
    children: [new TextRun({ text, size, font: HEAD_FONT, color: '000000' })],
  });
}

function paragraph(text: string, { line }: Look): Paragraph {
  return new Paragraph({
    indent: { firstLine: INDENT_TWIPS },
    spacing: { line },
    children: [new TextRun(text)],
  });
}

function tableOf(table: NonNullable<WordReport['chapters'][number]['table']>, look: Look): Table {
  const right = new Set(table.figureColumns);
  const row = (cells: readonly string[], isHead: 'head' | 'row'): TableRow =>
    new TableRow({
      tableHeader: isHead === 'head',
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            borders: BORDERS,
            margins: { left: 80, right: 80, top: look.cellGap, bottom: look.cellGap },
            children: [
              new Paragraph({
                alignment: right.has(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, size: look.cell, font: isHead === 'head' ? HEAD_FONT : FONT })],
              }),
            ],
          }),
      ),
    });
  const shares = table.head.map((_, at) => (right.has(at) ? 1 : WORDS_WIDE));
  const width = PAGE.width - 2 * look.margin;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columnTwips(shares, width),
    rows: [row(table.head, 'head'), ...table.rows.map((cells) => row(cells, 'row'))],
  });
}
