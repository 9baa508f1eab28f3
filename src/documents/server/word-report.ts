import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordReport } from '../domain/word-report.ts';

/** Fonts of official papers, as offices have them; Word takes its own where one is missing. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const HEAD_FONT = { ...FONT, eastAsia: '黑体' };
/** Half points: 二号, 三号, 小四. */
const SIZE = { title: 44, heading: 32, text: 28, cell: 24 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Two characters, as a Chinese paragraph begins. */
const INDENT_TWIPS = 560;

/** A Word file in the layout of an official report: A4, chapters, tables with lines, places to sign. */
export async function wordReport(report: WordReport): Promise<Uint8Array> {
  const body = report.chapters.flatMap((chapter) => [
    ...(chapter.within === undefined ? [] : [paragraph(`{#${chapter.within}}`)]),
    heading(chapter.heading),
    ...chapter.paragraphs.map(paragraph),
    ...(chapter.table ? [tableOf(chapter.table), paragraph('')] : []),
    ...(chapter.within === undefined ? [] : [paragraph(`{/${chapter.within}}`)]),
  ]);
  const document = new Document({
    creator: 'Menshen',
    title: report.title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } },
        },
        children: [
          centred(report.title, { size: SIZE.title, font: HEAD_FONT }),
          centred(report.subtitle, { size: SIZE.text, font: FONT }),
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

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, size: SIZE.heading, font: HEAD_FONT, color: '000000' })],
  });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: INDENT_TWIPS },
    spacing: { line: 420 },
    children: [new TextRun(text)],
  });
}

function tableOf(table: NonNullable<WordReport['chapters'][number]['table']>): Table {
  const right = new Set(table.figureColumns);
  const row = (cells: readonly string[], isHead: 'head' | 'row'): TableRow =>
    new TableRow({
      tableHeader: isHead === 'head',
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            borders: BORDERS,
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [
              new Paragraph({
                alignment: right.has(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, size: SIZE.cell, font: isHead === 'head' ? HEAD_FONT : FONT })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(table.head, 'head'), ...table.rows.map((cells) => row(cells, 'row'))],
  });
}
