import type { FastifyInstance, InjectOptions } from 'fastify';
import { createAuthenticator } from '../../src/access/server/authenticate.ts';
import { registerSessionRoutes } from '../../src/access/server/session-routes.ts';
import { openEventFeed } from '../../src/base/server/events.ts';
import { createHttp } from '../../src/base/server/http.ts';
import { newId } from '../../src/base/server/ids.ts';
import { createMetrics } from '../../src/base/server/metrics.ts';
import { linkPages } from '../../src/main/link-pages.ts';
import { problems } from '../../src/main/problems.ts';
import { openRoutes } from '../../src/main/routes.ts';
import { registerLinkDoor } from '../../src/messaging/server/link-door.ts';
import { registerReceiptDoor } from '../../src/messaging/server/receipt-door.ts';
import type { Site } from '../../src/main/site.ts';

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

/** Sends a request as a browser does. */
export type Request = (options: InjectOptions & { readonly cookie?: string }) => Promise<Answer>;

/** The HTTP face of a site, without a socket. */
export interface OpenApp {
  readonly app: FastifyInstance;
  readonly request: Request;
  signIn(phone: string, password: string): Promise<Person>;
  browser(cookie: string): Person;
  close(): Promise<void>;
}

/** Puts the HTTP face on a site; `close` leaves the site open. */
export async function openApp(site: Site, url: string): Promise<OpenApp> {
  const { db, bus, vault, clock, log } = site;
  const events = openEventFeed({ url, log });
  const app = await createHttp({
    ...{ db, bus, routes: openRoutes(), clock, vault, log, events, problems, metrics: createMetrics() },
    authenticate: createAuthenticator({ db, clock }),
  });
  registerSessionRoutes(app, { db, clock, vault });
  registerLinkDoor(app, { db, bus, clock, vault, pages: linkPages });
  registerReceiptDoor(app, { db, bus, clock, vault, log });
  const request = requester(app);
  const browser = (cookie: string): Person => personWith({ request, cookie });
  return {
    ...{ app, request, browser },
    async signIn(phone, password) {
      const answer = await request({ method: 'POST', url: '/api/session', payload: { phone, password } });
      if (answer.cookie === undefined) throw new Error(`sign-in refused: ${JSON.stringify(answer.body)}`);
      return browser(answer.cookie);
    },
    async close() {
      await app.close();
      await events.close();
    },
  };
}

function requester(app: FastifyInstance): Request {
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

function personWith({ request, cookie }: { readonly request: Request; readonly cookie: string }): Person {
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
