import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { testFolder } from './folder.ts';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/base/server/migrate.ts';
import { startEmbeddedPostgres } from '../../src/base/server/postgres/embedded.ts';
import { isAlive, isPostgresOf } from '../../src/base/server/postgres/process.ts';
import { THROWAWAY_SETTINGS } from '../../src/base/server/postgres/settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may create databases. */
    postgresUrl: string;
    /** The migrated, empty database that test databases are cloned from. */
    templateDatabase: string;
  }
}

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

/**
 * One throw-away PostgreSQL per vitest project (the projects postgres and browser each call this; they share nothing, so they
 * cannot clash), or the server of TEST_DATABASE_URL.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `menshen_template_${process.pid}_${project.name || 'all'}`;
  await onServer(server.url, `drop database if exists ${template} with (force)`);
  await onServer(server.url, `create database ${template}`);
  await migrate({ url: databaseUrl(server.url, template), dir: MIGRATIONS });
  project.provide('postgresUrl', server.url);
  project.provide('templateDatabase', template);
  return async () => {
    await onServer(server.url, `drop database if exists ${template} with (force)`);
    await server.close();
  };
}

async function openServer(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) return { url: given, close: () => Promise.resolve() };
  removeLeftovers();
  const folder = mkdtempSync(join(testFolder(), `menshen-test-${process.pid}-`));
  // The account that runs the database when the tests are run by root must get in.
  chmodSync(folder, 0o711);
  const lines: string[] = [];
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  const settings = { ...THROWAWAY_SETTINGS, max_connections: '200' };
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log, settings });
  return {
    url: database.url,
    close: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test run that was killed leaves its database running; the next run ends it. */
function removeLeftovers(): void {
  for (const name of readdirSync(testFolder())) {
    const pid = /^menshen-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(testFolder(), name);
    const postmaster = findPostmasterPid(join(folder, 'data/postgres/cluster'));
    if (postmaster !== undefined) process.kill(postmaster, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function findPostmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return isPostgresOf(pid, cluster) ? pid : undefined;
  } catch {
    // No file, or another user's run.
    return undefined;
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
