import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessageReader } from './read-message.ts';
import type { SensorReport } from './sensor-report.ts';

const read = (topic: string, payload: unknown): readonly SensorReport[] =>
  createMessageReader()({ topic, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) });

const DOOR = 'homeassistant/binary_sensor/box-17/door/config';

describe('words of door sensors', () => {
  it.each([
    [
      'our own box',
      'menshen/door/box-17',
      { open: true, battery: 80 },
      { code: 'box-17', contact: 'open', battery: 80 },
    ],
    ['our own box, shut', 'menshen/door/box-17', { open: false }, { code: 'box-17', contact: 'closed' }],
    [
      'Zigbee2MQTT, open',
      'zigbee2mqtt/door-3-2-501',
      { contact: false, battery: 97 },
      { code: 'door-3-2-501', contact: 'open', battery: 97 },
    ],
    [
      'Zigbee2MQTT, shut',
      'zigbee2mqtt/0x00158d0001',
      { contact: true, tamper: true },
      { contact: 'closed', tamper: true },
    ],
    ['Zigbee2MQTT, battery low', 'zigbee2mqtt/a', { contact: true, battery_low: true }, { isBatteryLow: true }],
    ['Zigbee2MQTT, lost', 'zigbee2mqtt/a/availability', { state: 'offline' }, { code: 'a', line: 'offline' }],
    ['Zigbee2MQTT, lost, older', 'zigbee2mqtt/a/availability', 'offline', { code: 'a', line: 'offline' }],
    [
      'Tasmota, circuit open',
      'tele/box_9/SENSOR',
      { Time: '2026-03-10T08:00:00', Switch1: 'OFF' },
      { code: 'box_9', contact: 'open' },
    ],
    [
      'Tasmota, circuit closed',
      'stat/box_9/RESULT',
      { Switch1: { Action: 'ON' } },
      { code: 'box_9', contact: 'closed' },
    ],
    ['Tasmota, its last will', 'tele/box_9/LWT', 'Offline', { code: 'box_9', line: 'offline' }],
  ])('are understood: %s', (_, topic, payload, expected) => {
    expect(read(topic, payload)).toMatchObject([expected]);
  });

  it.each([
    ['a lamp', 'zigbee2mqtt/lamp', { state: 'ON' }],
    ['the bridge', 'zigbee2mqtt/bridge/state', { state: 'online' }],
    ['a command to a device', 'zigbee2mqtt/door/set', { contact: true }],
    ['a relay', 'stat/box_9/RESULT', { POWER: 'ON' }],
    ['a toggle that tells no state', 'stat/box_9/RESULT', { Switch1: { Action: 'TOGGLE' } }],
    ['another topic', 'weather/outside', { open: true }],
    ['what is no JSON', 'menshen/door/a', '{"open":'],
    ['an open that is no yes or no', 'menshen/door/a', { open: 'maybe' }],
    ['a battery alone', 'menshen/door/a', { battery: 5 }],
  ])('are left alone: %s', (_, topic, payload) => {
    expect(read(topic, payload)).toEqual([]);
  });

  it.each([
    ['an instant with a zone', '2026-03-10T08:00:00+08:00', '2026-03-10T00:00:00.000Z'],
    ['seconds', 1_773_100_800, '2026-03-10T00:00:00.000Z'],
    ['milliseconds', 1_773_100_800_000, '2026-03-10T00:00:00.000Z'],
    ['a local time, which says nothing', '2026-03-10T08:00:00', undefined],
    ['nonsense', 'yesterday', undefined],
    ['an impossible date', '2026-13-40T08:00:00Z', undefined],
  ])('tell the time as %s', (_, at, expected) => {
    expect(read('menshen/door/a', { open: true, at })[0]?.saidAt).toBe(expected);
  });

  it('takes no battery level that cannot be', () => {
    expect(read('menshen/door/a', { open: true, battery: 250 })[0]?.battery).toBeUndefined();
  });
});

describe('a device that announces itself', () => {
  const announce = (config: object) => {
    const reader = createMessageReader();
    expect(reader({ topic: DOOR, payload: JSON.stringify(config) })).toEqual([]);
    return (topic: string, payload: string) => reader({ topic, payload });
  };

  it('is read by what it announced', () => {
    const say = announce({ device_class: 'door', state_topic: 'box-17/door', unique_id: 'box-17' });
    expect(say('box-17/door', 'ON')).toMatchObject([{ code: 'box-17', contact: 'open' }]);
    expect(say('box-17/door', 'OFF')).toMatchObject([{ code: 'box-17', contact: 'closed' }]);
    expect(say('box-17/door', 'unavailable')).toEqual([]);
  });

  it('may use short names, its own words and a member', () => {
    const say = announce({
      ...{ dev_cla: 'opening', '~': 'home/box-17', stat_t: '~/state', uniq_id: 'b17' },
      ...{ pl_on: 'true', pl_off: 'false', val_tpl: '{{ value_json.isOpen }}' },
    });
    expect(say('home/box-17/state', '{"isOpen":true}')).toMatchObject([{ code: 'b17', contact: 'open' }]);
    expect(say('home/box-17/state', '{"isOpen":false}')).toMatchObject([{ code: 'b17', contact: 'closed' }]);
  });

  it('is passed over when it is no door', () => {
    const say = announce({ device_class: 'motion', state_topic: 'box-17/motion', unique_id: 'm' });
    expect(say('box-17/motion', 'ON')).toEqual([]);
  });
});

describe('whatever lies on the broker', () => {
  it('never stops the reader', () => {
    const topics = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'menshen/door/a',
        'zigbee2mqtt/a',
        'tele/a/SENSOR',
        'stat/a/RESULT',
        DOOR,
        'zigbee2mqtt/a/availability',
      ),
    );
    const reader = createMessageReader();
    fc.assert(
      fc.property(topics, fc.oneof(fc.string(), fc.json()), (topic, payload) => {
        for (const report of reader({ topic, payload })) expect(report.code).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
