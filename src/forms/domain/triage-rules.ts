import type { Text } from '../../base/domain/texts.ts';
import type { Condition } from './condition.ts';
import { words } from './form-words.ts';

/** Where somebody should turn, from nothing to the ambulance. */
export const TRIAGE_LEVELS = ['none', 'advice', 'familyDoctor', 'feverClinic', 'emergency120'] as const;
export type TriageLevel = (typeof TRIAGE_LEVELS)[number];

/**
 * One reason to turn somewhere. Its condition looks at the facts of a triage: `danger`, `symptoms`, `count` (of symptoms),
 * `temperature`, `hasFever`, `days`, `isWorse`, `age`, `tags`, `isLinked` (under an order, returned lately, or a contact).
 */
export interface TriageRule {
  readonly id: string;
  readonly level: TriageLevel;
  readonly when: Condition;
  readonly reason: Text;
  /** Where the rule comes from; [M] marks what the health authority has yet to confirm. */
  readonly source: string;
  /** Opens an early report to the health station, to be answered within so many minutes. */
  readonly reportMinutes?: number;
}

const hasSymptoms: Condition = { field: 'count', op: 'atLeast', value: 1 };
const isFrail: Condition = {
  or: [
    { field: 'age', op: 'atLeast', value: 65 },
    { field: 'age', op: 'below', value: 3 },
    ...['pregnant', 'chronic', 'dialysis', 'bedridden'].map((value): Condition => ({
      field: 'tags',
      op: 'has',
      value,
    })),
  ],
};

/** Every rule holds by itself; the highest level that any of them asks for is where to turn. */
export const triageRules: readonly TriageRule[] = [
  {
    id: 'danger',
    level: 'emergency120',
    when: {
      and: [
        { field: 'danger', op: 'answered' },
        { field: 'danger', op: 'hasNot', value: 'none' },
      ],
    },
    reason: words(['有危险情况，马上拨打120', '有危險情況，馬上撥打120', 'Danger: call 120 now']),
    source: '[M] 院前急救常用分诊',
    reportMinutes: 15,
  },
  {
    id: 'feverLinked',
    level: 'feverClinic',
    when: {
      and: [
        { field: 'hasFever', op: 'is', value: true },
        { field: 'isLinked', op: 'is', value: true },
      ],
    },
    reason: words([
      '发热，且在管控中或近期返回',
      '發熱，且在管控中或近期返回',
      'Fever in somebody under an order or lately returned',
    ]),
    source: '居家隔离医学观察指南 (2022-11-21)：出现症状立即报告',
    reportMinutes: 60,
  },
  {
    id: 'symptomsLinked',
    level: 'feverClinic',
    when: { and: [hasSymptoms, { field: 'isLinked', op: 'is', value: true }] },
    reason: words([
      '有症状，且在管控中或近期返回',
      '有症狀，且在管控中或近期返回',
      'Symptoms in somebody under an order or lately returned',
    ]),
    source: '居家隔离医学观察指南 (2022-11-21)：出现症状立即报告',
    reportMinutes: 120,
  },
  {
    id: 'influenzaLike',
    level: 'feverClinic',
    when: {
      and: [
        { field: 'temperature', op: 'atLeast', value: 38 },
        {
          or: [
            { field: 'symptoms', op: 'has', value: 'dryCough' },
            { field: 'symptoms', op: 'has', value: 'soreThroat' },
          ],
        },
      ],
    },
    reason: words([
      '体温38℃以上，伴咳嗽或咽痛',
      '體溫38℃以上，伴咳嗽或咽痛',
      '38 °C or more with cough or sore throat',
    ]),
    source: '流感样病例定义：体温≥38℃，伴咳嗽或咽痛',
    reportMinutes: 120,
  },
  {
    id: 'fever',
    level: 'feverClinic',
    when: { field: 'hasFever', op: 'is', value: true },
    reason: words(['发热', '發熱', 'Fever']),
    source: '腋温≥37.3℃为发热；发热病人到发热门诊就诊',
    reportMinutes: 120,
  },
  {
    id: 'smellTasteLoss',
    level: 'familyDoctor',
    when: { field: 'symptoms', op: 'has', value: 'smellTasteLoss' },
    reason: words(['嗅觉或味觉减退', '嗅覺或味覺減退', 'Loss of smell or taste']),
    source: '告知书所列症状：出现即报告',
    reportMinutes: 240,
  },
  {
    id: 'frail',
    level: 'familyDoctor',
    when: { and: [hasSymptoms, isFrail] },
    reason: words([
      '有症状，且为老人、幼儿、孕产妇或慢性病人',
      '有症狀，且為老人、幼兒、孕產婦或慢性病人',
      'Symptoms in an old, very young, pregnant or chronically ill person',
    ]),
    source: '[M] 重点人群健康服务',
  },
  {
    id: 'lasting',
    level: 'familyDoctor',
    when: {
      and: [
        hasSymptoms,
        {
          or: [
            { field: 'days', op: 'atLeast', value: 3 },
            { field: 'isWorse', op: 'is', value: true },
          ],
        },
      ],
    },
    reason: words(['症状超过三天或在加重', '症狀超過三天或在加重', 'Symptoms for three days or growing worse']),
    source: '[M] 家庭医生随访常用标准',
  },
  {
    id: 'several',
    level: 'familyDoctor',
    when: { field: 'count', op: 'atLeast', value: 2 },
    reason: words(['有两种以上症状', '有兩種以上症狀', 'Two symptoms or more']),
    source: '[M] 家庭医生随访常用标准',
  },
  {
    id: 'mild',
    level: 'advice',
    when: hasSymptoms,
    reason: words([
      '症状轻：休息、多喝水、早晚测体温，加重就再报',
      '症狀輕：休息、多喝水、早晚測體溫，加重就再報',
      'Mild: rest, drink, measure twice a day, report when it grows worse',
    ]),
    source: '[M] 居家观察建议',
  },
  {
    id: 'measureAgain',
    level: 'advice',
    when: { field: 'temperature', op: 'below', value: 35.5 },
    reason: words([
      '体温偏低，可能没测准，请再测一次',
      '體溫偏低，可能沒測準，請再測一次',
      'A low reading is often a wrong one: measure again',
    ]),
    source: '[M] 体温测量常识',
  },
];
