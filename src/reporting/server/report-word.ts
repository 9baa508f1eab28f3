import { wordReport } from '../../documents/server/api.ts';
import { plainText, type ReportDocument } from '../domain/report-document.ts';

/** A report in words, or a template of one, as a Word file. */
export function reportWord(document: ReportDocument): Promise<Uint8Array> {
  const { title, subtitle, signatures, isOnePage } = document;
  return wordReport({
    ...{ title, subtitle, signatures },
    ...(isOnePage && { isOnePage }),
    chapters: document.chapters.map(({ heading, sentences, table, within }) => ({
      heading,
      paragraphs: sentences.map(plainText),
      ...(table && { table }),
      ...(within !== undefined && { within }),
    })),
  });
}
