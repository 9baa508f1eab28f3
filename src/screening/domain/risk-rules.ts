import type { Text } from '../../base/domain/texts.ts';
import type { Condition } from '../../forms/domain/condition.ts';

/**
 * Why somebody is asked before others. Its condition looks at: `age` (completed years), `tags` (of the register), `isUnderOrder`,
 * `returnedDaysAgo`, `failures` (calls and visits in vain for what is still to be asked).
 */
export interface RiskRule {
  readonly id: string;
  readonly when: Condition;
  /** How much it weighs, 1 to 5. Weights add up. */
  readonly weight: number;
  readonly reason: Text;
  /** Where the rule comes from; [M] marks what the health authority has yet to confirm. */
  readonly source: string;
}

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });
const has = (...tags: readonly string[]): Condition => ({
  or: tags.map((value): Condition => ({ field: 'tags', op: 'has', value })),
});
const atLeast = (field: string, value: number): Condition => ({ field, op: 'atLeast', value });

/** Days after a return from elsewhere in which somebody is asked first. */
export const RETURN_DAYS = 14;
const FRAIL_AGE = 70;
const HIGH_AGE = 80;
const INFANT_AGE = 3;
const IN_VAIN = 2;
const NEEDS = 'needs C5';
const GUIDE = '[M] 社区重点人群健康服务（2022-12）';

/** Every rule holds by itself; whoever meets one is on the list. */
export const riskRules: readonly RiskRule[] = [
  {
    id: 'returned',
    when: { field: 'returnedDaysAgo', op: 'atMost', value: RETURN_DAYS },
    weight: 5,
    reason: text('14 天内从外地回来', '14 天內從外地回來', 'came back from elsewhere within 14 days'),
    source: NEEDS,
  },
  {
    id: 'aloneUnreached',
    when: { and: [has('livingAlone', 'emptyNest'), atLeast('failures', IN_VAIN)] },
    weight: 5,
    reason: text('独居或空巢，多次联系不上', '獨居或空巢，多次聯絡不上', 'alone, and not reached several times'),
    source: NEEDS,
  },
  {
    id: 'aloneOld',
    when: { and: [has('livingAlone', 'emptyNest'), atLeast('age', FRAIL_AGE)] },
    weight: 4,
    reason: text('70 岁以上，独居或空巢', '70 歲以上，獨居或空巢', '70 or over and alone'),
    source: NEEDS,
  },
  {
    id: 'treated',
    when: has('dialysis', 'cancerTreatment', 'bedridden'),
    weight: 4,
    reason: text('透析、放化疗或失能卧床', '洗腎、放化療或失能臥床', 'dialysis, cancer treatment or bedridden'),
    source: GUIDE,
  },
  {
    id: 'highAge',
    when: { or: [atLeast('age', HIGH_AGE), has('aged')] },
    weight: 3,
    reason: text('80 岁以上', '80 歲以上', '80 or over'),
    source: GUIDE,
  },
  {
    id: 'chronic',
    when: has('chronic'),
    weight: 3,
    reason: text('慢性病', '慢性病', 'chronically ill'),
    source: GUIDE,
  },
  {
    id: 'pregnant',
    when: has('pregnant'),
    weight: 3,
    reason: text('孕产妇', '孕產婦', 'pregnant or newly delivered'),
    source: GUIDE,
  },
  {
    id: 'underOrder',
    when: { field: 'isUnderOrder', op: 'is', value: true },
    weight: 3,
    reason: text('正在隔离或监测', '正在隔離或監測', 'under an order'),
    source: NEEDS,
  },
  {
    id: 'unreached',
    when: { and: [atLeast('failures', IN_VAIN), { not: has('livingAlone', 'emptyNest') }] },
    weight: 2,
    reason: text('多次联系不上', '多次聯絡不上', 'not reached several times'),
    source: NEEDS,
  },
  {
    id: 'disabled',
    when: has('disabled', 'hardOfHearing', 'visuallyImpaired', 'dementia', 'mentalIllness'),
    weight: 2,
    reason: text('残疾、失智或精神障碍', '身心障礙、失智或精神障礙', 'disabled, dementia or mental illness'),
    source: NEEDS,
  },
  {
    id: 'infant',
    when: { or: [{ field: 'age', op: 'below', value: INFANT_AGE }, has('infant')] },
    weight: 2,
    reason: text('3 岁以下', '3 歲以下', 'younger than 3'),
    source: GUIDE,
  },
];
