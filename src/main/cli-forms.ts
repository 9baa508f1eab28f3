import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Problem } from '../base/domain/problem.ts';
import { about } from '../reporting/server/form-below-routes.ts';
import { mergedReplies, packedReplies } from '../reporting/server/form-below-files.ts';
import { listFormIds, readSentForms } from '../reporting/server/sent-form-queries.ts';
import { belowRows } from '../reporting/server/sent-form-views.ts';
import { areaByCode } from './cli-area.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';

/** As many as the console shows. */
const SHOWN = 60;

const formList: CliCommand = {
  name: 'form list',
  usage: 'menshen form list --area CODE',
  summary:
    'Forms sent down to a community, or to those below an area, newest first, with how many stand where; one JSON line each.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { area: { type: 'string' }, json: { type: 'boolean' } },
    });
    const { area } = values;
    if (area === undefined) throw new UsageError('name --area CODE');
    const rows = await withSite(async (site) => {
      const communityIds = (await areaByCode(site, area)).communities.map(({ communityId }) => communityId);
      return site.db.read({ communityIds }, async (tx) => {
        const ids = (await listFormIds(tx, { communityIds, limit: SHOWN })).map(({ id }) => id);
        const forms = await readSentForms(tx, { communityIds, ids });
        return belowRows(forms, await about({ tx, communityIds, now: site.clock.now() }, forms));
      });
    });
    for (const row of rows) printJson(row);
  },
};

const formReplies: CliCommand = {
  name: 'form replies',
  usage: 'menshen form replies FORM_ID --area CODE [--format zip|xlsx] -o FILE',
  summary:
    'What came back of a form: every signed file in an archive, or the rows of all in one workbook with who is missing.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        area: { type: 'string' },
        format: { type: 'string', default: 'xlsx' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [id] = positionals;
    const { area, format, output } = values;
    if (id === undefined || positionals.length > 1 || area === undefined || output === undefined)
      throw new UsageError('name one form, --area CODE and -o FILE');
    if (format !== 'zip' && format !== 'xlsx') throw new UsageError('--format is zip or xlsx');
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError('a form is named by its id; see form list');
    const file = await withSite(async (site) => {
      const communityIds = (await areaByCode(site, area)).communities.map(({ communityId }) => communityId);
      return site.db.read({ communityIds }, (tx) => {
        const context = { tx, communityIds, vault: site.vault, now: site.clock.now() };
        return format === 'zip' ? packedReplies(context, id) : mergedReplies(context, id);
      });
    });
    if (!file) throw new Problem('sentFormUnknown', {});
    await writeFile(output, file.bytes);
    printJson({ form: id, area, format, output });
  },
};

/** Commands around forms that are sent down. */
export const formCliCommands: readonly CliCommand[] = [formList, formReplies];
