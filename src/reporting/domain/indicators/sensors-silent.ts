import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Door sensors that had gone silent and were not settled by the end of the day. */
export const sensorsSilent = {
  code: 'sensorsSilent',
  name: { 'zh-CN': '失联门磁', 'zh-TW': '失聯門磁', en: 'Silent sensors' },
  definition: {
    'zh-CN': '到当日结束时没有消息、还没有处理的门磁。',
    'zh-TW': '到當日結束時沒有消息、還沒有處理的門磁。',
    en: 'Door sensors that had gone silent and were not settled by the end of the day.',
  },
  unit: UNITS.place,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
