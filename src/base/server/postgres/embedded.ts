import { findPostgresPackage, installBinaries, type PostgresPackage } from './binaries.ts';
import { ensureCluster, OWNER_ROLE, readPassword, requireVersion } from './cluster.ts';
import { openKeeper, sqlStateOf, type EmbeddedRole, type Keeper } from './keeper.ts';
import { choosePlace, rememberPlace, type Place } from './place.ts';
import { findPostmaster, launch, stopPostmaster, type Postmaster } from './postmaster.ts';
import { DatabaseProblem } from './problem.ts';
import { pause } from './process.ts';
import { settingArguments, type PostgresSettings } from './settings.ts';
import { socketFolder, socketSettings } from './socket.ts';

/** Where the supervisor says what it did; the program's log fits. */
export type PostgresLog = { readonly info: (line: string) => void; readonly warn: (line: string) => void };

/** A running embedded database. */
export type EmbeddedPostgres = {
  /** `postgres://...` of the database `menshen`, as the owner of everything, through its socket where it has one. Stays the same while this process lives. */
  readonly url: string;
  /** The main process of PostgreSQL now; another after it was restarted. */
  readonly pid: number;
  /** True when a database left running (or used by another process) was taken over. */
  readonly wasRunning: boolean;
  /** Ends the database, unless another process still uses it. Call once, after the pools are closed. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: PostgresLog;
  /** Default `server`: refused when another server has the folder. A `command` works beside it. */
  readonly role?: EmbeddedRole;
  /** Settings over the built-in ones; tests pass THROWAWAY_SETTINGS. */
  readonly settings?: PostgresSettings;
};

const DATABASE = 'menshen';
const LAUNCH_ATTEMPTS = 5;

type Supervised = {
  readonly options: EmbeddedOptions;
  readonly role: EmbeddedRole;
  readonly place: Place;
  readonly binaries: string;
  readonly password: string;
  readonly args: readonly string[];
  readonly fingerprint: string;
};
type Running = { readonly postmaster: Postmaster; readonly keeper: Keeper; readonly wasRunning: boolean };

/**
 * Starts the database of a data folder, makes it on the first run, or takes over the one a killed server left running. It is
 * restarted when it dies. A killed parent leaves it running for the next start; nothing acknowledged is lost either way.
 * @throws DatabaseProblem database.*
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const supervised = await prepare(options);
  const running = await acquire(supervised);
  await ensureDatabase(running.keeper);
  return supervise(supervised, running);
}

async function prepare(options: EmbeddedOptions): Promise<Supervised> {
  const from: PostgresPackage = await findPostgresPackage();
  const place = await choosePlace(options.dataDir);
  const binaries = await installBinaries(from, place.home);
  await ensureCluster({ place, binaries });
  if (await rememberPlace(options.dataDir, place)) {
    options.log.warn(`the database is kept in ${place.home}: the account that runs it cannot reach ${options.dataDir}`);
  }
  await requireVersion(place, from.major);
  const password = await readPassword(place);
  const { args, fingerprint } = settingArguments({
    extra: { ...socketSettings(place), ...options.settings },
    binaries,
  });
  return { options, role: options.role ?? 'server', place, binaries, password, args, fingerprint };
}

/** Finds or launches the database and registers with it, however often it changes under our hands. */
async function acquire(supervised: Supervised): Promise<Running> {
  const { place, binaries, args } = supervised;
  let failures = 0;
  for (;;) {
    const found = await findPostmaster(place);
    try {
      const postmaster = found ?? (await launch({ place, binaries, args }));
      const running = postmaster && (await register({ supervised, postmaster, wasRunning: found !== undefined }));
      if (running) return running;
    } catch (error) {
      // A port taken between the look and the launch, or processes of a killed database that are still ending.
      failures += 1;
      const mayPass = error instanceof DatabaseProblem && error.code === 'databaseStartFailed';
      if (!mayPass || failures >= LAUNCH_ATTEMPTS) throw error;
      await pause(200);
    }
    await pause(20);
  }
}

async function register(options: {
  supervised: Supervised;
  postmaster: Postmaster;
  wasRunning: boolean;
}): Promise<Running | undefined> {
  const { supervised, postmaster, wasRunning } = options;
  const { role, password, place, binaries } = supervised;
  const keeper = await openKeeper({ port: postmaster.port, password }, role);
  if (!keeper) return undefined;
  if (role === 'command') return { postmaster, keeper, wasRunning };
  const claim = await keeper.claimServer();
  if (!claim.claimed) {
    await keeper.client.end();
    throw new DatabaseProblem('databaseInUse', { holder: claim.holder, path: place.home });
  }
  if (wasRunning && !(await isStartedAlike(supervised, keeper)) && (await keeper.isLast())) {
    // Left by an older version of the program: its settings or programs are not ours.
    await stopPostmaster({ pid: postmaster.pid, place, binaries });
    return undefined;
  }
  return { postmaster, keeper, wasRunning };
}

async function isStartedAlike(supervised: Supervised, keeper: Keeper): Promise<boolean> {
  const shown = await keeper.client.query<{ fingerprint: string | null }>(
    `select current_setting('menshen.settings', true) as fingerprint`,
  );
  return shown.rows[0]?.fingerprint === supervised.fingerprint;
}

async function ensureDatabase(keeper: Keeper): Promise<void> {
  const found = await keeper.client.query('select from pg_database where datname = $1', [DATABASE]);
  if (found.rowCount) return;
  try {
    await keeper.client.query(`create database ${DATABASE}`);
  } catch (error) {
    // 42P04 and 23505: another process of the first start made it at the same moment.
    if (!['42P04', '23505'].includes(sqlStateOf(error) ?? '')) throw error;
  }
}

function supervise(supervised: Supervised, first: Running): EmbeddedPostgres {
  const { log } = supervised.options;
  const { place, binaries } = supervised;
  let running = first;
  let isStopping = false;
  let recovery: Promise<void> | undefined;
  const watch = (): void => {
    running.keeper.client.once('end', () => {
      if (!isStopping) recovery = recover();
    });
  };
  async function recover(): Promise<void> {
    log.warn('the database connection was lost; bringing the database back');
    try {
      running = await acquire(supervised);
      watch();
      log.info(`the database is back (process ${running.postmaster.pid})`);
    } catch (error) {
      log.warn(`the database could not be brought back: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  async function stop(): Promise<void> {
    await recovery;
    isStopping = true;
    const isLast = await running.keeper.isLast().catch(() => true);
    if (isLast) await stopPostmaster({ pid: running.postmaster.pid, place, binaries });
    await running.keeper.client.end().catch(() => undefined);
  }
  watch();
  log.info(describe(supervised, running));
  return {
    url: urlOf(supervised, running),
    get pid() {
      return running.postmaster.pid;
    },
    wasRunning: running.wasRunning,
    stop,
  };
}

function urlOf(supervised: Supervised, running: Running): string {
  const { port } = running.postmaster;
  const url = new URL(`postgres://${OWNER_ROLE}:${supervised.password}@127.0.0.1:${port}/${DATABASE}`);
  const folder = socketFolder(supervised.place, port);
  if (folder !== undefined) url.searchParams.set('host', folder);
  return url.href;
}

function describe(supervised: Supervised, running: Running): string {
  const verb = running.wasRunning ? 'taken over' : 'started';
  return `embedded PostgreSQL ${verb} (process ${running.postmaster.pid}) in ${supervised.place.folder}`;
}
