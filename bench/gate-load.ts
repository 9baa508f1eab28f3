import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
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
  /** All gates are due in the same moment instead. */
  readonly isBurst?: boolean;
}

export interface LoadResult {
  readonly seconds: number;
  /** Milliseconds of each request, from the moment it was due. */
  readonly times: readonly number[];
  readonly failures: readonly string[];
  /** Processor seconds of the sending process while it sent. */
  readonly sendCpu: number;
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
  const lines = await Promise.all(load.gates.map(() => open(load.port)));
  const times: number[] = [];
  const failures: string[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const dueAt = (at: number): number => {
    if (load.everyMs === undefined) return performance.now();
    const turn = Math.floor(at / lines.length);
    const share = load.isBurst ? 0 : (at % lines.length) / lines.length;
    return start + (turn + share) * load.everyMs;
  };
  await Promise.all(
    lines.map(async (line, sender) => {
      for (let at = sender; at < queue.length; at += lines.length) {
        const began = dueAt(at);
        await reach(began);
        const head = await line.ask(queue[at] ?? Buffer.alloc(0));
        times.push(performance.now() - began);
        if (!head.startsWith('HTTP/1.1 200')) failures.push(head.slice(0, 300));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const line of lines) line.close();
  const result: LoadResult = { seconds, times, failures: failures.slice(0, 3), sendCpu: (user + system) / 1e6 };
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

/** A connection of a gate, which sends one request at a time. */
interface Line {
  /** Sends a request and hands over the head of the answer once all of it is there. */
  ask(request: Buffer): Promise<string>;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** The least that a client can do: what a real one takes of the processor, the server would lack. */
async function open(port: number): Promise<Line> {
  let waiting: { readonly resolve: (head: string) => void; readonly reject: (error: Error) => void } | undefined;
  let seen = Buffer.alloc(0);
  const receive = (size: number, buffer: Uint8Array): boolean => {
    const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
    seen = seen.length === 0 ? Buffer.from(chunk) : Buffer.concat([seen, chunk]);
    const end = seen.indexOf(HEAD_END);
    if (end < 0) return true;
    const head = seen.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (seen.length < end + HEAD_END.length + length) return true;
    seen = Buffer.alloc(0);
    waiting?.resolve(head);
    return true;
  };
  const onread = { buffer: Buffer.alloc(64 * 1024), callback: receive };
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', (error) => waiting?.reject(error));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
