import { Aedes, type AedesPublishPacket, type Client, type PublishPacket } from 'aedes';
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:net';
import type { Log } from '../../base/server/log.ts';
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
  readonly intake: Intake;
  readonly vault: Vault;
  readonly log: Log;
}): Promise<Broker> {
  switch (of.choice.kind) {
    case 'off':
      return { port: undefined, close: () => Promise.resolve() };
    case 'url':
      return connectOutside(of.choice.url, of);
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
