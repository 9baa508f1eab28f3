import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Referred from a gate to the fever clinic on the day. */
export const gateReferred = {
  code: 'gateReferred',
  name: { 'zh-CN': '卡口转诊', 'zh-TW': '卡口轉診', en: 'Referred at a gate' },
  definition: {
    'zh-CN': '当日由卡口转往发热门诊的人次。',
    'zh-TW': '當日由卡口轉往發熱門診的人次。',
    en: 'Referred from a gate to the fever clinic on the day.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
