import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Residents known as living alone, bedridden, on dialysis, in cancer treatment, pregnant, disabled or demented, each once. */
export const careNeeded = {
  code: 'careNeeded',
  name: { 'zh-CN': '重点照护人员', 'zh-TW': '重點照護人員', en: 'People in need of care' },
  definition: {
    'zh-CN': '登记为独居、空巢、失能卧床、透析、放化疗、孕产妇、残疾或失智的居民，每人只算一次。',
    'zh-TW': '登記為獨居、空巢、失能臥床、洗腎、放化療、孕產婦、身心障礙或失智的居民，每人只算一次。',
    en: 'Residents known as living alone, bedridden, on dialysis, in cancer treatment, pregnant, disabled or demented, each once.',
  },
  unit: UNITS.person,
  group: 'people',
  operation: 'register',
  kind: 'stock',
} as const satisfies Indicator;
