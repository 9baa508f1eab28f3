import type { Config } from '../base/server/config.ts';
import type { Log } from '../base/server/log.ts';
import { migrate } from '../base/server/migrate.ts';
import type { EmbeddedOptions } from '../base/server/postgres/embedded.ts';
import { startEmbeddedPostgres } from '../base/server/postgres/embedded.ts';
import { Problem } from '../base/domain/problem.ts';
import { migrationsDir } from './program.ts';

/** A running, migrated database and how to leave it. */
export interface OpenDatabase {
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Migrations applied just now. */
  readonly migrated: readonly string[];
  stop(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one of the data folder; brought to the newest schema. */
export async function openDatabase(of: {
  readonly config: Config;
  readonly log: Log;
  readonly role: NonNullable<EmbeddedOptions['role']>;
}): Promise<OpenDatabase> {
  const { config, log, role } = of;
  if (config.databaseUrl !== undefined) {
    const migrated = await migrateGiven(config.databaseUrl);
    return { url: config.databaseUrl, isEmbedded: false, migrated, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    role,
    log: { info: (line) => log.debug(line), warn: (line) => log.warn(line) },
  });
  try {
    const migrated = await migrate({ url: embedded.url, dir: migrationsDir() });
    return { url: embedded.url, isEmbedded: true, migrated, stop: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function migrateGiven(url: string): Promise<readonly string[]> {
  try {
    return await migrate({ url, dir: migrationsDir() });
  } catch (error) {
    if (error instanceof Problem) throw error;
    // The driver's message may hold the address with its password; the code says enough.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem('databaseUrlUnreachable', { reason: code });
  }
}
