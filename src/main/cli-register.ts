import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PERMISSIONS } from '../access/domain/permissions.ts';
import { systemActor } from '../base/domain/actor.ts';
import type { CommunityId } from '../base/domain/ids.ts';
import { Problem } from '../base/domain/problem.ts';
import type { CommandFile } from '../base/server/command.ts';
import { newId } from '../base/server/ids.ts';
import type { ImportReport } from '../register/domain/import-report.ts';
import { ensureCommunity, findCommunityByCode } from '../register/server/api.ts';
import { exportPeopleJsonl, exportPeopleXlsx } from '../register/server/people-export.ts';
import { listImportRows } from '../register/server/import-queries.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import { readNamedFile } from './cli-sheets.ts';
import { explain } from './say.ts';
import type { Site } from './site.ts';

const importRoster: CliCommand = {
  name: 'import',
  usage: 'menshen import FILE... --community CODE [--estate NAME] [--json]',
  summary:
    'Brings rosters into the register of a community; the report accounts for every row. A new code makes a new community.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { community: { type: 'string' }, estate: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { community } = values;
    if (community === undefined || positionals.length === 0)
      throw new UsageError('name the files and --community CODE');
    const files = await Promise.all(positionals.map(readNamedFile));
    await withSite(async (site) => {
      const { communityId, isNew } = await site.db.asOwner((tx) => ensureCommunity(tx, community));
      const { estate } = values;
      const { importId, report } = await runImport({
        site,
        communityId,
        files,
        ...(estate === undefined ? {} : { estate }),
      });
      const held = await heldRows({ site, communityId, importId });
      if (values.json) printJson({ community, isNewCommunity: isNew, importId, report, held });
      else process.stdout.write(describe({ community, isNew, report, held }));
    });
  },
};

/** Both commands of an import, as the wizard sends them. */
async function runImport(of: {
  readonly site: Site;
  readonly communityId: CommunityId;
  readonly files: readonly CommandFile[];
  /** Where the people of files live that do not say it. */
  readonly estate?: string;
}): Promise<{
  readonly importId: string;
  readonly report: ImportReport;
}> {
  const { site, communityId, files } = of;
  const actor = systemActor(PERMISSIONS, [communityId]);
  const importId = newId<'import'>();
  const named = files.map((file) => ({ file, fileId: newId<'file'>() }));
  const execute = async (name: string, input: unknown): Promise<unknown> => {
    const result = await site.bus.execute({
      envelope: { commandId: newId(), name, communityId, input },
      actor,
      files: new Map(named.map(({ file, fileId }) => [fileId, file])),
    });
    if (!result.ok) throw new Problem(result.code, result.details);
    return result.reply;
  };
  await execute('openImport', { importId, files: named.map(({ file, fileId }) => ({ fileId, name: file.fileName })) });
  try {
    if (of.estate !== undefined)
      for (const { fileId } of named) await execute('placeImportFile', { importId, fileId, estate: of.estate });
    const reply = await execute('commitImport', { importId });
    // commitImport answers { report }; the bus hands replies on untyped.
    return { importId, report: (reply as { readonly report: ImportReport }).report };
  } catch (error) {
    await execute('discardImport', { importId });
    throw error;
  }
}

interface HeldRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly reason: string | null;
}

async function heldRows(of: {
  readonly site: Site;
  readonly communityId: CommunityId;
  readonly importId: string;
}): Promise<readonly HeldRow[]> {
  const { site, communityId, importId } = of;
  const rows = await site.db.read({ communityIds: [communityId] }, (tx) =>
    listImportRows(tx, {
      communityId,
      importId,
      outcome: 'held',
      onlyProblems: 'no',
      after: undefined,
      limit: 100_000,
    }),
  );
  return rows.map(({ fileName, sheet, row, reason }) => ({ file: fileName, sheet, row, reason }));
}

function describe(of: {
  readonly community: string;
  readonly isNew: boolean;
  readonly report: ImportReport;
  readonly held: readonly HeldRow[];
}): string {
  const { report, held } = of;
  const { created } = report;
  return [
    `社区 ${of.community}${of.isNew ? '（新建）' : ''}`,
    `共 ${report.rows} 行：登记 ${report.taken}，暂存待补 ${report.held}，不是人员 ${report.notRecord}`,
    `新登记 ${created.persons} 人、${created.households} 户、${created.dwellings} 处住房；更新 ${report.changes} 项；与登记册不同 ${report.differences} 项；疑似重复 ${report.duplicates} 对`,
    ...Object.entries(report.problems).map(([code, count]) => `  ${code}: ${count}`),
    ...report.refusedFiles.map(
      ({ fileName, code, details }) =>
        `  没有读成：${fileName}：${explain(new Problem(code, details)).split('\n')[0] ?? code}`,
    ),
    ...held
      .slice(0, 50)
      .map(({ file, sheet, row, reason }) => `  暂存：${file} · ${sheet} · 第 ${row} 行 · ${reason ?? ''}`),
    '',
  ].join('\n');
}

const exportPeople: CliCommand = {
  name: 'export people',
  usage: 'menshen export people --community CODE --format jsonl|xlsx [-o FILE]',
  summary: 'Writes the people of a community with their id numbers: jsonl to standard output, xlsx to FILE.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        format: { type: 'string', default: 'jsonl' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
    });
    const { community, format, output } = values;
    if (community === undefined) throw new UsageError('name --community CODE');
    if (format !== 'jsonl' && format !== 'xlsx') throw new UsageError('--format is jsonl or xlsx');
    if (format === 'xlsx' && output === undefined) throw new UsageError('xlsx needs -o FILE');
    await withSite(async ({ db, vault }) => {
      const communityId = await db.asOwner((tx) => findCommunityByCode(tx, community));
      if (communityId === undefined) throw new Problem('communityUnknown', { code: community });
      await db.read({ communityIds: [communityId] }, async (tx) => {
        const question = { communityId, vault, withIds: true as const };
        if (format === 'xlsx' && output !== undefined) return writeFile(output, await exportPeopleXlsx(tx, question));
        for await (const lines of exportPeopleJsonl(tx, question)) await writeOut(lines, output);
      });
    });
  },
};

async function writeOut(text: string, output: string | undefined): Promise<void> {
  if (output !== undefined) await writeFile(output, text, { flag: 'a' });
  else if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Commands of the register. */
export const registerCommands: readonly CliCommand[] = [importRoster, exportPeople];
