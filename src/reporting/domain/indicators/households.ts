import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Households in which at least one person lives on the day. */
export const households = {
  code: 'households',
  name: { 'zh-CN': '常住户数', 'zh-TW': '常住戶數', en: 'Households' },
  definition: {
    'zh-CN': '当日至少住着一人的户。',
    'zh-TW': '當日至少住著一人的戶。',
    en: 'Households in which at least one person lives on the day.',
  },
  unit: UNITS.household,
  group: 'people',
  operation: 'register',
  kind: 'stock',
} as const satisfies Indicator;
