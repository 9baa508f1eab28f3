import { loadavg } from 'node:os';
import { addDays, instantOf } from '../src/base/domain/day.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { dailyHealth } from '../src/forms/domain/forms/daily-health.ts';
import { listHouseholds, type ListedHousehold } from '../src/register/server/api.ts';
import { askedDoor, MOST_ASKED } from '../src/screening/domain/chat-list-lookup.ts';
import { recordAnswers } from '../src/tasks/server/api.ts';
import { openApp, type Person } from '../test/support/app.ts';
import { BENCH_PASSWORD, openCity, type City } from './city.ts';
import { spentOn } from './processes.ts';
import { atMost, type Figure, quantile } from './figures.ts';

const READS = 20;
const WARM_UP = 3;
/** What other programs of the machine cost us is not the subject. */
const TRIES = 3;
const ALL_READS = (READS + WARM_UP) * TRIES;
const DAYS = 7;
/** One household in so many has not answered; one in so many gives temperatures, one in so many is ill. */
const [SILENT, MEASURED, ILL] = [9, 3, 40];
const BUDGET_MS = 150;

/** The reads of screening for a community whose households have answered for a week, through the whole HTTP path. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  const face = await openApp(city.site, city.url);
  try {
    const communityId = city.communities[Math.floor(city.communities.length / 3)] ?? 0;
    const households = await city.site.db.asOwner((tx) =>
      listHouseholds(tx, { communityId, target: { everybody: true } }),
    );
    const answers = await answerForAWeek(city, communityId, households);
    const director = await face.signIn(await city.account('director', communityId), BENCH_PASSWORD);
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(readsOf(communityId, households))) {
      let read = { times: [] as readonly number[], kilobytes: 0 }; // filled by the work that is measured
      const { serverCpu, databaseCpu } = await spentOn(city.dataDir, async () => {
        read = await timesOf(director, path);
      });
      const { times, kilobytes } = read;
      const cpu = `${Math.round((serverCpu * 1000) / ALL_READS)} + ${Math.round((databaseCpu * 1000) / ALL_READS)} ms of processor a read`;
      const data = `${households.length} households, ${answers} answers, ${kilobytes} KB, ${city.data}, ${cpu}, best of ${TRIES} each`;
      const value = quantile(times, 0.95);
      figures.push(
        atMost({ name: `screening.${name}.p95`, value, unit: 'ms', data: `${data}, ${machine()}`, budget: BUDGET_MS }),
      );
    }
    return figures;
  } finally {
    await forgetAnswers(city);
    await face.close();
    await city.close();
  }
}

function readsOf(communityId: number, households: readonly ListedHousehold[]): Readonly<Record<string, string>> {
  const at = `community=${communityId}`;
  const buildingId = households.find((one) => one.buildingId !== null)?.buildingId ?? '';
  const doors = [...new Set(households.map(askedDoor))].slice(0, MOST_ASKED);
  const names = [...new Set(households.flatMap(({ members }) => members[0]?.name ?? []))].slice(0, MOST_ASKED);
  return {
    day: `/api/health/day?${at}`,
    unwell: `/api/health/unwell?${at}`,
    missing: `/api/health/missing?${at}`,
    missingInBuilding: `/api/health/missing?${at}&buildingId=${buildingId}`,
    chatDoors: `/api/health/households?${at}&doors=${encodeURIComponent(doors.join(','))}`,
    chatNames: `/api/health/households?${at}&names=${encodeURIComponent(names.join(','))}`,
    improbable: `/api/health/improbable?${at}`,
    links: `/api/health/links?${at}&buildingId=${buildingId}`,
    risks: `/api/risks?${at}`,
    risksCount: `/api/risks/count?${at}`,
  };
}

/** Most say that all are well, some give temperatures. Answers the number of answers. */
async function answerForAWeek(
  { site }: City,
  communityId: number,
  households: readonly ListedHousehold[],
): Promise<number> {
  const now = site.clock.now();
  let written = 0;
  for (let ago = 0; ago < DAYS; ago += 1) {
    const at = instantOf(new Date(Date.parse(`${addDays(site.clock.today(), -ago)}T00:00:00.000Z`)));
    const answers = households.flatMap(({ householdId, dwellingId, members }, nth) => {
      if (nth % SILENT === 0) return [];
      const isIll = nth % ILL === 1;
      const rows = members.map(({ personId }, place) => ({
        ...{
          person: personId,
          isAway: false,
          temperature: isIll ? 38.6 : (361 + ((nth * 7 + ago * 3 + place) % 8)) / 10,
        },
        ...(isIll ? { symptoms: ['fever'] } : {}),
      }));
      const said = isIll || nth % MEASURED === 0 ? { state: 'detail', members: rows } : { state: 'allWell' };
      return [
        {
          ...{ id: newId(), formKey: dailyHealth.id, formVersion: BENCH_VERSION, householdId, dwellingId, at, now },
          ...{ by: undefined, source: 'link' as const, answers: said, triage: 'none' as const },
        },
      ];
    });
    await site.db.write({ communityIds: [communityId] }, (tx) => recordAnswers(tx, { communityId, answers }));
    written += answers.length;
  }
  await site.db.asOwner((tx) => tx.execute(sql`analyze answer`));
  return written;
}

/** A version that no form has: what was invented here is found again by it. */
const BENCH_VERSION = 9999;

async function forgetAnswers({ site }: City): Promise<void> {
  await site.db.asOwner((tx) => tx.execute(sql`delete from answer where form_version = ${BENCH_VERSION}`));
}

async function timesOf(
  person: Person,
  path: string,
): Promise<{ readonly times: readonly number[]; readonly kilobytes: number }> {
  const times: number[] = [];
  let kilobytes = 0;
  for (let at = 0; at < READS + WARM_UP; at += 1) {
    const tries: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const start = performance.now();
      const { status, bytes } = await person.get(path);
      tries.push(performance.now() - start);
      kilobytes = Math.round(bytes.length / 1024);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
    times.push(Math.min(...tries));
  }
  return { times: times.slice(WARM_UP), kilobytes };
}

function machine(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(0)}`;
}
