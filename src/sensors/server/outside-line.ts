import { hostname } from 'node:os';
import mqtt, { type IPublishPacket, type MqttClient, type Packet } from 'mqtt';
import type { Log } from '../../base/server/log.ts';
import { SENSOR_TOPICS } from '../domain/read-message.ts';
import type { Intake } from './intake.ts';
import { textOf } from './message-text.ts';

const FULL_PAUSE_MS = 1000;

/** A line to somebody else's broker. With several app processes the shared subscription gives each word to one of them. */
export function connectOutside(
  url: string,
  { intake, log }: { readonly intake: Intake; readonly log: Log },
): { readonly port: undefined; close(): Promise<void> } {
  const client = mqtt.connect(url, {
    // A session of its own that outlives a restart by a day: what came meanwhile waits at the broker.
    ...{
      clientId: `menshen-${hostname()}`,
      clean: false,
      protocolVersion: 5 as const,
      properties: { sessionExpiryInterval: 86_400 },
      reconnectPeriod: 2000,
      connectTimeout: 5000,
    },
  });
  client.on('error', (error) => log.warn({ reason: error.message }, 'MQTT broker error'));
  answerWhenWritten(client, (topic, payload) => takeUntilDone(intake, { topic, payload }));
  const topics = SENSOR_TOPICS.map((topic) => `$share/menshen/${topic}`);
  client.subscribe(topics, { qos: 1 }, (error) => {
    if (error) log.warn({ reason: error.message }, 'MQTT subscription failed');
  });
  return {
    port: undefined,
    close: async () => {
      await client.endAsync(true);
      await intake.close();
    },
  };
}

/** When too much waits already the broker holds the rest: it hands over only so many words without an answer. */
async function takeUntilDone(
  intake: Intake,
  message: { readonly topic: string; readonly payload: string },
): Promise<void> {
  for (;;) {
    const isTaken = await intake.take(message).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
    await new Promise((resolve) => setTimeout(resolve, FULL_PAUSE_MS));
  }
}

/** A word that was taken and not answered yet. */
interface Unanswered {
  readonly topic: string;
  readonly text: string;
  readonly written: Promise<void>;
}

type Send = (packet: Packet, done?: (error?: Error) => void, ...more: readonly unknown[]) => unknown;

/**
 * The library goes on to the next word only when it has answered the last one: waiting there for the database takes 30 words in a second.
 * So the words are taken in their order, many at a time, and each is answered when it is committed. What the broker hands over again
 * after a lost line is not taken again while it is known here by its number.
 */
function answerWhenWritten(client: MqttClient, take: (topic: string, text: string) => Promise<void>): void {
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
  readonly take: (topic: string, text: string) => Promise<void>;
}): void {
  const { unanswered, packet, text, take } = of;
  const { topic, messageId, dup } = packet;
  const known = messageId === undefined ? undefined : unanswered.get(messageId);
  if (dup && known?.topic === topic && known.text === text) return;
  const written = take(topic, text);
  if (messageId !== undefined) unanswered.set(messageId, { topic, text, written });
}
