export { writeCardPdf } from './card-pdf.ts';
export type { CardOrder, CardReport } from './card-pdf.ts';
