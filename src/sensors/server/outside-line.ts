import mqtt, { type IClientOptions } from 'mqtt';
import type { Held } from '../../base/server/only-one.ts';
import type { Log } from '../../base/server/log.ts';
import { ANNOUNCING_TOPICS, SENSOR_TOPICS } from '../domain/read-message.ts';
import { answerWhenWritten } from './answer-when-written.ts';
import type { Intake } from './intake.ts';
import { textOf } from './message-text.ts';

const FULL_PAUSE_MS = 1000;
/** What devices announced long ago comes in one go; nothing for so long means that all of it is here. */
const QUIET_MS = 500;
const LINE: IClientOptions = { protocolVersion: 5, reconnectPeriod: 2000, connectTimeout: 5000 };
/** Words that the broker hands over before the first of them is answered. */
const UNANSWERED = 1000;

interface OutsideParts {
  readonly url: string;
  /** Of this site, always the same: the broker holds its words under this name, whichever process comes for them. */
  readonly name: string;
  readonly intake: Intake;
  readonly log: Log;
}

/**
 * A line to somebody else's broker; one process of a site has it at a time. The announcements that a broker keeps are read first, or words of
 * announced devices would be read by nobody after a restart; then the words that waited come.
 */
export function connectOutside(of: OutsideParts): Held {
  const announced = mqtt.connect(of.url, { ...LINE, clientId: `${of.name}-announced` });
  announced.on('error', ({ message }) => of.log.warn({ reason: message }, 'MQTT broker error'));
  let words: Held | undefined;
  let isClosed = false;
  let quiet: NodeJS.Timeout | undefined;
  const wait = (): void => {
    if (words || isClosed) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => (words = bringWords(of)), QUIET_MS);
  };
  announced.on('message', (topic, payload) => {
    const text = textOf(payload);
    if (text !== undefined) void takeUntilDone(of.intake, { topic, payload: text });
    wait();
  });
  announced.subscribe([...ANNOUNCING_TOPICS], { qos: 0 }, (error) => {
    if (error) of.log.warn({ reason: error.message }, 'MQTT subscription failed');
    wait();
  });
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(quiet);
      await announced.endAsync(true);
      await words?.close();
      await of.intake.close();
    },
  };
}

/** A session that outlives a restart by a day: what came meanwhile waits at the broker. */
function bringWords({ url, name, intake, log }: OutsideParts): Held {
  const properties = { sessionExpiryInterval: 86_400, receiveMaximum: UNANSWERED };
  const client = mqtt.connect(url, { ...LINE, clientId: name, clean: false, resubscribe: false, properties });
  client.on('error', ({ message }) => log.warn({ reason: message }, 'MQTT broker error'));
  answerWhenWritten(client, (word) => takeUntilDone(intake, word));
  // Each time: a broker that was started anew may know the session and not what it had asked for. Old states it need not repeat (rh 2).
  client.on('connect', () => {
    client.subscribe([...SENSOR_TOPICS], { qos: 1, rh: 2 }, (error) => {
      if (error) log.warn({ reason: error.message }, 'MQTT subscription failed');
    });
  });
  return { close: () => client.endAsync(true) };
}

/** When too much waits already the broker holds the rest: it hands over only so many words without an answer. */
async function takeUntilDone(intake: Intake, word: Parameters<Intake['take']>[0]): Promise<void> {
  for (;;) {
    const isTaken = await intake.take(word).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
    await new Promise((resolve) => setTimeout(resolve, FULL_PAUSE_MS));
  }
}
