import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastify, { LogController } from 'fastify';
import { Readable } from 'node:stream';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { z } from 'zod';
import { areaNumberText } from '../domain/ids.ts';
import type { Actor } from '../domain/actor.ts';
import { communitiesWith } from '../domain/actor.ts';
import type { Details } from '../domain/decision.ts';
import type { ProblemRegistry } from '../domain/problem.ts';
import { Problem } from '../domain/problem.ts';
import type { Clock } from './clock.ts';
import type { CommandBus } from './command-bus.ts';
import { readCommands } from './command-request.ts';
import { RETRY_AFTER_SECONDS } from './command-group.ts';
import type { CommandResult } from './command-result.ts';
import { failed } from './command-result.ts';
import { isConnectionLost } from './connection-lost.ts';
import type { Db } from './db.ts';
import type { EventFeed } from './events.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import type { ReadContext, Route } from './route.ts';
import { isFileReply } from './route.ts';
import type { Vault } from './secret.ts';

export interface HttpParts {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly routes: readonly Route[];
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly events: EventFeed;
  readonly problems: ProblemRegistry;
  /** PEM of certificate and key: the server speaks https itself, without a proxy before it. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Who sends this request, from its cookie; undefined when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
}

/** 64 MB: a file of 60 MB and its envelope. */
const BODY_LIMIT = 64 * 1024 * 1024;
/** Proxies close a silent stream after a minute. */
const BEAT_MS = 20_000;
/** 2.5 MB of a community travel as 0.7. */
const COMPRESSED = /^(application\/(json|javascript|wasm|manifest\+json)|text\/(html|css|javascript)|image\/svg\+xml)/;
const ANY_SIGNED_IN = 'signedIn';
const PUBLIC = 'public';
/** More is waiting than the server may hold: come again later. */
const BUSY = 'busy';

/** The HTTP face: commands in, reads out, health, figures. Rooms add nothing but entries of their tables. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  // The start of the server is told by its own lines.
  const logger: FastifyBaseLogger = parts.log.child({}, { level: 'warn' });
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    serverFactory: (handler) => (parts.tls ? createHttpsServer(parts.tls, handler) : createHttpServer(handler)),
  });
  // Text only: workbooks, cards and pictures are packed already, and a live stream writes past it.
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['gzip'],
    customTypes: COMPRESSED,
    globalDecompression: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: BODY_LIMIT, files: 100, fieldSize: 10 * 1024 * 1024 } });
  app.setErrorHandler((error, request, reply) => sendError({ parts, error, request, reply }));
  observe(app, parts);
  addHealth(app, parts);
  addCommands(app, parts);
  addEvents(app, parts);
  for (const route of parts.routes) addRoute({ app, parts, route });
  const description = describeApi({ commands: [...parts.bus.commands.values()], routes: parts.routes });
  app.get('/api/openapi.json', () => description);
  return app;
}

function observe(app: FastifyInstance, parts: HttpParts): void {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      // The gate's phone scans cards; nothing else of the device is asked for.
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
      'content-security-policy':
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; frame-ancestors 'none'",
    });
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    parts.metrics.requests.observe(
      { route, method: request.method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    parts.log.debug(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
}

function addHealth(app: FastifyInstance, parts: HttpParts): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      await parts.db.pool.query('select 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'databaseUnreachable' });
    }
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics()),
  );
}

function addCommands(app: FastifyInstance, parts: HttpParts): void {
  app.post('/api/commands', async (request, reply) => {
    const actor = await signedIn(parts, request);
    const { envelopes, files } = await readCommands(request);
    const results: CommandResult[] = [];
    for (const envelope of envelopes) {
      // What comes after a refused "not now" waits too: a phone's records keep their order.
      const isBusy = results.some((result) => !result.ok && result.code === BUSY);
      const result = isBusy
        ? failed(envelope.commandId, BUSY, { seconds: RETRY_AFTER_SECONDS })
        : await parts.bus.execute({ envelope, actor, files });
      // Only names from the table become labels; anybody could send others.
      const name = parts.bus.commands.has(envelope.name) ? envelope.name : 'unknown';
      parts.metrics.commands.inc({ name, outcome: result.ok ? 'done' : result.code });
      results.push(result);
    }
    const last = results.at(-1);
    if (last && !last.ok && last.code === BUSY) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    const status = results.length === 1 && last && !last.ok ? (parts.problems[last.code]?.status ?? 409) : 200;
    return reply.code(status).send({ results });
  });
}

/** Open streams of a server that stops would keep it from stopping. */
function addEvents(app: FastifyInstance, parts: HttpParts): void {
  const open = new Set<() => void>();
  app.addHook('preClose', (done) => {
    for (const stop of [...open]) stop();
    done();
  });
  app.get('/api/events', async (request, reply) => {
    const actor = await signedIn(parts, request);
    const seen = new Set([...actor.communities.values()].flatMap((ids) => [...ids]));
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    const end = parts.events.subscribe([...seen], (message) => reply.raw.write(`data: ${JSON.stringify(message)}\n\n`));
    const beat = setInterval(() => reply.raw.write(': still here\n\n'), BEAT_MS);
    const stop = (): void => {
      open.delete(stop);
      clearInterval(beat);
      end();
      reply.raw.end();
    };
    open.add(stop);
    request.raw.on('close', stop);
  });
}

function addRoute({
  app,
  parts,
  route,
}: {
  readonly app: FastifyInstance;
  readonly parts: HttpParts;
  readonly route: Route;
}): void {
  if (route.hear) parts.events.subscribe('all', route.hear);
  app.get(route.path, async (request, reply) => {
    const context = await readContext({ parts, route, request });
    const { body } = await route.answer(parts.db, context, { params: request.params, query: request.query });
    if (body === undefined) throw new Problem('notFound');
    void reply.header('cache-control', 'no-store');
    if (!isFileReply(body)) return reply.send(body);
    return reply
      .type(body.contentType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(body.fileName)}`)
      .send(body.bytes instanceof Uint8Array ? Buffer.from(body.bytes) : Readable.from(body.bytes));
  });
}

async function readContext(of: {
  readonly parts: HttpParts;
  readonly route: Route;
  readonly request: FastifyRequest;
}): Promise<Omit<ReadContext, 'tx'>> {
  const { parts, route, request } = of;
  const common = { now: parts.clock.now(), today: parts.clock.today(), vault: parts.vault };
  if (route.permission === PUBLIC) {
    return { ...common, actor: { accountId: '', communities: new Map(), areas: new Map() }, communityIds: [] };
  }
  const actor = await signedIn(parts, request);
  if (route.permission === ANY_SIGNED_IN) {
    const all = [...actor.communities.values()].flatMap((ids) => [...ids]);
    return { ...common, actor, communityIds: narrowed([...new Set(all)], request) };
  }
  const permitted = communitiesWith(actor, route.permission);
  if (permitted.length === 0) throw new Problem('notPermitted');
  return { ...common, actor, communityIds: narrowed(permitted, request) };
}

/** `?community=` narrows what the caller may see; it never widens it. */
function narrowed(permitted: readonly number[], request: FastifyRequest): readonly number[] {
  const query = z.object({ community: areaNumberText.optional() }).safeParse(request.query);
  if (!query.success) return [];
  const wanted = query.data.community;
  return wanted === undefined ? permitted : permitted.filter((id) => id === wanted);
}

async function signedIn(parts: HttpParts, request: FastifyRequest): Promise<Actor> {
  const actor = await parts.authenticate(request);
  if (!actor) throw new Problem('notSignedIn');
  return actor;
}

function sendError(of: {
  readonly parts: HttpParts;
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}): FastifyReply {
  const { parts, error, request, reply } = of;
  if (error instanceof Problem) return answer({ code: error.code, details: error.details });
  if (error instanceof z.ZodError) {
    return answer({
      code: 'invalidInput',
      details: { field: error.issues.map((issue) => issue.path.join('.')).join(', ') },
    });
  }
  const status = statusOf(error);
  if (status === 413) return answer({ code: 'tooLarge', details: { megabytes: BODY_LIMIT / 1024 / 1024 } });
  if (status !== undefined && status < 500) return answer({ code: 'invalidInput', details: { field: 'request' } });
  if (isConnectionLost(error)) return answer({ code: 'databaseUnreachable', details: {} });
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 8) : [];
  parts.log.error(
    {
      requestId: request.id,
      route: request.routeOptions.url,
      kind: error instanceof Error ? error.name : 'unknown',
      stack: stack.slice(1),
    },
    'request failed',
  );
  return answer({ code: 'internal', details: { requestId: request.id } });

  function answer(body: { readonly code: string; readonly details: Details }): FastifyReply {
    return reply.code(parts.problems[body.code]?.status ?? 409).send(body);
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
