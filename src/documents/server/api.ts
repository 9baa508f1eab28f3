export { writeCardPdf } from './card-pdf.ts';
export type { CardOrder, CardReport } from './card-pdf.ts';
export { buildWord, checkWordTemplate, fillWord, zipFiles } from './word.ts';
export type { FilledWord, WordData } from './word.ts';
export { writePosterPdf } from './poster-pdf.ts';
export type { Poster, PosterWords } from '../domain/poster.ts';
export { fillWordMany } from './word-many.ts';
export { wordReport } from './word-report.ts';
