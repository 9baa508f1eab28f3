import type { Text } from '../../base/domain/texts.ts';
import { defineTexts } from '../../base/domain/texts.ts';
import { groupNames, INDICATOR_GROUPS, type IndicatorGroup } from './indicator.ts';
import { INDICATORS } from './indicators.ts';

/**
 * A field that a report's template may use, by its code or by its Chinese name. `chapter`: stands or does not, whatever is between its
 * marks; `list`: what is between them comes once for each entry, which has fields of its own.
 */
export interface TemplateField {
  readonly code: string;
  readonly name: Text;
  readonly holds: 'words' | 'figure' | 'list' | 'chapter';
  readonly fields?: readonly TemplateField[];
}

const names = defineTexts({
  subtitle: { 'zh-CN': '辖区和时间', 'zh-TW': '轄區和時間', en: 'Area and days' },
  area: { 'zh-CN': '辖区', 'zh-TW': '轄區', en: 'Area' },
  from: { 'zh-CN': '起始日期', 'zh-TW': '起始日期', en: 'First day' },
  until: { 'zh-CN': '截止日期', 'zh-TW': '截止日期', en: 'Last day' },
  wantedDays: { 'zh-CN': '应报份数', 'zh-TW': '應報份數', en: 'Daily reports due' },
  signedDays: { 'zh-CN': '签字份数', 'zh-TW': '簽字份數', en: 'Daily reports signed' },
  unbegunCount: { 'zh-CN': '未开展类数', 'zh-TW': '未開展類數', en: 'Kinds of work not begun' },
  unbegunNames: { 'zh-CN': '未开展工作', 'zh-TW': '未開展工作', en: 'Work not begun, by name' },
  chapters: { 'zh-CN': '各章', 'zh-TW': '各章', en: 'Chapters in our words' },
  heading: { 'zh-CN': '章名', 'zh-TW': '章名', en: 'Heading' },
  sentences: { 'zh-CN': '各句', 'zh-TW': '各句', en: 'Sentences' },
  sentence: { 'zh-CN': '句子', 'zh-TW': '句子', en: 'Sentence' },
  waiting: { 'zh-CN': '待办和逾期', 'zh-TW': '待辦和逾期', en: 'What waits or is late' },
  keyFigures: { 'zh-CN': '主要数字', 'zh-TW': '主要數字', en: 'Key figures' },
  figures: { 'zh-CN': '全部数字', 'zh-TW': '全部數字', en: 'All figures of work begun' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  value: { 'zh-CN': '数值', 'zh-TW': '數值', en: 'Value' },
  unit: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Unit' },
  chapter: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Chapter' },
  before: { 'zh-CN': '前一日', 'zh-TW': '前一日', en: 'Day before' },
  change: { 'zh-CN': '增减', 'zh-TW': '增減', en: 'Change' },
  days: { 'zh-CN': '逐日', 'zh-TW': '逐日', en: 'Day by day' },
  day: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  communities: { 'zh-CN': '各社区', 'zh-TW': '各社區', en: 'Community by community' },
  unsigned: { 'zh-CN': '未签字社区', 'zh-TW': '未簽字社區', en: 'Communities that have not signed the last day' },
});

/** The section of a template that stands when something is said of a chapter of the sheet. */
export function chapterCode(group: IndicatorGroup): `${IndicatorGroup}Chapter` {
  return `${group}Chapter`;
}

function words(...codes: readonly (keyof typeof names)[]): readonly TemplateField[] {
  return codes.map((code) => ({ code, name: names[code], holds: 'words' }));
}

function list(code: keyof typeof names, fields: readonly TemplateField[]): TemplateField {
  return { code, name: names[code], holds: 'list', fields };
}

/** Every figure of the sheet. */
const FIGURES: readonly TemplateField[] = INDICATORS.map(({ code, name }) => ({ code, name, holds: 'figure' }));

function around(of: { readonly suffix: string; readonly text: (name: Text) => Text }): readonly TemplateField[] {
  return FIGURES.map(({ code, name, holds }) => ({ code: `${code}${of.suffix}`, name: of.text(name), holds }));
}

/** The same figures on the day before, and what they grew by. */
const COMPARED: readonly TemplateField[] = [
  ...around({
    suffix: 'Before',
    text: (name) => ({
      'zh-CN': `前一日${name['zh-CN']}`,
      'zh-TW': `前一日${name['zh-TW']}`,
      en: `${name.en}, day before`,
    }),
  }),
  ...around({
    suffix: 'Change',
    text: (name) => ({ 'zh-CN': `${name['zh-CN']}增减`, 'zh-TW': `${name['zh-TW']}增減`, en: `${name.en}, change` }),
  }),
];

const ROW = words('name', 'value', 'unit', 'chapter', 'before', 'change');

/** Every field of the templates of reports. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  ...words('subtitle', 'area', 'from', 'until', 'wantedDays', 'signedDays', 'unbegunCount', 'unbegunNames'),
  ...INDICATOR_GROUPS.map((group): TemplateField => {
    const name = groupNames[group];
    return {
      code: chapterCode(group),
      name: { 'zh-CN': `${name['zh-CN']}章`, 'zh-TW': `${name['zh-TW']}章`, en: `Chapter: ${name.en}` },
      holds: 'chapter',
    };
  }),
  list('chapters', [...words('heading'), list('sentences', words('sentence'))]),
  list('waiting', ROW),
  list('keyFigures', ROW),
  list('figures', ROW),
  list('days', [...words('day', 'signedDays'), ...FIGURES]),
  list('communities', [...words('name'), ...FIGURES]),
  list('unsigned', words('name')),
  ...FIGURES,
  ...COMPARED,
];

/** What may stand between the braces for a field: its code, or its name in either Chinese script. */
export function fieldNames({ code, name }: TemplateField): readonly string[] {
  return [...new Set([code, name['zh-CN'], name['zh-TW']])];
}

/** Fields by what may stand between the braces. */
export function fieldsByName(fields: readonly TemplateField[]): ReadonlyMap<string, TemplateField> {
  return new Map(fields.flatMap((field) => fieldNames(field).map((name) => [name, field] as const)));
}
