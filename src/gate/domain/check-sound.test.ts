import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV7 } from '../../base/domain/ids.ts';
import { isSoundCheck } from './check-sound.ts';
import { GateCheck } from './gate-check.ts';

const YEAR_2000 = 946_684_800_000;
const YEAR_2100 = 4_102_444_800_000;

const id = fc
  .tuple(fc.integer({ min: YEAR_2000, max: YEAR_2100 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([ms, random]) => uuidV7(ms, random));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const sound = fc
  .record({
    ms: fc.integer({ min: YEAR_2000, max: YEAR_2100 }),
    random: fc.uint8Array({ minLength: 10, maxLength: 10 }),
    rest: fc.record({
      gateId: id,
      direction: fc.constantFrom('in', 'out'),
      holder: fc.constantFrom('resident', 'visitor', 'staff', 'vehicle', 'unknown'),
      method: fc.constantFrom('scan', 'find', 'none'),
      personId: some(id),
      householdId: some(id),
      passId: some(id),
      visitId: some(id),
      plate: some(fc.string({ maxLength: 8 })),
      passengers: some(fc.integer({ min: 0, max: 99 })),
      outcome: fc.constantFrom('pass', 'ask', 'stop'),
      code: fc.stringMatching(/^[a-zA-Z]{1,40}$/),
      resolution: fc.constantFrom('let', 'turnedAway', 'referred', 'emergency'),
      temperature: some(fc.integer({ min: 300, max: 450 })),
      temperatureAgain: some(fc.integer({ min: 300, max: 450 })),
      temperatureSite: some(fc.constantFrom('forehead', 'wrist', 'ear')),
    }),
  })
  .map(({ ms, random, rest }) => ({ id: uuidV7(ms, random), at: new Date(ms).toISOString(), ...rest }));

/** What a broken phone could put into a field. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'in',
    'IN',
    0,
    -1,
    100,
    36.5,
    299,
    451,
    true,
    [],
    {},
    'x'.repeat(13),
    'a\0b',
    'pass',
  ),
  fc.constantFrom('2026-02-30T10:00:00.000Z', '2026-03-10T10:00:00Z', '2026-03-10T10:00:00.000+08:00', '2026-03-10'),
  fc.string(),
  id,
);

describe('a check from a phone', () => {
  it('is sound exactly when the schema takes it, whatever one of its fields holds', () => {
    fc.assert(
      fc.property(
        sound,
        some(fc.tuple(fc.constantFrom(...Object.keys(GateCheck.shape)), nonsense)),
        (check, change) => {
          const sent = change ? { ...check, [change[0]]: change[1] } : check;
          expect(isSoundCheck(sent)).toBe(GateCheck.safeParse(sent).success);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is sound when nothing is wrong with it', () => {
    fc.assert(fc.property(sound, (check) => isSoundCheck(check)));
  });

  it('is sound with an id in capitals, as the schema says', () => {
    fc.assert(
      fc.property(sound, (check) => {
        const sent = { ...check, id: check.id.toUpperCase() };
        expect(isSoundCheck(sent)).toBe(GateCheck.safeParse(sent).success);
      }),
    );
  });

  it('is not sound without a field that must be there', () => {
    const [check] = fc.sample(sound, 1);
    for (const field of ['id', 'at', 'gateId', 'direction', 'holder', 'method', 'outcome', 'code', 'resolution'])
      expect([field, isSoundCheck({ ...check, [field]: undefined })]).toEqual([field, false]);
  });

  it('is not sound when its id carries another time', () => {
    fc.assert(
      fc.property(sound, id, (check, other) => {
        fc.pre(!other.startsWith(check.id.slice(0, 13)));
        return !isSoundCheck({ ...check, id: other });
      }),
    );
  });

  it('is no text, number, list or nothing', () => {
    for (const value of ['check', 7, null, undefined, [], () => 0]) expect(isSoundCheck(value)).toBe(false);
  });
});
