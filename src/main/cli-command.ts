import type { Day } from '../base/domain/day.ts';
import { findDay } from '../base/domain/day.ts';
import { readConfig } from '../base/server/config.ts';
import { createLog } from '../base/server/log.ts';
import { openDatabase } from './database.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';

/** One command of the command line. */
export interface CliCommand {
  /** One or two words. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[]): Promise<void>;
}

/** Wrong words on the command line: exit code 2. */
export class UsageError extends Error {}

/** Runs work on the site's database, beside a running server or alone. */
export async function withSite<T>(work: (site: Site, databaseUrl: string) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const log = createLog(process.env['MENSHEN_LOG'] ?? 'error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  try {
    return await work(site, database.url);
  } finally {
    await site.close();
    await database.stop();
  }
}

/** The days of `--from` and `--until`. Throws UsageError. */
export function readDays(values: { readonly from?: string | undefined; readonly until?: string | undefined }): {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
} {
  const read = (text: string | undefined) => (text === undefined ? undefined : findDay(text));
  const [from, until] = [read(values.from), read(values.until)];
  if ((values.from !== undefined && !from) || (values.until !== undefined && !until))
    throw new UsageError('--from and --until are YYYY-MM-DD');
  return { from, until };
}

/** Writes one JSON line to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
