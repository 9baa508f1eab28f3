import type { Text } from '../../base/domain/texts.ts';
import { defineTexts } from '../../base/domain/texts.ts';

/** The chapters of the sheet, in order. */
export const INDICATOR_GROUPS = ['people', 'gate', 'screening', 'health', 'isolation', 'work', 'byHand'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** What the chapters are called. */
export const groupNames = defineTexts<IndicatorGroup>({
  people: { 'zh-CN': '人口', 'zh-TW': '人口', en: 'People' },
  gate: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gates' },
  screening: { 'zh-CN': '排查', 'zh-TW': '排查', en: 'Screening' },
  health: { 'zh-CN': '健康监测', 'zh-TW': '健康監測', en: 'Health' },
  isolation: { 'zh-CN': '隔离观察', 'zh-TW': '隔離觀察', en: 'Isolation' },
  work: { 'zh-CN': '走访任务', 'zh-TW': '走訪任務', en: 'Work' },
  byHand: { 'zh-CN': '手工填报', 'zh-TW': '手工填報', en: 'Put by hand' },
});

/** Part of the work that a community may not have begun yet: its zeros are said as such. `byHand`: nothing counts it. */
export const OPERATIONS = ['register', 'gate', 'screening', 'health', 'isolation', 'tasks', 'byHand'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A figure of the daily report as data; the rows behind it are in server/indicator-*-queries.ts. */
export interface Indicator {
  readonly code: string;
  readonly name: Text;
  /** What is counted and what is not, in one sentence. */
  readonly definition: Text;
  readonly unit: Text;
  readonly group: IndicatorGroup;
  readonly operation: Operation;
  /** Over several days a flow is added up; of a stock the last day counts. */
  readonly kind: 'flow' | 'stock';
}
