import type { ReadPayload } from '../sensor-report.ts';
import { instantOfValue, objectOf, percentOf } from './json-payload.ts';

const BASE = 'menshen/door/';

/**
 * Our own, for boxes that anybody can program: `menshen/door/<code>` with {"open": true, "at": "2026-03-10T08:00:00+08:00",
 * "battery": 80, "tamper": false}. Only `open` is needed. Source: docs/door-sensors.md.
 */
export const readPlain: ReadPayload = ({ topic, payload }) => {
  if (!topic.startsWith(BASE)) return undefined;
  const code = topic.slice(BASE.length);
  const members = objectOf(payload);
  if (code === '' || !members) return [];
  const { open, tamper } = members;
  if (typeof open !== 'boolean' && typeof tamper !== 'boolean') return [];
  return [
    {
      code,
      contact: typeof open === 'boolean' ? (open ? 'open' : 'closed') : undefined,
      tamper: typeof tamper === 'boolean' ? tamper : undefined,
      battery: percentOf(members['battery']),
      line: 'online',
      saidAt: instantOfValue(members['at']),
    },
  ];
};
