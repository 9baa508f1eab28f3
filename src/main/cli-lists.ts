import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { addDays } from '../base/domain/day.ts';
import { MAIN_LISTS } from '../reporting/domain/main-lists.ts';
import { LIST_FORMATS, listFile } from '../reporting/server/list-file.ts';
import { readMainList } from '../reporting/server/main-list.ts';
import { communityByCode } from './cli-area.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, readDays, UsageError, withSite } from './cli-command.ts';

/** What is asked without days: a month, as the console does. */
const USUAL_DAYS = 31;

const exportList: CliCommand = {
  name: 'export list',
  usage: `menshen export list ${MAIN_LISTS.join('|')} --community CODE [--from D] [--until D] [--format csv|parquet] -o FILE`,
  summary: 'A main list of a community for analysts, as CSV or Parquet; id numbers and telephones stay masked.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...{ community: text, from: text, until: text, json: { type: 'boolean' } },
        format: { type: 'string', default: 'csv' },
        output: { type: 'string', short: 'o' },
      },
      allowPositionals: true,
    });
    const list = MAIN_LISTS.find((one) => one === positionals[0]);
    const format = LIST_FORMATS.find((one) => one === values.format);
    const { community, output } = values;
    if (!list || positionals.length > 1) throw new UsageError(`name one of ${MAIN_LISTS.join(', ')}`);
    if (!format) throw new UsageError('--format is csv or parquet');
    if (community === undefined || output === undefined) throw new UsageError('name --community CODE and -o FILE');
    const asked = readDays(values);
    const table = await withSite(async (site) => {
      const communityId = await communityByCode(site, community);
      const until = asked.until ?? site.clock.today();
      const days = { from: asked.from ?? addDays(until, 1 - USUAL_DAYS), until };
      const { vault } = site;
      const masked = { withIds: false, phones: 'masked' } as const;
      return site.db.read({ communityIds: [communityId] }, (tx) =>
        readMainList(tx, { communityId, list, days, vault, ...masked }),
      );
    });
    const { bytes } = listFile(table, { name: list, format });
    await writeFile(output, bytes);
    printJson({ list, community, format, output, rows: table.rows.length });
  },
};

/** Commands that write lists. */
export const listCliCommands: readonly CliCommand[] = [exportList];
