import { Aedes, type AedesPublishPacket, type Client, type PublishPacket } from 'aedes';
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:net';
import type { Log } from '../../base/server/log.ts';
import { onlyOne, type Held } from '../../base/server/only-one.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { Intake } from './intake.ts';
import { textOf } from './message-text.ts';
import { connectOutside } from './outside-line.ts';

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

/** The password of the embedded broker: of this site, always the same, stored nowhere. */
export function brokerPassword(vault: Vault): string {
  return vault.hash('mqtt', BROKER_USER).toString('base64url');
}

/** Opens the embedded broker, or connects to the one that is named. A port in use is said and stops nothing else. */
export async function openBroker(of: {
  readonly choice: BrokerChoice;
  /** Where the processes of this site agree which of them has the line to somebody else's broker. */
  readonly databaseUrl: string;
  /** A new one for each line. */
  readonly openIntake: () => Intake;
  readonly vault: Vault;
  readonly log: Log;
}): Promise<Broker> {
  switch (of.choice.kind) {
    case 'off':
      return { port: undefined, close: () => Promise.resolve() };
    case 'url':
      return { port: undefined, ...waitForLine({ ...of, url: of.choice.url }) };
    case 'embedded':
      return listen(of.choice, { ...of, intake: of.openIntake() });
  }
}

/** Words of one door must be written in their order, so one process of a site brings them all; another takes over when it ends. */
function waitForLine(of: {
  readonly url: string;
  readonly databaseUrl: string;
  readonly openIntake: () => Intake;
  readonly vault: Vault;
  readonly log: Log;
}): Held {
  const { url, log } = of;
  const name = `menshen-${of.vault.hash('mqtt', 'line').toString('hex').slice(0, 12)}`;
  const begin = () => connectOutside({ url, name, log, intake: of.openIntake() });
  return onlyOne({ url: of.databaseUrl, name, log, begin });
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
