import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { PERMISSIONS } from '../access/domain/permissions.ts';
import { systemActor } from '../base/domain/actor.ts';
import { addDays } from '../base/domain/day.ts';
import type { CommunityId } from '../base/domain/ids.ts';
import { Problem } from '../base/domain/problem.ts';
import { newId } from '../base/server/ids.ts';
import { type CardOrder, type CardReport, writeCardPdf } from '../documents/server/api.ts';
import { readCardOrder } from '../gate/server/card-files.ts';
import { judgeText } from '../gate/server/pass-judge.ts';
import { findCommunityByCode } from '../register/server/api.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import type { Site } from './site.ts';

/** How long a pass lasts when nobody says: a quarter, after which people have moved and cards are worn. */
const DAYS = 90;

async function communityOf({ db }: Site, code: string): Promise<CommunityId> {
  const communityId = await db.asOwner((tx) => findCommunityByCode(tx, code));
  if (communityId === undefined) throw new Problem('communityUnknown', { code });
  return communityId;
}

const passIssue: CliCommand = {
  name: 'pass issue',
  usage: 'menshen pass issue --community CODE [--kind resident|errand|staff] [--from DAY] [--until DAY] [--json]',
  summary: `Gives a pass to everybody of a community who has none, errand passes to households; ${DAYS} days from today unless said.`,
  async run(args) {
    const day = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        kind: { type: 'string', default: 'resident' },
        from: day,
        until: day,
        json: { type: 'boolean' },
      },
    });
    const { community, kind } = values;
    if (community === undefined) throw new UsageError('name --community CODE');
    if (!['resident', 'errand', 'staff'].includes(kind)) throw new UsageError('--kind is resident, errand or staff');
    await withSite(async (site) => {
      const communityId = await communityOf(site, community);
      const fromDay = values.from ?? site.clock.today();
      const untilDay = values.until ?? addDays(site.clock.today(), DAYS - 1);
      const result = await site.bus.execute({
        envelope: {
          ...{ commandId: newId(), name: 'issuePasses', communityId },
          input: { kind, who: { everybody: true }, fromDay, untilDay },
        },
        actor: systemActor(PERMISSIONS, [communityId]),
      });
      if (!result.ok) throw new Problem(result.code, result.details);
      // issuePasses answers these counts; the bus hands replies on untyped.
      const { issued, already, without } = result.reply as Record<'issued' | 'already' | 'without', number>;
      if (values.json) printJson({ community, kind, fromDay, untilDay, issued, already, without });
      else
        process.stdout.write(
          `社区 ${community}：新发 ${issued} 张（${fromDay} 至 ${untilDay}），已有有效证 ${already}，没有住处 ${without}\n`,
        );
    });
  },
};

const passVerify: CliCommand = {
  name: 'pass verify',
  usage: 'menshen pass verify TEXT [--json]',
  summary: 'Reads a pass (MS1:) or a foreign certificate (HC1:) and says whose it is, or why it is not good.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    // A shell parts a text without quotes at its blanks.
    const text = positionals.join(' ');
    if (text === '') throw new UsageError('give the text of a pass, in quotes');
    await withSite(async ({ db, vault, clock }) => {
      const read = db.read.bind(db);
      const found = await judgeText({ read, text, vault, now: clock.now() });
      if ('refused' in found) throw new Problem(found.refused, found.details);
      if (values.json) printJson(found.claims);
      else
        for (const [name, value] of Object.entries(found.claims)) process.stdout.write(`${name}: ${String(value)}\n`);
    });
  },
};

const passCards: CliCommand = {
  name: 'pass cards',
  usage: 'menshen pass cards --community CODE -o FILE.pdf [--backs] [--json]',
  summary:
    'Writes the cards of all good passes of a community as PDF: ten on A4, building by building in walking order.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        output: { type: 'string', short: 'o' },
        backs: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const { community, output, backs } = values;
    if (community === undefined || output === undefined) throw new UsageError('name --community CODE and -o FILE.pdf');
    await withSite(async (site) => {
      const communityId = await communityOf(site, community);
      const { vault, clock } = site;
      const sides = backs ? 'both' : 'fronts';
      const question = { communityId, vault, now: clock.now(), sides } as const;
      const order = await site.db.write({ communityIds: [communityId] }, (tx) => readCardOrder(tx, question));
      if (!order) throw new Problem('passNobody');
      const { cards, pages, missing } = await writeCards(order, output);
      const unprintable = missing.map(({ number, signs }) => ({ number, signs }));
      if (values.json) printJson({ community, cards, pages, file: output, unprintable });
      else process.stdout.write(`${output}：${cards} 张证，${pages} 页，${unprintable.length} 张有字库没有的字\n`);
    });
  },
};

/** Draws the cards into a file, page by page. */
async function writeCards(order: CardOrder, path: string): Promise<CardReport> {
  const reports: CardReport[] = [];
  async function* drawn(): AsyncGenerator<Uint8Array> {
    reports.push(yield* writeCardPdf(order));
  }
  await pipeline(Readable.from(drawn()), createWriteStream(path));
  const [report] = reports;
  if (!report) throw new Error('the cards were not drawn to their end');
  return report;
}

/** Commands of passes. */
export const passCliCommands: readonly CliCommand[] = [passIssue, passVerify, passCards];
