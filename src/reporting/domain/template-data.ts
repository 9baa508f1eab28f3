import type { Day } from '../../base/domain/day.ts';
import type { Locale } from '../../base/domain/texts.ts';
import { fillText } from '../../base/domain/texts.ts';
import type { Figures } from './figures.ts';
import { groupNames, INDICATOR_GROUPS } from './indicator.ts';
import { getIndicator, type IndicatorCode, INDICATORS, isIndicatorCode } from './indicators.ts';
import { plainText } from './report-document.ts';
import { LATE_CODES, MEETING_CODES } from './report-sentences.ts';
import { chapterCode, fieldNames, fieldsByName, TEMPLATE_FIELDS, type TemplateField } from './template-fields.ts';
import { changeOf, chaptersOf, idleGroups, isFigureSaid, type WordsQuestion } from './words-document.ts';
import { wordsTexts } from './words-texts.ts';

/** What a template is filled from: a report in words, its days, and the communities it is about. */
export interface TemplateQuestion extends WordsQuestion {
  readonly days: readonly { readonly day: Day; readonly figures: Figures; readonly signed: number }[];
  /** `isSigned`: the last day. */
  readonly communities: readonly { readonly name: string; readonly figures: Figures; readonly isSigned: boolean }[];
}

type Values = Readonly<Record<string, unknown>>;

/** Every value of every field, under each of its names; see {@link TEMPLATE_FIELDS}. */
export function templateData(of: TemplateQuestion): Values {
  const { figures, before, locale, area, from, until } = of;
  const chapters = chaptersOf(of);
  const idle = idleGroups(of.used);
  const compared = INDICATORS.flatMap(({ code }): readonly (readonly [string, number | string])[] => [
    [`${code}Before`, before?.[code] ?? ''],
    [`${code}Change`, changeOf(code, of)],
  ]);
  return named(TEMPLATE_FIELDS, {
    subtitle: fillText(wordsTexts[from === until ? 'day' : 'days'][locale], { area, from, until }),
    ...{ area, from: longDay(from, locale), until: longDay(until, locale) },
    ...{ wantedDays: of.wantedDays, signedDays: of.signedDays, unbegunCount: idle.length },
    unbegunNames: idle.map((group) => groupNames[group][locale]).join(locale === 'en' ? ', ' : '、'),
    ...Object.fromEntries(
      INDICATOR_GROUPS.map((group) => [chapterCode(group), chapters.some((chapter) => chapter.group === group)]),
    ),
    chapters: chapters.map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.map((sentence) => ({ sentence: plainText(sentence) })),
    })),
    waiting: LATE_CODES.filter((code) => figures[code] > 0).map((code) => rowOf(code, of)),
    keyFigures: MEETING_CODES.map((code) => rowOf(code, of)),
    figures: INDICATORS.filter(({ code }) => isFigureSaid(code, of)).map(({ code }) => rowOf(code, of)),
    days: of.days.map(({ day, signed, ...one }) => ({ ...one.figures, day, signedDays: signed })),
    communities: of.communities.map(({ name, figures: own }) => ({ ...own, name })),
    unsigned: of.communities.filter(({ isSigned }) => !isSigned).map(({ name }) => ({ name })),
    ...figures,
    ...Object.fromEntries(compared),
  });
}

/** True for a sentence of a template all of whose figures are of work that nobody has begun: it would spell out zeros. */
export function isUnsaid(places: readonly string[], of: Pick<WordsQuestion, 'figures' | 'used'>): boolean {
  const codes = places.flatMap((place): readonly IndicatorCode[] => {
    const code = BY_NAME.get(place)?.code.replace(/(Before|Change)$/, '');
    return code !== undefined && isIndicatorCode(code) ? [code] : [];
  });
  return codes.length > 0 && codes.every((code) => !isFigureSaid(code, of));
}

const BY_NAME = fieldsByName(TEMPLATE_FIELDS);

function rowOf(code: IndicatorCode, of: WordsQuestion): Values {
  const { name, unit, group } = getIndicator(code);
  const { locale, figures, before } = of;
  return {
    ...{ name: name[locale], value: figures[code], unit: unit[locale], chapter: groupNames[group][locale] },
    ...{ before: before?.[code] ?? '', change: changeOf(code, of) },
  };
}

/** As offices write a day. */
function longDay(day: Day, locale: Locale): string {
  if (locale === 'en') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

function named(fields: readonly TemplateField[], values: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.code];
      const inner = field.fields;
      const filled = inner && Array.isArray(value) ? value.filter(isValues).map((entry) => named(inner, entry)) : value;
      return fieldNames(field).map((name) => [name, filled]);
    }),
  );
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
