import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { getDay } from '../../base/domain/day.ts';
import { newId } from '../../base/server/ids.ts';
import { readDaySums } from './day-sum-queries.ts';
import { countDays, makeReports } from './jobs.ts';

const Figures = z.looseObject({ suppliesGiven: z.number(), residents: z.number() });
const DAYS = 30;
const COMMUNITIES = [100, 101] as const;
/** Who signs nothing on these days. */
const LATE = { communityId: 101, day: 12 };
/** Corrected the day after: community, day, figure as it should have been. */
const CORRECTIONS = [
  { communityId: 100, day: 5, value: 40 },
  { communityId: 101, day: 20, value: 7 },
];

const PHONES = COMMUNITIES.map((_, at) => `1390000010${at}`);

let site: TestSite;
const directors = new Map<number, Person>();

beforeAll(async () => {
  // Seven in the evening.
  site = await openTestSite('2026-03-01T11:00:00.000Z');
  for (const [index, communityId] of COMMUNITIES.entries())
    await fillCommunity(site, { communityId, index, households: 10 });
  await site.seed(
    Object.fromEntries(
      COMMUNITIES.map((id, at) => [`d${id}`, { phone: PHONES[at] ?? '', grants: [['director', id]] }]),
    ),
  );
  await site.seed({ district: { phone: '13900000200', grants: [['districtOfficer', 2]] } });
});

/** Sessions end overnight. */
async function comeToWork(): Promise<void> {
  for (const [at, id] of COMMUNITIES.entries()) directors.set(id, await site.signIn(PHONES[at] ?? ''));
}
afterAll(() => site.close());

async function done(communityId: number, name: string, input: object): Promise<void> {
  const result = await directors.get(communityId)?.command(name, input, { communityId });
  if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
}

async function newestOf(communityId: number, day: string): Promise<string> {
  const sheet = await directors.get(communityId)?.get(`/api/reporting/daily?community=${communityId}&day=${day}`);
  return sheet?.body.versions.at(-1).reportId;
}

async function put(of: { communityId: number; reportId: string; value: number }): Promise<void> {
  const { communityId, reportId, value } = of;
  const line = { reportId, overrideId: newId(), indicator: 'suppliesGiven', value, reason: '物资发放登记' };
  await done(communityId, 'overrideFigure', line);
}

async function signEvening(of: { communityId: number; day: string; value: number }): Promise<void> {
  const reportId = await newestOf(of.communityId, of.day);
  await put({ ...of, reportId });
  await done(of.communityId, 'signReport', { reportId });
}

async function correct(of: { communityId: number; day: string; value: number }): Promise<void> {
  const reportId = newId();
  await done(of.communityId, 'correctReport', { reportId, day: of.day, reason: '漏记一车物资' });
  await put({ ...of, reportId });
  await done(of.communityId, 'signReport', { reportId });
}

describe('a month', () => {
  it(
    'of evenings with two corrections and one community late once is right to the unit',
    { timeout: 240_000 },
    async () => {
      let wanted = 0;
      const dayText = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;
      for (let day = 1; day <= DAYS; day += 1) {
        if (day === 1) await comeToWork();
        await countDays.run(site);
        await makeReports.run(site);
        for (const communityId of COMMUNITIES) {
          if (communityId === LATE.communityId && day === LATE.day) continue;
          const value = day + (communityId - 99) * 10;
          await signEvening({ communityId, day: dayText(day), value });
          const corrected = CORRECTIONS.find((one) => one.communityId === communityId && one.day === day);
          wanted += corrected?.value ?? value;
        }
        site.clock.advance({ days: 1 });
        await comeToWork();
        for (const { communityId, day: wrong, value } of CORRECTIONS)
          if (wrong === day) await correct({ communityId, day: dayText(day), value });
      }
      await comeToWork();
      const district = await site.signIn('13900000200');
      const span = `area=2&from=${dayText(1)}&until=${dayText(DAYS)}`;
      const month = (await district.get(`/api/reporting/period-below?${span}`)).body;
      expect(month).toMatchObject({ signedDays: DAYS * 2 - 1, wantedDays: DAYS * 2 });
      expect(month.figures.suppliesGiven).toBe(wanted);
      const parts = await Promise.all(
        COMMUNITIES.map(async (id) => {
          const answer = await directors
            .get(id)
            ?.get(`/api/reporting/period?community=${id}&${span.replace('area=2&', '')}`);
          return Figures.parse(answer?.body.figures);
        }),
      );
      expect(month.figures.suppliesGiven).toBe(parts.reduce((sum, figures) => sum + figures.suppliesGiven, 0));
      expect(month.figures.residents).toBe(parts.reduce((sum, figures) => sum + figures.residents, 0));
      const scope = { communityIds: [...COMMUNITIES], from: getDay(dayText(1)), until: getDay(dayText(DAYS)) };
      const codes = ['residents', 'suppliesGiven', 'gateIn'] as const;
      const sums = await site.db.read(scope, (tx) => readDaySums(tx, { ...scope, codes }));
      const added = month.days.map((day: (typeof sums.days)[number]) => ({
        ...day,
        figures: Object.fromEntries(codes.map((code) => [code, day.figures[code]])),
      }));
      expect(sums).toEqual({ days: added, signedDays: month.signedDays, wantedDays: month.wantedDays });
      // What stands is not added up over the days.
      expect(month.figures.residents).toBeLessThan(200);
      const board = (await district.get(`/api/reporting/board?area=2&day=${dayText(LATE.day)}`)).body.rows;
      expect(board.find((row: { communityId: number }) => row.communityId === LATE.communityId).standing).toBe('late');
    },
  );
});
