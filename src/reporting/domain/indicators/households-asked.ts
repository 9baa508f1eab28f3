import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Homes asked and written down on the day, each once. */
export const householdsAsked = {
  code: 'householdsAsked',
  name: { 'zh-CN': '排查户数', 'zh-TW': '排查戶數', en: 'Households asked' },
  definition: {
    'zh-CN': '当日问到并登记了家庭情况的户，每户只算一次。',
    'zh-TW': '當日問到並登記了家庭情況的戶，每戶只算一次。',
    en: 'Homes asked and written down on the day, each once.',
  },
  unit: UNITS.household,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
