import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { READ_LIMITS } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { readOfficeFile, unpackResult } from './read-office-file.ts';
import type { OfficeFile, PackedResult, ReadResult } from './read-result.ts';

/** What the reading thread is given. */
export interface ReadTask {
  readonly file: OfficeFile;
  readonly limits: ReadLimits;
}

export interface WorkerOptions {
  /** Built entry of the reading thread; without one the file is read on this thread (TypeScript sources under test). */
  readonly entry?: URL | undefined;
  readonly timeoutMs?: number;
  readonly limits?: ReadLimits;
  /** Heap of the thread; its arrays of cells lie outside of it and are bounded by the limits. */
  readonly heapMegabytes?: number;
}

const TIMEOUT_MS = 60_000;
const HEAP_MEGABYTES = 256;
/** Files read at the same time; the others wait, so that ten uploads do not take ten times the memory. */
const MOST_AT_ONCE = 2;
const WORKER_FILE = 'cells-worker.js';

/**
 * Reads any office file in a thread of its own, so that a hanging or huge file neither stops the server nor takes its
 * memory. Expected failures are values; adds to those of the reader: fileTooSlow, fileTooComplex.
 */
export async function readCellsInWorker(file: OfficeFile, options: WorkerOptions = {}): Promise<ReadResult> {
  const entry = options.entry ?? builtEntry();
  const limits = options.limits ?? READ_LIMITS;
  // Spares a copy of a file that is refused anyway.
  if (!entry || file.bytes.length > limits.fileBytes) return readOfficeFile(file, limits);
  return withTurn(async () => unpackResult(file.fileName, await runWorker({ entry, task: { file, limits }, options })));
}

function builtEntry(): URL | undefined {
  const entry = new URL(WORKER_FILE, import.meta.url);
  return existsSync(fileURLToPath(entry)) ? entry : undefined;
}

interface WorkerRun {
  readonly entry: URL;
  readonly task: ReadTask;
  readonly options: WorkerOptions;
}

function runWorker({ entry, task, options }: WorkerRun): Promise<PackedResult> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  // The thread gets bytes of its own: moving the caller's would empty them under its hands.
  const bytes = Uint8Array.from(task.file.bytes);
  const worker = new Worker(entry, {
    workerData: { ...task, file: { fileName: task.file.fileName, bytes } } satisfies ReadTask,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes ?? HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
    // Neither the server's secrets nor its flags are any business of a file reader.
    env: {},
    execArgv: [],
  });
  return new Promise<PackedResult>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ refused: 'fileTooSlow', details: { seconds: Math.ceil(timeoutMs / 1000) } });
    }, timeoutMs);
    worker.once('message', (result: PackedResult) => resolve(result));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'fileTooComplex', details: {} });
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading thread ended with code ${code} and no answer`));
    });
  }).finally(() => worker.terminate());
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
