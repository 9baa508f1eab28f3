import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemActor } from '../base/domain/actor.ts';
import { Problem } from '../base/domain/problem.ts';
import { newId } from '../base/server/ids.ts';
import { listInbox } from '../reporting/server/inbox-queries.ts';
import { communityByCode } from './cli-area.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import { readNamedFile } from './cli-sheets.ts';

const inboxList: CliCommand = {
  name: 'inbox list',
  usage: 'menshen inbox list --community CODE',
  summary: 'Files that the inbox folder of a community brought, those that wait first; one JSON line each.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { community: { type: 'string' }, json: { type: 'boolean' } },
    });
    const { community } = values;
    if (community === undefined) throw new UsageError('name --community CODE');
    const rows = await withSite(async (site) => {
      const communityId = await communityByCode(site, community);
      return site.db.read({ communityIds: [communityId] }, (tx) => listInbox(tx, communityId));
    });
    for (const row of rows) printJson(row);
  },
};

const inboxTake: CliCommand = {
  name: 'inbox take',
  usage: 'menshen inbox take FILE... --community CODE',
  summary:
    'Puts files into the inbox of a community at once, as its folder does within two minutes; nothing is imported.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { community: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { community } = values;
    if (community === undefined || positionals.length === 0)
      throw new UsageError('name the files and --community CODE');
    const files = await Promise.all(positionals.map(readNamedFile));
    await withSite(async (site) => {
      const communityId = await communityByCode(site, community);
      for (const file of files) {
        const fileId = newId<'file'>();
        const digest = createHash('sha256').update(file.bytes).digest('hex');
        const input = { inboxId: newId(), fileId, name: file.fileName, digest, byteSize: file.bytes.length };
        const result = await site.bus.execute({
          envelope: { commandId: newId(), name: 'takeInFile', communityId, input },
          actor: systemActor(['register.import.run'], [communityId]),
          files: new Map([[fileId, file]]),
        });
        if (!result.ok) throw new Problem(result.code, result.details);
        printJson({ file: file.fileName, community, reply: result.reply });
      }
    });
  },
};

/** Commands around the inbox. */
export const inboxCliCommands: readonly CliCommand[] = [inboxList, inboxTake];
