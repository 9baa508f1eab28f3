import { createServer, type Server, type Socket } from 'node:net';
import { generate, parser, type Packet } from 'mqtt-packet';

/** A broker of somebody else, as far as we need one: it keeps what it holds when it is killed. */
export interface OutsideBroker {
  readonly url: string;
  /** Words that were handed over and not acknowledged yet, or wait for somebody. */
  held(): number;
  /** Lines of the subscriber that have asked for words. */
  listeners(): number;
  /** Cuts every line and stops listening. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

interface Word {
  readonly topic: string;
  readonly payload: string | Buffer;
}

/** What the broker keeps of a client while its line is away. */
interface Session {
  socket: Socket | undefined;
  isListener: boolean;
  readonly handed: Map<number, Word>;
}

const VERSION = { protocolVersion: 5 };

/** MQTT 5 with QoS 1 and one subscriber to everything, in memory. Source: OASIS MQTT 5.0, sections 3.3, 3.4, 4.4. */
export async function openOutsideBroker(): Promise<OutsideBroker> {
  const sessions = new Map<string, Session>();
  let waiting: Word[] = [];
  let [port, turn, messageId] = [0, 0, 0];
  let server: Server | undefined;
  const send = (socket: Socket | undefined, packet: Packet): void => {
    if (socket?.destroyed === false) socket.write(generate(packet, VERSION));
  };
  const handOver = (session: Session, of: { readonly messageId: number; readonly word: Word; readonly dup: boolean }) =>
    send(session.socket, { cmd: 'publish', qos: 1, retain: false, dup: of.dup, messageId: of.messageId, ...of.word });
  const deliver = (): void => {
    const listeners = [...sessions.values()].filter(({ isListener, socket }) => isListener && socket);
    if (listeners.length === 0) return;
    for (const word of waiting) {
      turn += 1;
      messageId = (messageId % 65_535) + 1;
      const session = listeners[turn % listeners.length];
      session?.handed.set(messageId, word);
      if (session) handOver(session, { messageId, word, dup: false });
    }
    waiting = [];
  };
  /** The same words under the same numbers, in their order, marked as told again. */
  const resume = (clientId: string, socket: Socket): Session => {
    const known = sessions.get(clientId);
    const session = known ?? { socket, isListener: false, handed: new Map<number, Word>() };
    session.socket = socket;
    sessions.set(clientId, session);
    send(socket, { cmd: 'connack', reasonCode: 0, sessionPresent: known !== undefined });
    for (const [id, word] of session.handed) handOver(session, { messageId: id, word, dup: true });
    deliver();
    return session;
  };
  const answer = (session: Session, packet: Packet): void => {
    const { socket } = session;
    if (packet.cmd === 'pingreq') send(socket, { cmd: 'pingresp' });
    if (packet.cmd === 'puback') session.handed.delete(packet.messageId ?? 0);
    if (packet.cmd === 'subscribe') {
      // Whoever asks for what was announced gets nothing: this broker keeps no announcements.
      session.isListener ||= packet.subscriptions.some(({ topic }) => topic.startsWith('menshen/'));
      send(socket, { cmd: 'suback', messageId: packet.messageId ?? 0, granted: packet.subscriptions.map(() => 1) });
      deliver();
    }
    if (packet.cmd === 'publish') {
      const { topic, payload } = packet;
      waiting.push({ topic, payload });
      if (packet.qos === 1) send(socket, { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0 });
      deliver();
    }
  };
  const sockets = new Set<Socket>();
  const open = (socket: Socket): void => {
    let session: Session | undefined;
    const read = parser(VERSION);
    read.on('packet', (packet: Packet) => {
      if (packet.cmd === 'connect') session = resume(packet.clientId, socket);
      else if (session) answer(session, packet);
    });
    read.on('error', () => socket.destroy());
    socket.on('data', (bytes) => void read.parse(bytes));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      if (session?.socket === socket) session.socket = undefined;
    });
    sockets.add(socket);
  };
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server = createServer(open);
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port }, () => {
        const at = server?.address();
        if (at !== null && typeof at === 'object') port = at.port;
        resolve();
      });
    });
  const kill = async (): Promise<void> => {
    const closed = new Promise((resolve) => server?.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await start();
  return {
    url: `mqtt://127.0.0.1:${port}`,
    held: () => waiting.length + [...sessions.values()].reduce((sum, { handed }) => sum + handed.size, 0),
    listeners: () => [...sessions.values()].filter(({ isListener }) => isListener).length,
    ...{ kill, start },
  };
}
