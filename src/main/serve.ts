import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import { setDemo, signInState } from '../access/server/api.ts';
import { createAuthenticator } from '../access/server/authenticate.ts';
import { registerSessionRoutes } from '../access/server/session-routes.ts';
import { Problem } from '../base/domain/problem.ts';
import type { Config } from '../base/server/config.ts';
import { readConfig } from '../base/server/config.ts';
import { openEventFeed, type EventFeed } from '../base/server/events.ts';
import { createHttp } from '../base/server/http.ts';
import { startJobs } from '../base/server/jobs.ts';
import { createLog } from '../base/server/log.ts';
import { createMetrics } from '../base/server/metrics.ts';
import { setSiteZone } from '../base/server/site-zone.ts';
import type { OpenDatabase } from './database.ts';
import { openDatabase } from './database.ts';
import { getSigningKey } from '../gate/server/pass-keys.ts';
import { loadDemoOnFirstRun } from './demo.ts';
import { openBroker } from '../sensors/server/broker.ts';
import { createIntake } from '../sensors/server/intake.ts';
import { jobs } from './jobs.ts';
import { openGateways, type Environment, type SiteGateways } from '../messaging/server/gateways/gateways.ts';
import { registerLinkDoor } from '../messaging/server/link-door.ts';
import { registerReceiptDoor } from '../messaging/server/receipt-door.ts';
import { watchInbox } from '../reporting/server/inbox-watch.ts';
import { linkPages } from './link-pages.ts';
import { listenProblem, requireFreePort } from './listen.ts';
import { problems } from './problems.ts';
import { webDir } from './program.ts';
import { openRoutes } from './routes.ts';
import { explain, say, sayReady } from './say.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { openSms } from './sms.ts';

interface Running {
  readonly app: FastifyInstance;
  readonly signIn: { readonly hasAccounts: boolean; readonly isDemo: boolean };
  stop(): Promise<void>;
}

/** Starts everything; what was opened is closed again when a later step fails. */
export async function startServer(config: Config, environment: Environment = {}): Promise<Running> {
  const ways = openGateways({ environment, dataDir: config.dataDir });
  const log = createLog(config.logLevel);
  await requireFreePort(config);
  say('正在启动数据库', 'starting the database');
  const database = await openDatabase({ config, log, role: 'server' });
  if (database.migrated.length > 0)
    say(`数据库结构已更新（${database.migrated.length} 步）`, 'database schema is up to date');
  const site = openSite({ url: database.url, config, log });
  try {
    await site.db.asOwner((tx) => setSiteZone(tx, config.timeZone));
    if (config.loadsDemo) await loadDemoOnFirstRun(site);
    // A real site never opens to the password that everybody knows, even on a data folder that once ran the demo.
    else await site.db.asOwner((tx) => setDemo(tx, { runs: false }));
    // The first phone that asks for keys finds one, so that cards can be checked from the first minute.
    await site.db.asOwner((tx) => getSigningKey(tx, { vault: site.vault, now: site.clock.now() }));
    return await openDoors({ config, database, site, ways });
  } catch (error) {
    await site.close();
    await database.stop();
    throw error;
  }
}

async function openDoors(of: {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly site: Site;
  readonly ways: SiteGateways;
}): Promise<Running> {
  const { config, database, site } = of;
  const { db, bus, clock, vault, log } = site;
  const events = openEventFeed({ url: database.url, log });
  const app = await openFace({ config, site, events });
  try {
    await listen(app, config);
  } catch (error) {
    await events.close();
    throw error;
  }
  const sms = await openSms({ site, events, ways: of.ways });
  const clockwork = await startJobs({
    url: database.url,
    timeZone: config.timeZone,
    jobs: [...jobs, ...sms.jobs, watchInbox(config.dataDir)],
    context: { db, bus, clock, vault, log },
  });
  const broker = await openBroker({
    ...{ choice: config.mqtt, databaseUrl: database.url, vault, log },
    openIntake: () => createIntake({ db, bus, clock, log }),
  });
  const stop = async (): Promise<void> => {
    await broker.close();
    await app.close();
    await events.close();
    await clockwork.stop();
    await sms.close();
    await site.close();
    await database.stop();
  };
  return { app, signIn: await db.asOwner(signInState), stop };
}

/** What browsers, phones and programs speak to. */
async function openFace(of: {
  readonly config: Config;
  readonly site: Site;
  readonly events: EventFeed;
}): Promise<FastifyInstance> {
  const { db, bus, clock, vault, log } = of.site;
  const app = await createHttp({
    ...{ db, bus, routes: openRoutes(), clock, vault, log, events: of.events, problems, metrics: createMetrics() },
    authenticate: createAuthenticator({ db, clock }),
    tls: readTls(of.config),
  });
  registerSessionRoutes(app, { db, clock, vault });
  registerLinkDoor(app, { db, bus, clock, vault, pages: linkPages });
  registerReceiptDoor(app, { db, bus, clock, vault, log });
  if (existsSync(webDir())) await serveWeb(app);
  return app;
}

/** Addresses, with all below them, that are not the console's. */
const DOORS: readonly (readonly [path: string, file: string])[] = [
  ['/card', 'resident.html'],
  ['/r', 'report.html'],
  ['/phone', 'phone.html'],
];

function fileOf(url: string): string {
  const path = url.replace(/[?#].*$/, '');
  return DOORS.find(([door]) => path === door || path.startsWith(`${door}/`))?.[1] ?? 'console.html';
}

/** Files of the three doors; every address that is neither a file nor an API is a deep link into one of them. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir(),
    wildcard: false,
    index: false,
    cacheControl: false,
    // Names under assets/ carry a hash of what is in them; the others stay the same while what is in them changes.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.setNotFoundHandler((request, reply) => {
    // A page instead of a missing part would be run as a program.
    if (request.method !== 'GET' || /^\/(api|assets)\//.test(request.url))
      return reply.code(404).send({ code: 'notFound', details: {} });
    return reply.sendFile(fileOf(request.url));
  });
}

/** @throws tlsUnreadable when a file is not there, not ours to read, or the two do not belong together */
function readTls({ tls }: Config): { readonly cert: Buffer; readonly key: Buffer } | undefined {
  if (!tls) return undefined;
  try {
    const pair = { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) };
    createSecureContext(pair);
    return pair;
  } catch (error) {
    throw new Problem('tlsUnreadable', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    throw listenProblem(error, config);
  }
}

/** `serve`: runs until a signal; every problem is one clear line and exit code 1. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig(environment);
    const running = await startServer(config, environment);
    sayReady(config, running.signIn);
    let isStopping = false;
    const end = (): void => {
      if (isStopping) return;
      isStopping = true;
      say('正在停止', 'stopping');
      void running.stop().then(() => process.exit(0));
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  } catch (error) {
    process.stderr.write(`${explain(error instanceof z.ZodError ? environmentProblem(error) : error)}\n`);
    process.exit(1);
  }
}

function environmentProblem(error: z.ZodError): Problem {
  return new Problem('environmentWrong', { field: error.issues.map((issue) => issue.path.join('.')).join(', ') });
}
