import type { Locale } from '../../base/domain/texts.ts';
import { fillText } from '../../base/domain/texts.ts';
import { groupNames, INDICATOR_GROUPS } from './indicator.ts';
import type { ReportChapter, ReportDocument, ReportSentence } from './report-document.ts';
import { REPORT_SENTENCES } from './report-sentences.ts';
import { chapterCode, fieldsByName, TEMPLATE_FIELDS, type TemplateField } from './template-fields.ts';
import type { WordsKind } from './words-document.ts';
import { wordsTexts } from './words-texts.ts';

/** Every field by its code, those of lists too: a name means the same wherever it stands. */
const BY_CODE: ReadonlyMap<string, TemplateField> = fieldsByName(withInner(TEMPLATE_FIELDS));

function withInner(fields: readonly TemplateField[]): readonly TemplateField[] {
  return fields.flatMap((field) => [field, ...withInner(field.fields ?? [])]);
}

/** The product's own template of a report; an office changes it in Word. In Chinese its places are named in Chinese. */
export function ownTemplate(kind: WordsKind, locale: Locale): ReportDocument {
  const t = (key: keyof typeof wordsTexts, details?: Readonly<Record<string, string>>): string =>
    fillText(wordsTexts[key][locale], details);
  const place = (code: string) => `{${nameIn(code, locale)}}`;
  const body = kind === 'meeting' ? [meeting(locale)] : chapters(locale);
  return {
    title: t(kind),
    subtitle: place('subtitle'),
    chapters: [...body, waits(locale), rests(locale)],
    ...(kind === 'meeting' ? { signatures: [t('decide')], isOnePage: true } : { signatures: [t('by'), t('date')] }),
  };
}

function nameIn(code: string, locale: Locale): string {
  return locale === 'en' ? code : (BY_CODE.get(code)?.name[locale] ?? code);
}

/** A text whose places are named in the language it is written in. */
function said(text: string, locale: Locale): ReportSentence {
  const named = text.replace(
    /\{([#/^]?)(\w+)\}/g,
    (_, sign: string, code: string) => `{${sign}${nameIn(code, locale)}}`,
  );
  return { parts: [{ kind: 'words', text: named }] };
}

function chapters(locale: Locale): readonly ReportChapter[] {
  return INDICATOR_GROUPS.map((group) => ({
    within: nameIn(chapterCode(group), locale),
    heading: groupNames[group][locale],
    sentences: REPORT_SENTENCES.filter((one) => one.group === group).map(({ text }) => said(text[locale], locale)),
  }));
}

function waits(locale: Locale): ReportChapter {
  const words = (key: keyof typeof wordsTexts, details?: Readonly<Record<string, string>>) =>
    fillText(wordsTexts[key][locale], details);
  const row = words('waits', { name: '{name}', figure: '{value}', unit: '{unit}' });
  const idle = words('unused', { count: '{unbegunCount}', names: '{unbegunNames}' });
  const lines = [
    ...['{#waiting}', row, '{/waiting}', '{^waiting}', words('nothing'), '{/waiting}'],
    ...['{#unbegunCount}', idle, '{/unbegunCount}'],
  ];
  return { heading: words('late'), sentences: lines.map((text) => said(text, locale)) };
}

function rests(locale: Locale): ReportChapter {
  const text = fillText(wordsTexts.signed[locale], { wanted: '{wantedDays}', signed: '{signedDays}' });
  return { heading: wordsTexts.rests[locale], sentences: [said(text, locale)] };
}

function meeting(locale: Locale): ReportChapter {
  const head = (['figure', 'today', 'before', 'change'] as const).map((key) => wordsTexts[key][locale]);
  const named = locale === 'en' ? '{name} ({unit})' : '{name}（{unit}）';
  const cells = [`{#keyFigures}${named}`, '{value}', '{before}', '{change}{/keyFigures}'];
  const row = cells.map((text) =>
    said(text, locale)
      .parts.map((part) => part.text)
      .join(''),
  );
  return {
    heading: wordsTexts.keyFigures[locale],
    sentences: [],
    table: { head, rows: [row], figureColumns: [1, 2, 3] },
  };
}
