import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Supplies given out on the day. Put by hand for now, with its source. */
export const suppliesGiven = {
  code: 'suppliesGiven',
  name: { 'zh-CN': '物资发放', 'zh-TW': '物資發放', en: 'Supplies given out' },
  definition: {
    'zh-CN': '当日发放的物资。暂由手工填报并说明来源。',
    'zh-TW': '當日發放的物資。暫由手工填報並說明來源。',
    en: 'Supplies given out on the day. Put by hand for now, with its source.',
  },
  unit: UNITS.share,
  group: 'byHand',
  operation: 'byHand',
  kind: 'flow',
} as const satisfies Indicator;
