import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Places disinfected on the day. Put by hand for now, with its source. */
export const disinfected = {
  code: 'disinfected',
  name: { 'zh-CN': '环境消杀', 'zh-TW': '環境消殺', en: 'Places disinfected' },
  definition: {
    'zh-CN': '当日消杀的处所。暂由手工填报并说明来源。',
    'zh-TW': '當日消殺的處所。暫由手工填報並說明來源。',
    en: 'Places disinfected on the day. Put by hand for now, with its source.',
  },
  unit: UNITS.place,
  group: 'byHand',
  operation: 'byHand',
  kind: 'flow',
} as const satisfies Indicator;
