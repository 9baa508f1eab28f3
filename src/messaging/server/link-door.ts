import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../base/domain/actor.ts';
import type { Day, Instant } from '../../base/domain/day.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { CommandBus } from '../../base/server/command-bus.ts';
import type { Db, Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { LINK_BUDGETS, linkFault, linkPermission, openingFault, type Link, type LinkKind } from '../domain/link.ts';
import { createAddressBrake } from './address-brake.ts';
import { countUse, readEpoch } from './link-queries.ts';
import { hashLink, readLink, readOpening, writeOpening } from './links.ts';

/** Under this id stand the acts of residents without an account, in facts and in the trail. */
export const RESIDENT = '00000000-0000-7000-8000-000000000001';

/** What the page of a link shows before anything is filled in. Undefined: what the link was about is gone. */
export interface LinkPage {
  readonly kind: LinkKind;
  read(
    tx: Tx,
    of: { readonly link: Link; readonly now: Instant; readonly today: Day; readonly vault: Vault },
  ): Promise<object | undefined>;
}

interface DoorParts {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly pages: readonly LinkPage[];
}

/** A form with a family of twenty is 20 KB. */
const BODY_LIMIT = 96 * 1024;
const PAGES = { uses: 240, minutes: 10 };
const WRITES = { uses: 120, minutes: 10 };
/** A link that had its uses for today. */
const TOMORROW_SECONDS = 3600;

const Sent = z.object({
  token: z.string().min(20).max(80),
  opening: z.string().max(80),
  /** A field that no person sees: whatever fills it in is a machine. */
  website: z.string().max(500).default(''),
  command: z.object({
    commandId: z.guid(),
    name: z.string().min(1).max(80),
    input: z.record(z.string().max(60), z.unknown()),
  }),
});

/**
 * The door for people without an account: `GET /api/resident/page` and `POST /api/resident/commands`. A link gives one permission in one
 * community about one subject; the subject is written into the input here, so that no input can name another one.
 */
export function registerLinkDoor(app: FastifyInstance, parts: DoorParts): void {
  const { clock } = parts;
  const pages = createAddressBrake(PAGES);
  const writes = createAddressBrake(WRITES);
  app.get('/api/resident/page', async (request, reply) => {
    const nowMs = Date.parse(clock.now());
    mayGoOn(pages.use(request.ip, nowMs));
    const { token } = z.object({ token: z.string().max(80) }).parse(request.query);
    const link = await openLink(parts, token);
    const page = await readPage(parts, link);
    if (!page) throw new Problem('linkUnknown');
    void reply.header('cache-control', 'no-store');
    return {
      kind: link.kind,
      until: link.until,
      ...page,
      opening: writeOpening(token, { atMs: nowMs, vault: parts.vault }),
    };
  });
  app.post('/api/resident/commands', { bodyLimit: BODY_LIMIT }, async (request) => {
    mayGoOn(writes.use(request.ip, Date.parse(clock.now())));
    const sent = Sent.parse(request.body);
    // A machine is thanked like everybody else, so that it learns nothing.
    if (sent.website !== '') return { results: [{ commandId: sent.command.commandId, ok: true, reply: null }] };
    return { results: [await carryOut(parts, sent)] };
  });
}

async function carryOut(parts: DoorParts, { token, opening, command }: z.infer<typeof Sent>) {
  const { clock, vault, bus } = parts;
  const link = await openLink(parts, token);
  const openedAtMs = readOpening(opening, { text: token, vault });
  if (openedAtMs === undefined) throw new Problem('linkUnknown');
  const fault = openingFault({ openedAtMs, nowMs: Date.parse(clock.now()) });
  if (fault) throw new Problem(fault.refused, fault.details ?? {});
  await countOrRefuse(parts, { link, token });
  const { communityId, kind, subjectId } = link;
  const input = { ...command.input, link: { kind, subjectId } };
  const envelope = { commandId: command.commandId, name: command.name, communityId, input };
  const result = await bus.execute({ envelope, actor: holderOf(link) });
  if (!result.ok) throw new Problem(result.code, result.details);
  return result;
}

/** @throws linkUnknown | linkRevoked | linkEnded */
async function openLink({ db, vault, clock }: DoorParts, token: string): Promise<Link> {
  const link = readLink(token, vault);
  if (!link) throw new Problem('linkUnknown');
  const epoch = await db.read({ communityIds: [link.communityId] }, (tx) => readEpoch(tx, link));
  const fault = linkFault(link, { epoch, today: clock.today() });
  if (fault) throw new Problem(fault.refused, fault.details ?? {});
  return link;
}

function readPage({ db, clock, vault, pages }: DoorParts, link: Link): Promise<object | undefined> {
  const page = pages.find(({ kind }) => kind === link.kind);
  if (!page) throw new Problem('linkUnknown');
  const at = { now: clock.now(), today: clock.today(), vault };
  return db.read({ communityIds: [link.communityId] }, (tx) => page.read(tx, { link, ...at }));
}

async function countOrRefuse(parts: DoorParts, of: { readonly link: Link; readonly token: string }): Promise<void> {
  const { communityId, kind } = of.link;
  const day = parts.clock.today();
  const uses = await parts.db.write({ communityIds: [communityId] }, (tx) =>
    countUse(tx, { communityId, linkHash: hashLink(of.token), day }),
  );
  if (uses > LINK_BUDGETS[kind]) throw new Problem('linkBusy', { seconds: TOMORROW_SECONDS });
}

function holderOf({ kind, communityId }: Link): Actor {
  return {
    accountId: RESIDENT,
    communities: new Map([[linkPermission(kind), new Set([communityId])]]),
    areas: new Map(),
  };
}

function mayGoOn(waitSeconds: number): void {
  if (waitSeconds > 0) throw new Problem('linkBusy', { seconds: waitSeconds });
}
