import { encodeResult } from './packed-wire.ts';
import { readPacked } from './read-office-file.ts';
import type { ReadTask } from './read-in-worker.ts';

// Entry of the reading process. Standard input: a ReadTask as a line of JSON, then the bytes of the file.
// Standard output: packed-wire.ts. One file per process, so that all its memory goes back when it ends.
const chunks: Buffer[] = [];
// Without an encoding set, standard input gives buffers.
for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
const input = Buffer.concat(chunks);
chunks.length = 0;
const taskEnd = input.indexOf('\n');
// The only writer is read-in-worker.ts of the same build.
const { fileName, limits } = JSON.parse(input.toString('utf8', 0, taskEnd)) as ReadTask;
const result = await readPacked({ fileName, bytes: input.subarray(taskEnd + 1) }, limits);
for (const piece of encodeResult(result)) process.stdout.write(piece);
