import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChatList } from './chat-list.ts';

/** Synthetic households, written in every manner at once. */
const SURNAMES = Array.from('张王李赵陈刘杨黄周吴');
const GIVEN = Array.from('秀英建军梅兰竹菊晨宇涛洁');

const household = fc.record({
  building: fc.integer({ min: 1, max: 40 }),
  unit: fc.integer({ min: 1, max: 6 }),
  floor: fc.integer({ min: 1, max: 32 }),
  door: fc.integer({ min: 1, max: 4 }),
  name: fc
    .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN))
    .map((signs) => signs.join('')),
  tenths: fc.array(fc.integer({ min: 355, max: 399 }), { minLength: 1, maxLength: 5 }),
});
type Household = typeof household extends fc.Arbitrary<infer T> ? T : never;

const roomOf = ({ floor, door }: Household) => `${floor}0${door}`;
const PLACES: readonly ((h: Household) => string)[] = [
  (h) => `${h.building}-${h.unit}-${roomOf(h)}`,
  (h) => `${h.building}号楼${h.unit}单元${roomOf(h)}室`,
  (h) => `${h.building}栋${h.unit}单元${roomOf(h)}`,
  (h) => `${h.building}#${h.unit}-${roomOf(h)}`,
  (h) => `${h.building}—${h.unit}—${roomOf(h)}`,
];
const DEGREES: readonly ((tenths: number) => string)[] = [
  (t) => (t / 10).toFixed(1),
  (t) => `${(t / 10).toFixed(1)}℃`,
  (t) => String(t),
  (t) => `${Math.floor(t / 10)}度${t % 10}`,
  (t) => `${Math.floor(t / 10)}。${t % 10}`,
];
const SERIALS: readonly ((n: number) => string)[] = [
  (n) => `${n}. `,
  (n) => `${n}、`,
  (n) => `(${n}) `,
  () => '',
  (n) => `${n}．`,
];
const fullWidth = (text: string) =>
  Array.from(text, (sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join('');

const manner = fc.record({
  place: fc.constantFrom(...PLACES),
  degrees: fc.constantFrom(...DEGREES),
  serial: fc.constantFrom(...SERIALS),
  between: fc.constantFrom(' ', '、', '/', '，'),
  tail: fc.constantFrom('', ' 正常', ' 都正常👍', '，全家健康'),
  isWide: fc.boolean(),
  isNameFirst: fc.boolean(),
});
type Manner = typeof manner extends fc.Arbitrary<infer T> ? T : never;

function written(h: Household, how: Manner, at: number): string {
  const head = how.isNameFirst ? `${h.name} ${how.place(h)}` : `${how.place(h)} ${h.name}`;
  const line = `${how.serial(at)}${head} ${h.tenths.map(how.degrees).join(how.between)}${how.tail}`;
  return how.isWide ? fullWidth(line) : line;
}

describe('whatever the manner', () => {
  it('place, name and temperatures come back as they were meant', () => {
    fc.assert(
      fc.property(household, manner, (h, how) => {
        const { entries, unclear } = readChatList(written(h, how, 7));
        expect(unclear).toEqual([]);
        expect(entries).toHaveLength(1);
        expect(entries[0]?.place).toEqual({ building: String(h.building), unit: String(h.unit), room: roomOf(h) });
        expect(entries[0]?.names).toEqual([h.name]);
        expect(entries[0]?.temperatures.map(({ tenths }) => tenths)).toEqual(h.tenths);
      }),
      { numRuns: 1000 },
    );
  });

  it('every line of a list is an entry, a note or unclear, and none is two of them', () => {
    const line = fc.oneof(
      fc.tuple(household, manner).map(([h, how]) => written(h, how, 3)),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('#接龙', '收到', '3号楼', '谢谢', '36.5'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const list = readChatList(lines.join('\n'));
        const told = [...list.entries, ...list.notes, ...list.unclear].flatMap(({ line: first, text }) =>
          text.split('\n').map((_, at) => first + at),
        );
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it('a list of 800 households is read in the blink of an eye', () => {
    const lines = fc.sample(fc.tuple(household, manner), { numRuns: 800, seed: 5 });
    const pasted = lines.map(([h, how], at) => written(h, how, at + 1)).join('\n');
    const started = performance.now();
    const { entries } = readChatList(pasted);
    expect(entries.length).toBe(800);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
