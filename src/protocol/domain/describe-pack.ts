import { defineTexts, fillText, LOCALES, type Locale, type Text } from '../../base/domain/texts.ts';
import type { Measure } from './measure.ts';
import {
  anchorNames,
  cohabitantNames,
  conditionNames,
  goingOutNames,
  type Mode,
  modeNames,
  type Place,
  placeNames,
  resetNames,
} from './pack-words.ts';
import type { Zone } from './zone.ts';

/** What can be said of a measure or zone, row by row. */
export const ROW_NAMES = defineTexts({
  whole: { 'zh-CN': '整项', 'zh-TW': '整項', en: 'the whole' },
  stages: { 'zh-CN': '阶段', 'zh-TW': '階段', en: 'stages' },
  anchor: { 'zh-CN': '起算', 'zh-TW': '起算', en: 'counted from' },
  goingOut: { 'zh-CN': '外出', 'zh-TW': '外出', en: 'going out' },
  tests: { 'zh-CN': '检测', 'zh-TW': '檢測', en: 'tests' },
  release: { 'zh-CN': '解除', 'zh-TW': '解除', en: 'release' },
  resets: { 'zh-CN': '重新计算', 'zh-TW': '重新計算', en: 'counted again on' },
  unit: { 'zh-CN': '划定', 'zh-TW': '劃定', en: 'what is enclosed' },
  rule: { 'zh-CN': '要求', 'zh-TW': '要求', en: 'what holds' },
  lift: { 'zh-CN': '解除', 'zh-TW': '解除', en: 'lifting' },
});

/** A row with its words. */
export interface Described {
  readonly row: keyof typeof ROW_NAMES;
  readonly says: Text;
}

const words = defineTexts({
  stage: {
    'zh-CN': '{days} 天{mode}{place}',
    'zh-TW': '{days} 天{mode}{place}',
    en: '{days} days {mode}{place}',
  },
  openStage: {
    'zh-CN': '至少 {days} 天{mode}{place}',
    'zh-TW': '至少 {days} 天{mode}{place}',
    en: 'at least {days} days {mode}{place}',
  },
  counted: {
    'zh-CN': '{kind}（当天为第 {day} 天）',
    'zh-TW': '{kind}（當天為第 {day} 天）',
    en: '{kind} (that day is day {day})',
  },
  tests: { 'zh-CN': '{mode}第 {days} 天', 'zh-TW': '{mode}第 {days} 天', en: '{mode}: days {days}' },
  none: { 'zh-CN': '无', 'zh-TW': '無', en: 'none' },
});

/** Joins pieces in every language. */
function together(separators: Readonly<Record<Locale, string>>, pieces: readonly Text[]): Text {
  if (pieces.length === 0) return words.none;
  return inEvery((locale) => pieces.map((piece) => piece[locale]).join(separators[locale]));
}

function inEvery(say: (locale: Locale) => string): Text {
  const [cn, tw, en] = LOCALES.map(say);
  return { 'zh-CN': cn ?? '', 'zh-TW': tw ?? '', en: en ?? '' };
}

const PLUS = { 'zh-CN': ' + ', 'zh-TW': ' + ', en: ' + ' } as const;
const LIST = { 'zh-CN': '、', 'zh-TW': '、', en: ', ' } as const;
const PARTS = { 'zh-CN': '；', 'zh-TW': '；', en: '; ' } as const;

/** The stages of a measure in one line: "7 days in a facility + 3 days at home". */
export function describeStages({ stages, isOpenEnded }: Pick<Measure, 'stages' | 'isOpenEnded'>): Text {
  return together(
    PLUS,
    stages.map(({ days, mode, place }, index) => {
      const words_ = isOpenEnded && index === stages.length - 1 ? words.openStage : words.stage;
      return inEvery((locale) =>
        fillText(words_[locale], { days, mode: modeNames[mode][locale], place: placeOf(mode, place)[locale] }),
      );
    }),
  );
}

const NOWHERE: Text = { 'zh-CN': '', 'zh-TW': '', en: '' };

/** The place in brackets, where the mode does not say it already. */
function placeOf(mode: Mode, place: Place): Text {
  if (place === (mode === 'facilityIsolation' ? 'facility' : 'home')) return NOWHERE;
  const name = placeNames[place];
  return { 'zh-CN': `（${name['zh-CN']}）`, 'zh-TW': `（${name['zh-TW']}）`, en: ` (${name.en})` };
}

/** The tests of a measure in one line. */
export function describeTests({ stages, tests }: Pick<Measure, 'stages' | 'tests'>): Text {
  return together(
    PARTS,
    tests.map(({ stage, days }) => {
      const mode = stages[stage]?.mode ?? 'homeRest';
      return inEvery((locale) =>
        fillText(words.tests[locale], { mode: modeNames[mode][locale], days: days.join(LIST[locale]) }),
      );
    }),
  );
}

/** From what a measure counts, in one line. */
export function describeAnchor({ anchor }: Pick<Measure, 'anchor'>): Text {
  return inEvery((locale) =>
    fillText(words.counted[locale], { kind: anchorNames[anchor.kind][locale], day: anchor.anchorIsDay }),
  );
}

/** The conditions of a release in one line. */
export function describeRelease({ release }: Pick<Measure, 'release'>): Text {
  return together(
    PLUS,
    release.map(({ code, hours }) =>
      hours === undefined ? conditionNames[code] : inEvery((locale) => `${conditionNames[code][locale]} ${hours} h`),
    ),
  );
}

/** Everything of a measure that two editions can say differently; the stages first. */
export function describeMeasure(measure: Measure): readonly Described[] {
  return [
    { row: 'stages', says: describeStages(measure) },
    { row: 'anchor', says: describeAnchor(measure) },
    {
      row: 'goingOut',
      says: together(
        PARTS,
        measure.stages.map(({ mayGoOut, cohabitants }) =>
          together(LIST, [goingOutNames[mayGoOut], cohabitantNames[cohabitants]]),
        ),
      ),
    },
    { row: 'tests', says: describeTests(measure) },
    { row: 'release', says: describeRelease(measure) },
    {
      row: 'resets',
      says: together(
        LIST,
        measure.resetOn.map(({ kind }) => resetNames[kind]),
      ),
    },
  ];
}

/** Everything of a zone that two editions can say differently. */
export function describeZone({ rule, unit, lift }: Zone): readonly Described[] {
  return [
    { row: 'rule', says: rule.text },
    { row: 'unit', says: unit.text },
    { row: 'lift', says: lift?.clause.text ?? words.none },
  ];
}
