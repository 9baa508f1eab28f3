import { pageOf } from '../../base/server/page-cursor.ts';
import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { countResidents, describePeople } from '../../register/server/api.ts';
import { queuePressure } from '../domain/queue-pressure.ts';
import { DayText } from '../domain/shift-inputs.ts';
import { countOpen, readGuardsNow, readHandOvers, readLastStops } from './board-now-queries.ts';
import { createMemory } from './board-memory.ts';
import {
  addFlows,
  countOut,
  listOut,
  readFlows,
  readHours,
  readMoments,
  readUsual,
  type GateFlow,
} from './board-queries.ts';
import { listGates, readGateRules } from './gate-queries.ts';
import { readTimeCursor, timePage } from './time-cursor.ts';

const READ = 'gate.board.read';
const STOPS_SHOWN = 12;
const community = z.string().optional();
const none = z.object({});

/** Records that phones send late show after these seconds; what passes now shows at once. */
const dayLately = createMemory<readonly GateFlow[]>({ seconds: 60 });
const usualLately = createMemory<ReadonlyMap<string, number>>({ seconds: 120 });
const outLately = createMemory<{ readonly out: number; readonly late: number }>({ seconds: 20 });
const residentsLately = createMemory<number>({ seconds: 60 });
const MS_PER_MINUTE = 60_000;
const RECENT_MINUTES = 15;
const STEP_MINUTES = 5;

/** Today by gate: the hours behind us from memory, the last quarter of an hour anew. */
async function readDay(
  { tx, vault }: ReadContext,
  of: { readonly communityId: number; readonly now: Instant; readonly dayStart: Instant },
): Promise<ReadonlyMap<string, GateFlow>> {
  const { communityId, now, dayStart } = of;
  const instant = (ms: number) => instantOf(new Date(ms));
  const step = STEP_MINUTES * MS_PER_MINUTE;
  const recentMs = Math.floor((Date.parse(now) - RECENT_MINUTES * MS_PER_MINUTE) / step) * step;
  const from = instant(Math.max(recentMs, Date.parse(dayStart)));
  const read = () => readFlows(tx, { communityId, now, from: dayStart, until: from });
  const before = await dayLately({ site: vault, communityId, tag: from, now, read });
  const recent = await readFlows(tx, { communityId, now, from, until: instant(Date.parse(now) + step) });
  return addFlows([...before.map(withoutRecent), ...recent]);
}

/** What was recent when it was remembered is not any longer. */
function withoutRecent(flow: GateFlow): GateFlow {
  return { ...flow, inLately: 0, outLately: 0, stoppedLately: 0, checksNow: 0 };
}

/** A board is about one community: the first one in reach unless `?community=` names one. */
function onlyCommunity({ communityIds }: Pick<ReadContext, 'communityIds'>): number | undefined {
  return communityIds[0];
}

async function readGates(context: ReadContext, communityId: number) {
  const { tx, now, today, vault } = context;
  const rules = await readGateRules(tx, communityId);
  const moments = await readMoments(tx, { today, now, backByHour: rules.backByHour });
  const of = { communityId, now, ...moments };
  const gates = (await listGates(tx, { communityId, now })).filter(({ isRetired }) => !isRetired);
  const flows = await readDay(context, of);
  const usual = await usualLately({ site: vault, communityId, tag: 'usual', now, read: () => readUsual(tx, of) });
  const guards = await readGuardsNow(tx, of);
  const handOvers = new Map((await readHandOvers(tx, of)).map((note) => [note.gateId, note]));
  const rows = gates.map(({ gateId, name, kind }) => {
    const flow = flows.get(gateId);
    const checksNow = flow?.checksNow ?? 0;
    return {
      ...{ gateId, name, kind },
      ...{ inToday: flow?.inToday ?? 0, outToday: flow?.outToday ?? 0, stoppedToday: flow?.stoppedToday ?? 0 },
      ...{ inLately: flow?.inLately ?? 0, outLately: flow?.outLately ?? 0, stoppedLately: flow?.stoppedLately ?? 0 },
      checksNow,
      usual: usual.get(gateId) ?? null,
      pressure: queuePressure({ lately: checksNow, usual: usual.get(gateId) }),
      guards: guards.filter((guard) => guard.gateId === gateId).map(({ gateId: _gateId, ...guard }) => guard),
      handOver: handOvers.get(gateId) ?? null,
    };
  });
  return { rules, of, rows };
}

const board = defineRoute({
  path: '/api/gate/board',
  summary: 'Who goes through the gates of one community now, without names',
  permission: READ,
  params: none,
  query: z.object({ community }),
  async handle(context) {
    const communityId = onlyCommunity(context);
    if (communityId === undefined) return undefined;
    const { tx, now, vault } = context;
    const { rules, of, rows: gates } = await readGates(context, communityId);
    const read = () => countOut(tx, of);
    const { out, late } = await outLately({ site: vault, communityId, tag: of.backBy, now, read });
    const count = () => countResidents(tx, communityId);
    const residents = await residentsLately({ site: vault, communityId, tag: 'residents', now, read: count });
    return {
      ...{ communityId, now, gates },
      people: {
        residents,
        inside: Math.max(0, residents - out),
        out,
        late,
        backByHour: rules.backByHour,
        backBy: of.backBy,
      },
      open: await countOpen(tx, of),
      stops: await readLastStops(tx, { ...of, limit: STOPS_SHOWN }),
    };
  },
});

const out = defineRoute({
  path: '/api/gate/out',
  summary: 'Who is out, the longest first; `show=late`: who should be back. Names: the look is recorded',
  permission: READ,
  params: none,
  query: z.object({ community, show: z.enum(['all', 'late']).default('all'), ...timePage }),
  look: () => ({ kind: 'out' }),
  async handle(context, { query }) {
    const communityId = onlyCommunity(context);
    if (communityId === undefined) return undefined;
    const { tx, now, today } = context;
    const { backByHour } = await readGateRules(tx, communityId);
    const moments = await readMoments(tx, { today, now, backByHour });
    const after = readTimeCursor(query.after);
    const found = await listOut(tx, {
      ...{ communityId, now, ...moments, after },
      only: query.show,
      limit: query.limit + 1,
    });
    const page = pageOf({ rows: found, limit: query.limit, key: ({ outAt, personId }) => [outAt, personId] });
    const people = await describePeople(tx, {
      communityIds: [communityId],
      personIds: page.rows.map(({ personId }) => personId),
    });
    const rows = page.rows.map((row) => ({ ...row, ...(people.get(row.personId) ?? { name: '', dwelling: '' }) }));
    return { communityId, rows, next: page.next };
  },
});

const hours = defineRoute({
  path: '/api/gate/hours',
  summary: 'Checks of a day by gate and hour',
  permission: READ,
  params: none,
  query: z.object({ community, day: DayText.optional() }),
  async handle(context, { query }) {
    const communityId = onlyCommunity(context);
    if (communityId === undefined) return undefined;
    const { tx, now } = context;
    const day = query.day ?? context.today;
    const { dayStart, dayEnd } = await readMoments(tx, { today: day, now, backByHour: 0 });
    const gates = await listGates(tx, { communityId, now });
    const cells = await readHours(tx, { communityId, from: dayStart, until: dayEnd });
    const used = new Set(cells.map(({ gateId }) => gateId));
    const shown = gates.filter(({ isRetired, gateId }) => !isRetired || used.has(gateId));
    return { communityId, day, gates: shown.map(({ gateId, name }) => ({ gateId, name })), cells };
  },
});

/** Reads of the board. */
export const boardRoutes: readonly Route[] = [board, out, hours];
