import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CHANNELS } from './setting.ts';
import { DEFAULT_SETTING, decideSetting, isQuietAt, SetMessaging } from './setting.ts';

const minute = fc.integer({ min: 0, max: 1439 });
const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

describe('the quiet hours', () => {
  it.each([
    ['21:29', false],
    ['21:30', true],
    ['00:00', true],
    ['07:29', true],
    ['07:30', false],
    ['12:00', false],
  ])('of a usual night, at %s: %s', (clock, isQuiet) => {
    expect(isQuietAt(at(clock), DEFAULT_SETTING)).toBe(isQuiet);
  });

  it('may lie within a day, or not be at all', () => {
    const nap = { quietFrom: at('12:00'), quietUntil: at('14:00') };
    expect(['11:59', '12:00', '13:59', '14:00'].map((clock) => isQuietAt(at(clock), nap))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(minute, minute, (now, same) => {
        expect(isQuietAt(now, { quietFrom: same, quietUntil: same })).toBe(false);
      }),
    );
  });

  it('and the others make up the day', () => {
    fc.assert(
      fc.property(minute, minute, minute, (now, quietFrom, quietUntil) => {
        fc.pre(quietFrom !== quietUntil);
        const turned = { quietFrom: quietUntil, quietUntil: quietFrom };
        expect(isQuietAt(now, { quietFrom, quietUntil })).toBe(!isQuietAt(now, turned));
      }),
    );
  });
});

describe('a setting', () => {
  const choose = (channel: (typeof CHANNELS)[number]) =>
    decideSetting({ available: ['outbox', 'aliyun'] }, { ...DEFAULT_SETTING, channel });

  it('takes a way of which the site has the keys, and none at all', () => {
    for (const channel of ['off', 'outbox', 'aliyun'] as const)
      expect(choose(channel)).toEqual({
        facts: [{ type: 'messagingSet', setting: { ...DEFAULT_SETTING, channel } }],
      });
  });

  it('refuses a gateway of which the site has none', () => {
    expect(choose('tencent')).toEqual({ refused: 'channelNotSetUp', details: { field: 'channel' } });
  });

  it('keeps the origin of an address and takes nothing but web addresses', () => {
    const read = (address: string) => SetMessaging.safeParse({ ...DEFAULT_SETTING, address });
    expect(read('https://menshen.example.cn:7300/console?x=1').data?.address).toBe('https://menshen.example.cn:7300');
    expect(read('').data?.address).toBe('');
    for (const wrong of ['javascript:alert(1)', 'menshen', 'ftp://a.example.cn'])
      expect(read(wrong).success).toBe(false);
  });

  it('is within bounds', () => {
    const faults = [{ budget: -1 }, { budget: 1e13 }, { quietFrom: 1440 }, { keepDays: 0 }, { keepDays: 366 }];
    for (const fault of faults) expect(SetMessaging.safeParse({ ...DEFAULT_SETTING, ...fault }).success).toBe(false);
    expect(SetMessaging.parse(DEFAULT_SETTING)).toEqual(DEFAULT_SETTING);
  });
});
