import { createHash } from 'node:crypto';
import type { IPublishPacket, MqttClient, Packet } from 'mqtt';
import type { HandedMessage } from '../domain/sensor-report.ts';
import { textOf } from './message-text.ts';

/** A word that was taken and not answered yet. */
interface Unanswered {
  readonly mark: string;
  readonly written: Promise<void>;
}

type Take = (word: HandedMessage) => Promise<void>;
type Send = (packet: Packet, done?: (error?: Error) => void, ...more: readonly unknown[]) => unknown;

/**
 * The library goes on to the next word only when it has answered the last one: waiting there for the database takes 30 words in a second.
 * So the words are taken in their order, many at a time, and each is answered when it is committed. What the broker hands over again
 * after a lost line is not taken again while it is known here by its number.
 */
export function answerWhenWritten(client: MqttClient, take: Take): void {
  const unanswered = new Map<number, Unanswered>();
  // The library's one way out; private, so the version is pinned and a test counts what is answered (docs/decisions/0017).
  const inner = client as unknown as { _sendPacket: Send };
  const send = inner._sendPacket.bind(client);
  inner._sendPacket = (packet, done, ...more) => {
    const word = packet.cmd === 'puback' ? unanswered.get(packet.messageId ?? 0) : undefined;
    if (!word) return send(packet, done, ...more);
    const line = client.stream;
    void word.written.then(() => {
      // On another line the number may mean another word.
      if (client.stream !== line || !client.connected) return;
      unanswered.delete(packet.messageId ?? 0);
      send(packet);
    });
    done?.();
    return client;
  };
  client.handleMessage = (packet, done) => {
    const text = textOf(packet.payload);
    if (text !== undefined) noteWord({ unanswered, packet, text, take });
    done();
  };
}

function noteWord(of: {
  readonly unanswered: Map<number, Unanswered>;
  readonly packet: IPublishPacket;
  readonly text: string;
  readonly take: Take;
}): void {
  const { unanswered, packet, text, take } = of;
  const { topic, messageId, dup } = packet;
  if (messageId === undefined) {
    // Sent without wanting an answer.
    void take({ topic, payload: text });
    return;
  }
  const mark = markOf({ messageId, topic, text });
  if (dup && unanswered.get(messageId)?.mark === mark) return;
  unanswered.set(messageId, { mark, written: take({ topic, payload: text, mark, isAgain: dup }) });
}

/** Tells a word that is handed over again after a crash: brokers number words, and keep the number of one that was not answered. */
function markOf(of: { readonly messageId: number; readonly topic: string; readonly text: string }): string {
  const hash = createHash('sha256').update(`${of.topic}\n${of.text}`).digest('base64url');
  return `${of.messageId}.${hash.slice(0, 8)}`;
}
