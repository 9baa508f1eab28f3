import { fillWordSaying } from '../../documents/server/api.ts';
import type { Locale } from '../../base/domain/texts.ts';
import { ownTemplate } from '../domain/own-template.ts';
import { isUnsaid, templateData, type TemplateQuestion } from '../domain/template-data.ts';
import type { WordsKind } from '../domain/words-document.ts';
import { reportWord } from './report-word.ts';

/** The product's own template of a report as Word. */
export function ownTemplateWord(kind: WordsKind, locale: Locale): Promise<Uint8Array> {
  return reportWord(ownTemplate(kind, locale));
}

/** A report as Word: by the office's template, else by the product's own. */
export async function writeReportWord(template: Uint8Array | undefined, of: TemplateQuestion): Promise<Uint8Array> {
  const { bytes } = fillWordSaying({
    template: template ?? (await ownTemplateWord(of.kind, of.locale)),
    data: templateData(of),
    isLeftOut: (places) => isUnsaid(places, of),
  });
  return bytes;
}
