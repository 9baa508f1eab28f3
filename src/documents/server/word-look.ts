import { BorderStyle } from 'docx';

/** Fonts of official papers, as offices have them; Word takes its own where one is missing. */
export const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
export const HEAD_FONT = { ...FONT, eastAsia: '黑体' };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** A thin line on every side of a cell. */
export const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A4, in twips. */
export const PAGE = { width: 11906, height: 16838 } as const;

/** Whole twips of each column for its share of a width. */
export function columnTwips(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}
