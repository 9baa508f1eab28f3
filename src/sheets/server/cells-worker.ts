import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf } from './packed-cells.ts';
import { readPacked } from './read-office-file.ts';
import type { ReadTask } from './read-in-worker.ts';

// Entry of the reading thread: one file per thread, so that all its memory goes back when it ends.
// The only sender is read-in-worker.ts, which sends a ReadTask.
const { file, limits } = workerData as ReadTask;
const result = await readPacked(file, limits);
parentPort?.postMessage(result, 'packed' in result ? buffersOf(result.packed) : []);
