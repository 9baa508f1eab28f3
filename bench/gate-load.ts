import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { uuidV7 } from '../src/base/domain/ids.ts';

/** Where batches are sent and what they are made of; travels to the sending process as JSON. */
export interface Load {
  readonly port: number;
  readonly path: string;
  /** One for each sender: his session and where he stands. */
  readonly gates: readonly { readonly cookie: string; readonly communityId: number; readonly gateId: string }[];
  readonly requests: number;
  readonly checksEach: number;
  /** Whether the body is an envelope of a command or the bare checks. */
  readonly isCommand: boolean;
  /** Each gate sends one so often, due at its own share of the time, answered or not; without it, as soon as the last was answered. */
  readonly everyMs?: number;
}

export interface LoadResult {
  readonly seconds: number;
  /** Milliseconds of each request, from the moment it was due. */
  readonly times: readonly number[];
  readonly failures: readonly string[];
}

/** Sends the load from a process of its own, so that its work is not the server's; `bundle` is the benchmark's own file. */
export async function sendLoad(load: Load, bundle: string): Promise<LoadResult> {
  const script = `import(${JSON.stringify(bundle)}).then((bench) => bench.send())`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stdin.end(JSON.stringify(load));
  await new Promise((resolve) => child.once('close', resolve));
  // Written by `send` below in a process of our own.
  return JSON.parse(text) as LoadResult;
}

/** The sending process: reads a load, sends it over keep-alive connections, one request at a time on each, and prints what it saw. */
export async function send(): Promise<void> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const load = JSON.parse(text) as Load;
  // All bodies are made before the clock runs.
  const queue = Array.from({ length: load.requests }, (_, at) => requestOf(load, at));
  const sockets = await Promise.all(load.gates.map(() => open(load.port)));
  const times: number[] = [];
  const failures: string[] = [];
  const start = performance.now();
  const dueAt = (at: number): number =>
    load.everyMs === undefined ? performance.now() : start + (at * load.everyMs) / sockets.length;
  await Promise.all(
    sockets.map(async (socket, sender) => {
      for (let at = sender; at < queue.length; at += sockets.length) {
        const began = dueAt(at);
        await reach(began);
        const answer = await ask(socket, queue[at] ?? Buffer.alloc(0));
        times.push(performance.now() - began);
        if (!answer.startsWith('HTTP/1.1 200')) failures.push(answer.slice(0, 300));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  const result: LoadResult = { seconds, times, failures: failures.slice(0, 3) };
  process.stdout.write(JSON.stringify(result));
}

async function reach(moment: number): Promise<void> {
  const left = moment - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function requestOf(load: Load, at: number): Buffer {
  const gate = load.gates[at % load.gates.length] ?? { cookie: '', communityId: 0, gateId: '' };
  const checks = Array.from({ length: load.checksEach }, () => checkAt(gate.gateId));
  const input = { deviceId: freshId(), checks };
  const { communityId } = gate;
  const body = JSON.stringify(
    load.isCommand
      ? { commandId: freshId(), name: 'recordGateChecks', communityId, input }
      : { communityId, accountId: freshId(), ...input },
  );
  const head = `POST ${load.path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${gate.cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}

const freshId = (): string => uuidV7(Date.now(), randomBytes(10));

/** A passage within the last three hours, with a card, as most are. */
function checkAt(gateId: string): object {
  const ms = Date.now() - Math.floor(Math.random() * 3 * 3_600_000);
  const isIn = ms % 2 === 0;
  return {
    ...{ id: uuidV7(ms, randomBytes(10)), at: new Date(ms).toISOString(), gateId, direction: isIn ? 'in' : 'out' },
    ...{ holder: 'resident', method: 'scan', personId: freshId(), passId: freshId(), outcome: 'pass' },
    ...{ code: isIn ? 'welcomeHome' : 'goOut', resolution: 'let', temperature: 365, temperatureSite: 'forehead' },
  };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  return socket;
}

/** Sends one request and waits for the whole answer. The least a client can do: a real one would take the server's processor. */
function ask(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const receive = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < head + 4 + length) return;
      socket.off('data', receive);
      socket.off('error', reject);
      resolve(text);
    };
    socket.on('data', receive);
    socket.once('error', reject);
    socket.write(request);
  });
}
