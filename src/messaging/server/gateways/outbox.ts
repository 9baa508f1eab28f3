import { appendFile, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findDay, type Day } from '../../../base/domain/day.ts';
import { readJson } from './call.ts';
import type { Gateway, OutgoingMessage } from './gateway.ts';

/** The file outbox: messages that anybody may carry on, and the folder in which they lie. */
export interface Outbox extends Gateway {
  /** Deletes files of days before this one; answers how many. */
  tidy(before: Day): Promise<number>;
}

const Line = z.object({ id: z.string() });
const NEW_LINE = 10;

/** What is known of a file: how far it was read, and which messages it holds. */
interface Known {
  bytes: number;
  readonly ids: Set<string>;
}

/**
 * Writes messages as JSON lines into `<folder>/<day>.jsonl`, by the local day on which they were made: a message that is tried again is found
 * in the same file and is not written twice. A line that a crash cut off is ended and its message written again. Only the owner reads it.
 */
export function createOutbox(folder: string): Outbox {
  const known = new Map<string, Known>();
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that two messages never share a line. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    send: (message) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, `${message.madeOn}.jsonl`);
        const file = known.get(path) ?? { bytes: 0, ids: new Set<string>() };
        known.set(path, file);
        const endsInLine = await readNew(path, file);
        if (!file.ids.has(message.messageId))
          await appendFile(path, `${endsInLine ? '' : '\n'}${lineOf(message)}\n`, { mode: 0o600, flush: true });
        return { isSent: true, ref: message.messageId };
      }),
    tidy: (before) =>
      inTurn(async () => {
        const names = await readdir(folder).catch(() => []);
        const old = names.filter((name) => (findDay(name.replace(/\.jsonl$/, '')) ?? before) < before);
        for (const name of old) {
          await rm(join(folder, name), { force: true });
          known.delete(join(folder, name));
        }
        return old.length;
      }),
  };
}

function lineOf({ messageId, now, phone, template, text }: OutgoingMessage): string {
  return JSON.stringify({ id: messageId, at: now, to: phone, template, text });
}

/** Reads what was added since; answers whether the file ends with a whole line. A file that is not there yet is a whole one. */
async function readNew(path: string, file: Known): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return true;
  try {
    const { size } = await handle.stat();
    if (size <= file.bytes) return true;
    const added = Buffer.alloc(size - file.bytes);
    await handle.read(added, 0, added.length, file.bytes);
    for (const text of added.toString('utf8').split('\n')) {
      const line = Line.safeParse(readJson(text));
      if (line.success) file.ids.add(line.data.id);
    }
    const endsInLine = added.at(-1) === NEW_LINE;
    // A line that is not whole yet is read again with the next ones.
    file.bytes = endsInLine ? size : file.bytes;
    return endsInLine;
  } finally {
    await handle.close();
  }
}
