import type { Clock } from '../base/server/clock.ts';
import { systemClock } from '../base/server/clock.ts';
import type { CommandBus } from '../base/server/command-bus.ts';
import { createCommandBus } from '../base/server/command-bus.ts';
import type { Config } from '../base/server/config.ts';
import type { Db } from '../base/server/db.ts';
import { openDb } from '../base/server/db.ts';
import type { Log } from '../base/server/log.ts';
import type { Vault } from '../base/server/secret.ts';
import { createVault, loadSiteKey } from '../base/server/secret.ts';
import { findCommunityOfArea } from '../register/server/api.ts';
import { commands } from './commands.ts';
import { reactions } from './reactions.ts';

/** A site put together on a database that runs and is migrated: what server, command line and tests share. */
export interface Site {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Log;
  close(): Promise<void>;
}

/** Opens the pool and wires the one write path. */
export function openSite(of: {
  readonly url: string;
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
}): Site {
  const { config, log } = of;
  const clock = of.clock ?? systemClock(config.timeZone);
  const db = openDb({ url: of.url, log });
  const vault = createVault(loadSiteKey({ dataDir: config.dataDir, given: config.key }));
  const bus = createCommandBus({ db, clock, vault, commands, reactions, communityOfArea: findCommunityOfArea });
  return { db, bus, clock, vault, log, close: () => db.close() };
}
