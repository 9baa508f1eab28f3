import type { Day, Instant } from '../../../base/domain/day.ts';
import type { Locale } from '../../../base/domain/texts.ts';
import type { MessageError } from '../../domain/message.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Channel } from '../../domain/setting.ts';

/** A message on its way out. */
export interface OutgoingMessage {
  /** Also the key by which a gateway that keeps one knows a second try of the same message. */
  readonly messageId: string;
  readonly phone: string;
  readonly template: string;
  readonly locale: Locale;
  /** The whole text, for gateways that take any. */
  readonly text: string;
  /** What is filled into an approved text, in the order of its places. */
  readonly params: readonly { readonly name: string; readonly value: string }[];
  /** Local day on which it was made. */
  readonly madeOn: Day;
  readonly now: Instant;
}

/** What a gateway said. */
export type SendOutcome =
  | { readonly isSent: true; readonly ref: string }
  | { readonly isSent: false; readonly error: MessageError; readonly said: string };

/** A way out. It answers what became of the message and throws only for a bug. */
export interface Gateway {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** What became of messages since it was asked last; none when it was not reached. Absent: it has to tell by itself, or never does. */
  receipts?(now: Instant): Promise<readonly Receipt[]>;
}
export type Gateways = ReadonlyMap<Channel, Gateway>;

const MOST_SAID = 160;

/** Not taken; of the gateway's words so many are kept, without anything that looks like a telephone number. */
export function notSent(error: MessageError, said = ''): SendOutcome {
  return { isSent: false, error, said: said.replaceAll(/\d{7,}/g, '***').slice(0, MOST_SAID) };
}
