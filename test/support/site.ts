import { randomBytes } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createAccountSeeds, type Seed } from './accounts.ts';
import { createAuthenticator } from '../../src/access/server/authenticate.ts';
import { registerSessionRoutes } from '../../src/access/server/session-routes.ts';
import type { Instant } from '../../src/base/domain/day.ts';
import { dayOf } from '../../src/base/domain/day.ts';
import type { Clock } from '../../src/base/server/clock.ts';
import { readConfig } from '../../src/base/server/config.ts';
import { sql } from '../../src/base/server/db.ts';
import { openEventFeed } from '../../src/base/server/events.ts';
import { createHttp } from '../../src/base/server/http.ts';
import { newId } from '../../src/base/server/ids.ts';
import type { Log } from '../../src/base/server/log.ts';
import { createLog } from '../../src/base/server/log.ts';
import { createMetrics } from '../../src/base/server/metrics.ts';
import { problems } from '../../src/main/problems.ts';
import { routes } from '../../src/main/routes.ts';
import type { Site } from '../../src/main/site.ts';
import { openSite } from '../../src/main/site.ts';
import { createTestDatabase } from './database.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(time: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void;
}

export interface Answer {
  readonly status: number;
  /** As sent: a test says what it expects. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- read as a story, not as types
  readonly cookie: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The body as it came. */
  readonly bytes: Buffer;
}

/** A file that is sent beside a command. */
export interface SentFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a command acts, and its id when it is sent again. */
export interface Sending {
  readonly communityId?: number;
  readonly areaId?: number;
  readonly commandId?: string;
  readonly files?: readonly SentFile[];
}

/** Somebody with a browser. */
export interface Person {
  get(path: string): Promise<Answer>;
  /** Sends one command and answers with its result: `{ok: true, reply}` or `{ok: false, code, details}`. */
  command(name: string, input: unknown, sending?: Sending): Promise<Answer['body']>;
  signOut(): Promise<Answer>;
  readonly cookie: string;
}

/** A whole site on its own database, over HTTP without a socket. */
export interface TestSite extends Site {
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  request(options: InjectOptions & { readonly cookie?: string }): Promise<Answer>;
  /** Makes accounts with roles; everybody has the password {@link TEST_PASSWORD}. */
  seed(seeds: Readonly<Record<string, Seed>>): Promise<ReadonlyMap<string, string>>;
  signIn(phone: string, password?: string): Promise<Person>;
  browser(cookie: string): Person;
}

export const TEST_PASSWORD = 'lantern over door 7';

/** City 1 > districts 2 and 3; sub-district 10 in 2; communities 100 and 101 in 10, community 102 in 3. */
const AREAS = [
  [1, 'C1', '临江市', 'city', [1]],
  [2, 'D2', '东城区', 'district', [1, 2]],
  [3, 'D3', '西城区', 'district', [1, 3]],
  [10, 'S10', '杨柳街道', 'subdistrict', [1, 2, 10]],
  [100, 'M100', '杨柳社区', 'community', [1, 2, 10, 100]],
  [101, 'M101', '白杨社区', 'community', [1, 2, 10, 101]],
  [102, 'M102', '青松社区', 'community', [1, 3, 102]],
] as const;

/** Opens it; `close` drops the database. */
export async function openTestSite(
  start = '2026-03-10T02:00:00.000Z',
  log: Log = createLog('silent'),
): Promise<TestSite> {
  const database = await createTestDatabase();
  const config = readConfig({ MENSHEN_KEY: randomBytes(64).toString('base64'), MENSHEN_DATA: '/nonexistent' });
  const clock = testClock(start);
  const site = openSite({ url: database.url, config, log, clock });
  const { db, bus, vault } = site;
  const events = openEventFeed({ url: database.url, log });
  const app = await createHttp({
    ...{ db, bus, routes, clock, vault, log, events, problems, metrics: createMetrics() },
    authenticate: createAuthenticator({ db, clock }),
  });
  registerSessionRoutes(app, { db, clock, vault });
  await db.asOwner(async (tx) => {
    for (const [id, code, name, level, path] of AREAS) {
      await tx.execute(sql`
        insert into area (id, code, name, level, parent_id, path)
        values (${id}, ${code}, ${name}, ${level}, ${path.at(-2) ?? null}, ${[...path]}::int[])`);
    }
  });
  const request = requester(app);
  const browser = (cookie: string) => personWith({ request, cookie });
  return {
    ...{ ...site, app, clock, request, browser },
    seed: (seeds) => createAccountSeeds({ db, vault, clock, seeds, password: TEST_PASSWORD }),
    async signIn(phone, password = TEST_PASSWORD) {
      const answer = await request({ method: 'POST', url: '/api/session', payload: { phone, password } });
      if (answer.cookie === undefined) throw new Error(`sign-in refused: ${JSON.stringify(answer.body)}`);
      return browser(answer.cookie);
    },
    async close() {
      await app.close();
      await events.close();
      await site.close();
      await database.drop();
    },
  };
}

function testClock(start: string): TestClock {
  let atMs = Date.parse(start);
  const now = (): Instant => new Date(atMs).toISOString() as Instant;
  return {
    now,
    today: () => dayOf(now(), 'Asia/Shanghai'),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      atMs += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

function requester(app: FastifyInstance): TestSite['request'] {
  return async ({ cookie, ...options }) => {
    const reply = await app.inject({ ...options, ...(cookie ? { cookies: { menshen_session: cookie } } : {}) });
    const sent = reply.cookies.find(({ name }) => name === 'menshen_session');
    return {
      status: reply.statusCode,
      body: isJson(reply.headers['content-type']) ? (JSON.parse(reply.body) as unknown) : undefined,
      cookie: sent?.value ? sent.value : undefined,
      headers: reply.headers,
      bytes: reply.rawPayload,
    };
  };
}

function isJson(contentType: unknown): boolean {
  return typeof contentType === 'string' && contentType.startsWith('application/json');
}

/** The command and its files as a browser sends them. */
async function multipart(payload: object, files: readonly SentFile[]): Promise<InjectOptions> {
  const form = new FormData();
  form.set('commands', JSON.stringify(payload));
  for (const { fileId, name, bytes } of files) form.set(fileId, new Blob([Uint8Array.from(bytes)]), name);
  const encoded = new Response(form);
  return {
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  };
}

function personWith({ request, cookie }: { readonly request: TestSite['request']; readonly cookie: string }): Person {
  return {
    cookie,
    get: (url) => request({ method: 'GET', url, cookie }),
    async command(name, input, { files = [], ...place } = {}) {
      const envelope = { commandId: newId(), name, input, ...place };
      const body = files.length === 0 ? { payload: envelope } : await multipart(envelope, files);
      const answer = await request({ method: 'POST', url: '/api/commands', cookie, ...body });
      return answer.body.results?.[0] ?? answer.body;
    },
    signOut: () => request({ method: 'DELETE', url: '/api/session', cookie }),
  };
}
