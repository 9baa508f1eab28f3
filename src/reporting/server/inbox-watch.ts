import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '../../base/domain/actor.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job, JobContext } from '../../base/server/jobs.ts';
import { doneName, type FolderFile, type Seen, wholeFiles } from '../domain/inbox-folder.ts';
import { communitiesByCode } from './inbox-queries.ts';

/** More than any office file; such a one is said to be too large and never read into memory. */
const MOST_BYTES = 50 * 1024 * 1024;
const DONE = 'done';
/** What was taken in lies sealed in the database; the plain copy goes after a week. */
const DONE_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Every minute: looks into `inbox/<community code>/` of the data folder. A file that lies there unchanged between two looks is taken in
 * and moved to `inbox/done`; nothing is imported. With several app processes the folder must be shared by all of them.
 */
export function watchInbox(dataDir: string): Job {
  const inbox = join(dataDir, 'inbox');
  let seen: ReadonlyMap<string, Seen> = new Map();
  return {
    name: 'report-inbox',
    cron: '* * * * *',
    async run(context) {
      const codes = await foldersIn(inbox);
      const known = await context.db.asOwner((tx) => communitiesByCode(tx, codes));
      const next = new Map<string, Seen>();
      for (const code of codes) {
        const communityId = known.get(code);
        if (communityId === undefined) {
          context.log.warn({ code }, 'inbox folder of no community');
          continue;
        }
        const looked = wholeFiles(await filesIn(join(inbox, code)), seen.get(code) ?? new Map());
        next.set(code, looked.seen);
        for (const file of looked.whole) await takeIn(context, { inbox, code, communityId, file });
      }
      seen = next;
      await dropOldDone(join(inbox, DONE), context);
    },
  };
}

async function foldersIn(inbox: string): Promise<readonly string[]> {
  await mkdir(join(inbox, DONE), { recursive: true });
  const entries = await readdir(inbox, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== DONE).map(({ name }) => name);
}

/** Plain files only: a link could lead anywhere. */
async function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: FolderFile[] = [];
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    const found = await stat(join(folder, name));
    files.push({ name, byteSize: found.size, changedMs: found.mtimeMs });
  }
  return files.sort((a, b) => a.changedMs - b.changedMs);
}

async function takeIn(
  { bus, clock, log }: Pick<JobContext, 'bus' | 'clock' | 'log'>,
  of: {
    readonly inbox: string;
    readonly code: string;
    readonly communityId: CommunityId;
    readonly file: FolderFile;
  },
): Promise<void> {
  const { inbox, code, communityId, file } = of;
  const path = join(inbox, code, file.name);
  const isLarge = file.byteSize > MOST_BYTES;
  const bytes = isLarge ? undefined : await readFile(path);
  // Somebody began to write again: the next look sees it.
  if (bytes && bytes.length !== file.byteSize) return;
  // Of a file that is not read, name, size and time stand for its content.
  const told = bytes ?? `${file.name} ${file.byteSize} ${file.changedMs}`;
  const digest = createHash('sha256').update(told).digest('hex');
  const fileId = newId<'file'>();
  const result = await bus.execute({
    envelope: {
      ...{ commandId: newId(), name: 'takeInFile', communityId },
      input: {
        ...{ inboxId: newId(), fileId, name: file.name.slice(0, 300), digest, byteSize: file.byteSize },
        ...(isLarge && { problem: 'fileTooLarge' }),
      },
    },
    actor: systemActor(['register.import.run'], [communityId]),
    files: new Map(bytes ? [[fileId, { fileName: file.name, bytes }]] : []),
  });
  // It stays where it is and is tried again.
  if (!result.ok) {
    log.warn({ communityId, code: result.code }, 'file of the inbox not taken in');
    return;
  }
  const done = join(inbox, DONE, doneName(file.name, digest));
  await rename(path, done);
  // The week begins now, however old the file is.
  const now = new Date(clock.now());
  await utimes(done, now, now);
}

async function dropOldDone(done: string, { clock }: Pick<JobContext, 'clock'>): Promise<void> {
  for (const { name, changedMs } of await filesIn(done))
    if (Date.parse(clock.now()) - changedMs > DONE_DAYS * DAY_MS) await rm(join(done, name), { force: true });
}
