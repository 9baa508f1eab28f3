import type { CommunityId } from '../../base/domain/ids.ts';
import type { Day, Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FileReply } from '../../base/server/route.ts';
import { writeCardPdf, type CardOrder } from '../../documents/server/api.ts';
import { findCommunityName, labelHolders } from '../../register/server/api.ts';
import { cardGroupOf, cardOf, cardWordsOf } from '../domain/card-words.ts';
import { readGateRules } from './gate-queries.ts';
import { listToSign, type WhichPasses } from './pass-text-queries.ts';
import { passTexts, type PassTextQuestion } from './pass-texts.ts';

/** What is to be printed: which good passes, and whether backs follow their fronts. */
export interface CardQuestion extends PassTextQuestion {
  readonly sides: 'fronts' | 'both';
}

/** The cards of a community in walking order, ready to be drawn without the database; undefined when there is none. */
export async function readCardOrder(tx: Tx, question: CardQuestion): Promise<CardOrder | undefined> {
  const { communityId, sides } = question;
  const cards = [];
  for await (const pass of passTexts(tx, question)) cards.push(cardOf(pass));
  if (cards.length === 0) return undefined;
  const community = (await findCommunityName(tx, communityId)) ?? '';
  const { helpLine } = await readGateRules(tx, communityId);
  return { cards, words: cardWordsOf({ community, helpLine }), sides };
}

/** The cards that are handed out together. */
export interface CardGroup {
  /** The building in words, or what has none. */
  readonly group: string;
  readonly passIds: readonly string[];
}

/** The good passes of a community by building, in walking order, without signing any. */
export async function listCardGroups(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly which: WhichPasses; readonly now: Instant },
): Promise<readonly CardGroup[]> {
  const rows = await listToSign(tx, of);
  const labels = await labelHolders(tx, {
    communityIds: [of.communityId],
    personIds: rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    householdIds: rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  });
  const places = new Map(labels.map((label, at) => [label.id, { building: label.building ?? '', at }]));
  const groups = new Map<string, { first: number; passIds: string[] }>();
  for (const { passId, kind, householdId, personId } of rows) {
    const { building = '', at = labels.length } = places.get(householdId ?? personId ?? '') ?? {};
    const group = cardGroupOf({ kind, building });
    const known = groups.get(group) ?? { first: at, passIds: [] };
    known.first = Math.min(known.first, at);
    known.passIds.push(passId);
    groups.set(group, known);
  }
  return [...groups].sort(([, a], [, b]) => a.first - b.first).map(([group, { passIds }]) => ({ group, passIds }));
}

/** The PDF as a file to save, drawn while it is sent: the transaction of the reading is over by then. */
export function cardFile(order: CardOrder, today: Day): FileReply {
  return { fileName: `出入证_${today}.pdf`, contentType: 'application/pdf', bytes: writeCardPdf(order) };
}

/** Of whom the answer is, for the trail. */
export interface CardReply extends FileReply {
  readonly communityId: CommunityId;
}
