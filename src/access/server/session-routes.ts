import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { SITE } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { insertAudit } from '../../base/server/audit-queries.ts';
import { signInDigits } from '../domain/account-inputs.ts';
import type { SessionReply } from '../domain/account-shapes.ts';
import { decisiveGrants, homeCommunity, isInForce } from '../domain/grants.ts';
import { doubtActor } from './actor-cache.ts';
import { actorOfSession, isUsable } from './authenticate.ts';
import type { NamedArea } from './grant-queries.ts';
import { allAreas } from './grant-queries.ts';
import { clearCookie, findToken, hashOfToken, setCookie } from './session-cookie.ts';
import type { OpenSession } from './session-queries.ts';
import { endSession, findSession } from './session-queries.ts';
import type { SignInParts } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import { createThrottle } from './throttle.ts';

const signInSchema = z.object({
  phone: z.string().min(1).max(40),
  password: z.string().min(1).max(256),
  totp: z.string().max(10).optional(),
  device: z.string().trim().max(120).optional(),
});

/** Failures from one address: an office of twenty behind one line may mistype, a guessing program may not go on. */
const ADDRESS_LIMIT = { failures: 40, minutes: 10 };
/** Problems that come before or beside a wrong guess and do not count against the address. */
const HARMLESS: ReadonlySet<string> = new Set(['totpNeeded', 'noRoleToday', 'accountDisabled']);

/** POST, GET and DELETE /api/session. They are no entries of the tables: they make and end what the tables' entries rely on. */
export function registerSessionRoutes(app: FastifyInstance, parts: SignInParts): void {
  const addresses = createThrottle(ADDRESS_LIMIT);
  app.post('/api/session', async (request, reply) => {
    const now = parts.clock.now();
    const wait = addresses.waitSeconds(request.ip, now);
    if (wait > 0) {
      void reply.header('retry-after', wait);
      throw new Problem('tooMany');
    }
    const body = signInSchema.parse(request.body);
    try {
      const token = await signIn(parts, {
        phone: signInDigits(body.phone),
        password: body.password,
        totp: body.totp === '' ? undefined : body.totp,
        device: body.device ?? deviceOf(request),
        address: request.ip,
        formerToken: findToken(request),
      });
      setCookie(request, reply, token);
      return await answerSession({ parts, token, reply });
    } catch (error) {
      if (error instanceof Problem && !HARMLESS.has(error.code)) addresses.fail(request.ip, now);
      throw error;
    }
  });
  app.get('/api/session', (request, reply) => answerSession({ parts, token: findToken(request), reply }));
  app.delete('/api/session', async (request, reply) => {
    const token = findToken(request);
    if (token !== undefined) await signOut(parts, token);
    clearCookie(request, reply);
    return reply.code(204).send();
  });
}

async function answerSession(of: {
  readonly parts: SignInParts;
  readonly token: string | undefined;
  readonly reply: FastifyReply;
}): Promise<SessionReply> {
  const { parts, token } = of;
  void of.reply.header('cache-control', 'no-store');
  if (token === undefined) throw new Problem('notSignedIn');
  const found = await parts.db.read({ communityIds: [] }, async (tx) => {
    const session = await findSession(tx, hashOfToken(token));
    return session && { session, areas: await allAreas(tx) };
  });
  if (!found || !isUsable(found.session, parts.clock.now())) throw new Problem('notSignedIn');
  return describeSession({ ...found, today: parts.clock.today() });
}

function describeSession(of: {
  readonly session: OpenSession;
  readonly areas: readonly NamedArea[];
  readonly today: Day;
}): SessionReply {
  const { session, areas } = of;
  const communities = areas.filter(({ level }) => level === 'community');
  const grants = session.grants
    .filter((grant) => isInForce(grant, of.today))
    .map(({ role, areaId, areaName, level }) => {
      const communityIds = communities.filter(({ path }) => path.includes(areaId)).map(({ id }) => id);
      return { role, areaId, areaName, level, communityIds };
    });
  const seen = new Set(grants.flatMap(({ communityIds }) => communityIds));
  const actor = actorOfSession(of);
  return {
    sessionId: session.sessionId,
    account: { id: session.accountId, name: session.name },
    grants,
    communities: communities.filter(({ id }) => seen.has(id)).map(({ id, name, code }) => ({ id, name, code })),
    permissions: [...actor.areas.keys()].sort(),
    mustChangePassword: session.mustChangePassword,
    hasTotp: session.hasTotp,
  };
}

async function signOut(parts: SignInParts, token: string): Promise<void> {
  const now = parts.clock.now();
  const session = await parts.db.read({ communityIds: [] }, (tx) => findSession(tx, hashOfToken(token)));
  if (!session || session.endedAt !== null) return;
  const { accountId } = session;
  const communityId = homeCommunity(decisiveGrants(session.grants, parts.clock.today())) ?? SITE;
  await parts.db.write({ communityIds: [communityId] }, async (tx) => {
    await endSession(tx, { ...session, now, reason: 'signedOut' });
    doubtActor(accountId, now);
    await insertAudit(tx, {
      context: { communityId, accountId, now },
      kind: 'session',
      name: 'signOut',
      outcome: 'done',
    });
  });
}

/** What the browser calls itself, cut to what tells two devices apart. */
function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const system = /\(([^;)]+(?:;[^;)]+)?)/.exec(agent)?.[1] ?? '';
  const browser = /(MicroMessenger|Edg|Firefox|Chrome|Safari)\/?(\d*)/.exec(agent)?.[0] ?? '';
  return `${browser} ${system}`.trim().slice(0, 120);
}
