import { describe, expect, it } from 'vitest';
import { pairStep } from './pair-step.ts';
import { pendingPairings } from './pending-pairings.ts';
import type { SensorBoxRow, SensorHomeRow } from './sensor-snapshot.ts';

const BOXES: readonly SensorBoxRow[] = [
  ['s1', 'MC-1', '', '', ''],
  ['s2', 'MC-2', 'd2', '3号楼2单元501', 'o2'],
];
const HOMES: readonly SensorHomeRow[] = [['d4', 'o4', '5号楼1单元101', '李四']];
const add = (sensorId: string, code: string) => ({ name: 'addSensors', input: { sensors: [{ sensorId, code }] } });
const install = (sensorId: string, dwellingId = 'd4') => ({
  name: 'installSensor',
  input: { sensorId, dwellingId, orderId: 'o4' },
});
const collect = (sensorId: string) => ({ name: 'collectSensor', input: { sensorId } });
const pairingsOf = (...pending: readonly { readonly name: string; readonly input: unknown }[]) =>
  pendingPairings({ pending, boxes: BOXES, homes: HOMES });

describe('what waits on the phone', () => {
  it('is a sensor at a door, new or from stock, and one that was taken down', () => {
    expect([...pairingsOf(add('s9', 'MC-9'), install('s9'), collect('s2'))]).toEqual([
      ['MC-9', { kind: 'hung', sensorId: 's9', dwellingId: 'd4', door: '5号楼1单元101' }],
      ['MC-2', { kind: 'collected', sensorId: 's2' }],
    ]);
  });

  it('decides what a scan offers: not to hang once more what hangs', () => {
    const step = (code: string) => pairStep({ code, boxes: BOXES, own: pairingsOf(add('s9', 'MC-9'), install('s9')) });
    expect(step('MC-9')).toMatchObject({ kind: 'takeDown', sensorId: 's9', door: '5号楼1单元101' });
    expect(step('MC-1')).toMatchObject({ kind: 'hang', sensorId: 's1' });
  });

  it('is the last act with a sensor', () => {
    expect(pairingsOf(install('s1'), collect('s1')).get('MC-1')).toMatchObject({ kind: 'collected' });
    expect(pairingsOf(collect('s2'), install('s2')).get('MC-2')).toMatchObject({ kind: 'hung' });
  });

  it('says nothing of a sensor without a code, of other commands and of words it cannot read', () => {
    expect(pairingsOf(install('s7'), { name: 'startShift', input: {} }).size).toBe(0);
    expect(pairingsOf({ name: 'installSensor', input: 'x' }, { name: 'addSensors', input: null }).size).toBe(0);
  });

  it('has no words for a door behind which nobody has to stay any more', () => {
    expect(pairingsOf(install('s1', 'd8')).get('MC-1')).toMatchObject({ kind: 'hung', door: '' });
  });
});
