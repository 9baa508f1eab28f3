import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Answers of the day that call for a doctor, the fever clinic or an ambulance. */
export const symptoms = {
  code: 'symptoms',
  name: { 'zh-CN': '有症状', 'zh-TW': '有症狀', en: 'Symptoms' },
  definition: {
    'zh-CN': '当日登记中需要家庭医生、发热门诊或急救的。',
    'zh-TW': '當日登記中需要家庭醫生、發熱門診或急救的。',
    en: 'Answers of the day that call for a doctor, the fever clinic or an ambulance.',
  },
  unit: UNITS.round,
  group: 'health',
  operation: 'health',
  kind: 'flow',
} as const satisfies Indicator;
