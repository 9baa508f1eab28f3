import { SYSTEM_ACCOUNT } from '../base/domain/actor.ts';
import { addDays, instantOf, type Instant } from '../base/domain/day.ts';
import type { CommunityId } from '../base/domain/ids.ts';
import { createCommandBus } from '../base/server/command-bus.ts';
import type { DemoAct, DemoActs, DemoHome, DemoMoment, DemoResident } from '../base/server/demo-acts.ts';
import { newId } from '../base/server/ids.ts';
import { readMoments } from '../gate/server/board-queries.ts';
import { findCommunityOfArea } from '../register/server/api.ts';
import { commands } from './commands.ts';
import { reactions } from './reactions.ts';
import type { Site } from './site.ts';

const MS_PER_HOUR = 3_600_000;
const AT_ONCE = 4;

/** Who acts in a demonstration, and where. */
interface DemoStage {
  readonly communityId: CommunityId;
  readonly director: string;
  readonly approver: string;
  readonly homes: readonly DemoHome[];
  readonly residents: readonly DemoResident[];
}

/** The way in which the rooms invent some days of life: their own commands, each at a moment of the past. */
export async function demoActs(site: Site, stage: DemoStage): Promise<DemoActs> {
  const [now, today] = [site.clock.now(), site.clock.today()];
  const { dayStart } = await site.db.asOwner((tx) => readMoments(tx, { today, now, backByHour: 0 }));
  const instant = ({ days, hour }: DemoMoment): Instant =>
    instantOf(new Date(Math.min(Date.parse(now), Date.parse(dayStart) + (days * 24 + hour) * MS_PER_HOUR)));
  const run = async (act: DemoAct): Promise<boolean> => {
    const result = await runAt(site, stage, { act, now: instant(act.at) });
    if (!result.ok) site.log.warn({ command: act.name, code: result.code, ...result.details }, 'demo act refused');
    return result.ok;
  };
  const runAll = async (acts: readonly DemoAct[]): Promise<number> => {
    const queue = [...acts];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let act = queue.shift(); act !== undefined; act = queue.shift()) if (await run(act)) done += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return done;
  };
  return { db: site.db, ...stage, today, now, system: SYSTEM_ACCOUNT, instant, run, runAll };
}

async function runAt(site: Site, { communityId }: DemoStage, of: { readonly act: DemoAct; readonly now: Instant }) {
  const { act, now } = of;
  const { db, vault } = site;
  const today = addDays(site.clock.today(), Math.min(0, act.at.days));
  const clock = { now: () => now, today: () => today };
  const bus = createCommandBus({ db, clock, vault, commands, reactions, communityOfArea: findCommunityOfArea });
  const permission = bus.commands.get(act.name)?.permission ?? '';
  const holds = new Map([[permission, new Set([communityId])]]);
  return bus.execute({
    envelope: { commandId: newId(), name: act.name, communityId, input: act.input },
    actor: { accountId: act.by, communities: holds, areas: holds },
    ...(act.file && { files: new Map([[act.file.fileId, act.file]]) }),
  });
}
