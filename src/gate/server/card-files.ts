import type { CommunityId } from '../../base/domain/ids.ts';
import type { Day } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FileReply } from '../../base/server/route.ts';
import { writeCardPdf, type CardOrder } from '../../documents/server/api.ts';
import { findCommunityName } from '../../register/server/api.ts';
import { cardOf, cardWordsOf } from '../domain/card-words.ts';
import { readGateRules } from './gate-queries.ts';
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

/** The PDF as a file to save, drawn while it is sent: the transaction of the reading is over by then. */
export function cardFile(order: CardOrder, today: Day): FileReply {
  return { fileName: `出入证_${today}.pdf`, contentType: 'application/pdf', bytes: writeCardPdf(order) };
}

/** Of whom the answer is, for the trail. */
export interface CardReply extends FileReply {
  readonly communityId: CommunityId;
}
