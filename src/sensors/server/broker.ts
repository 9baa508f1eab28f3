import { Aedes, type AedesPublishPacket, type Client, type PublishPacket } from 'aedes';
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import mqtt from 'mqtt';
import type { Log } from '../../base/server/log.ts';
import type { Vault } from '../../base/server/secret.ts';
import { SENSOR_TOPICS } from '../domain/read-message.ts';
import type { Intake } from './intake.ts';

/** Where sensors speak to. */
export type BrokerChoice =
  | { readonly kind: 'off' }
  | { readonly kind: 'embedded'; readonly host: string; readonly port: number }
  | { readonly kind: 'url'; readonly url: string };

export interface Broker {
  /** The port it listens on; undefined when it is somebody else's or off. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

/** The name under which boxes and bridges sign in to the embedded broker. */
export const BROKER_USER = 'menshen';
/** Of a message of a door; more is none of ours. */
const MOST_BYTES = 16_384;

/** The password of the embedded broker: of this site, always the same, stored nowhere. */
export function brokerPassword(vault: Vault): string {
  return vault.hash('mqtt', BROKER_USER).toString('base64url');
}

/** Opens the embedded broker, or connects to the one that is named. A port in use is said and stops nothing else. */
export async function openBroker(of: {
  readonly choice: BrokerChoice;
  readonly intake: Intake;
  readonly vault: Vault;
  readonly log: Log;
}): Promise<Broker> {
  switch (of.choice.kind) {
    case 'off':
      return { port: undefined, close: () => Promise.resolve() };
    case 'url':
      return connectTo(of.choice.url, of);
    case 'embedded':
      return listen(of.choice, of);
  }
}

interface Parts {
  readonly intake: Intake;
  readonly vault: Vault;
  readonly log: Log;
}

async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  { intake, vault, log }: Parts,
): Promise<Broker> {
  const aedes = await Aedes.createBroker();
  const expected = Buffer.from(brokerPassword(vault));
  aedes.authenticate = (_client, username, password, done) => {
    const isRight =
      username === BROKER_USER && password?.length === expected.length && timingSafeEqual(password, expected);
    done(null, isRight);
  };
  // The answer to the device waits until its word is committed: what is acknowledged is never lost.
  aedes.authorizePublish = (_client: Client | null, packet: PublishPacket, done) => {
    const payload = textOf(packet.payload);
    if (payload === undefined) done(null);
    else
      intake.take({ topic: packet.topic, payload }).then(
        () => done(null),
        (error: unknown) => done(error instanceof Error ? error : new Error('not written')),
      );
  };
  // Nobody listens to other people's doors here.
  aedes.authorizeForward = (_client: Client, _packet: AedesPublishPacket) => null;
  const server = createServer(aedes.handle);
  const isOpen = await new Promise<boolean>((resolve) => {
    server.once('error', (error) => {
      log.warn({ port, reason: error.message }, 'no MQTT broker: the port cannot be opened');
      resolve(false);
    });
    server.listen({ host, port }, () => resolve(true));
  });
  const at = server.address();
  return {
    port: isOpen && at !== null && typeof at === 'object' ? at.port : undefined,
    close: async () => {
      await new Promise<void>((resolve) => aedes.close(() => resolve()));
      if (isOpen) await new Promise((resolve) => server.close(resolve));
      await intake.close();
    },
  };
}

function textOf(payload: string | Buffer): string | undefined {
  if (payload.length > MOST_BYTES) return undefined;
  return typeof payload === 'string' ? payload : payload.toString('utf8');
}

/** With several app processes the shared subscription gives each word to one of them. */
function connectTo(url: string, { intake, log }: Parts): Broker {
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
  client.handleMessage = (packet, done) => {
    const payload = textOf(packet.payload);
    if (payload === undefined) done();
    else
      intake.take({ topic: packet.topic, payload }).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error('not written')),
      );
  };
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
