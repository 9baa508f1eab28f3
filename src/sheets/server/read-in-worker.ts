import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { READ_LIMITS } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { decodeResult } from './packed-wire.ts';
import { readOfficeFile, unpackResult } from './read-office-file.ts';
import type { OfficeFile, PackedResult, ReadResult } from './read-result.ts';

/** What the reading process is told; the bytes follow. */
export interface ReadTask {
  readonly fileName: string;
  readonly limits: ReadLimits;
}

export interface WorkerOptions {
  /** Built entry of the reading process; without one the file is read here (TypeScript sources under test). */
  readonly entry?: URL | undefined;
  readonly timeoutMs?: number;
  readonly limits?: ReadLimits;
  /** Heap of the process; its arrays of cells lie outside of it and are bounded by the limits. */
  readonly heapMegabytes?: number;
}

const TIMEOUT_MS = 60_000;
const HEAP_MEGABYTES = 384;
/** Files read at the same time; the others wait, so that ten uploads do not take ten times the memory. */
const MOST_AT_ONCE = 2;
const WORKER_FILE = 'cells-worker.js';
const LONGEST_COMPLAINT = 4000;
/** Exit code of Node for an abort where there are no signals (Windows). */
const ABORTED = 134;

/**
 * Reads any office file in a process of its own, so that a hanging, huge or hostile file neither stops the server nor
 * takes its memory. A thread is not enough: when its heap was full, Node ended the whole server in 3 of 4 trials.
 * Expected failures are values; adds to those of the reader: fileTooSlow, fileTooComplex.
 */
export async function readCellsInWorker(file: OfficeFile, options: WorkerOptions = {}): Promise<ReadResult> {
  const entry = options.entry ?? builtEntry();
  const limits = options.limits ?? READ_LIMITS;
  // A file that is refused for its size needs no process.
  if (!entry || file.bytes.length > limits.fileBytes) return readOfficeFile(file, limits);
  return withTurn(async () => unpackResult(file.fileName, await runWorker({ entry, file, limits, options })));
}

function builtEntry(): URL | undefined {
  const entry = new URL(WORKER_FILE, import.meta.url);
  return existsSync(fileURLToPath(entry)) ? entry : undefined;
}

interface WorkerRun {
  readonly entry: URL;
  readonly file: OfficeFile;
  readonly limits: ReadLimits;
  readonly options: WorkerOptions;
}

type Reader = ChildProcessByStdio<Writable, Readable, Readable>;

async function runWorker({ entry, file, limits, options }: WorkerRun): Promise<PackedResult> {
  const { timeoutMs = TIMEOUT_MS, heapMegabytes = HEAP_MEGABYTES } = options;
  const reader: Reader = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, fileURLToPath(entry)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // The server's secrets are no business of a file reader.
    env: {},
    windowsHide: true,
  });
  const timer = setTimeout(() => {
    reader.kill('SIGKILL');
  }, timeoutMs);
  send(reader, { file, limits });
  try {
    const { output, complaint, code, signal } = await ending(reader);
    // Killed by the timer above and nobody else.
    if (reader.killed) return { refused: 'fileTooSlow', details: { seconds: Math.ceil(timeoutMs / 1000) } };
    // Otherwise only Node or the system ends it, for want of memory.
    if (signal !== null || code === ABORTED) return { refused: 'fileTooComplex', details: {} };
    if (code !== 0) throw new Error(`the reading process ended with code ${String(code)}: ${complaint}`);
    return decodeResult(output);
  } finally {
    clearTimeout(timer);
  }
}

function send(reader: Reader, { file, limits }: Pick<WorkerRun, 'file' | 'limits'>): void {
  const task: ReadTask = { fileName: file.fileName, limits };
  // A process that died before it had read everything is told by its ending.
  reader.stdin.on('error', () => undefined);
  reader.stdin.write(`${JSON.stringify(task)}\n`);
  reader.stdin.end(file.bytes);
}

interface Ending {
  readonly output: Buffer[];
  readonly complaint: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function ending(reader: Reader): Promise<Ending> {
  const chunks: Buffer[] = [];
  let complaint = '';
  reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  reader.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < LONGEST_COMPLAINT) complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    reader.once('error', reject);
    reader.once('close', (code, signal) => resolve({ output: chunks, complaint, code, signal }));
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function withTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
