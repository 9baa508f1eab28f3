import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findDay } from '../base/domain/day.ts';
import { Problem } from '../base/domain/problem.ts';
import { fillText } from '../base/domain/texts.ts';
import { findCommunityByCode } from '../register/server/api.ts';
import { selectionOfText, type FillSelection } from '../reporting/domain/fill-selection.ts';
import { fillForm, type FilledForm } from '../reporting/server/fill-form.ts';
import { listTemplateChoices } from '../reporting/server/fill-template-queries.ts';
import { OWNER_NAMES } from '../sheets/domain/field-owners.ts';
import { openTemplate } from '../sheets/server/api.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import { readNamedFile } from './cli-sheets.ts';
import { problems } from './problems.ts';

const sheetFill: CliCommand = {
  name: 'sheet fill',
  usage:
    'menshen sheet fill TEMPLATE --community CODE [--day YYYY-MM-DD] [--who auto|everybody|order|returnee|age:60-|tag:TAG|grid:ID|building:ID] -o OUT [--json]',
  summary:
    "Fills a form from above with what the register knows, in the form's own layout; says what stayed empty and who could find it out.",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        day: { type: 'string' },
        who: { type: 'string', default: 'auto' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    const { community, output } = values;
    if (path === undefined || positionals.length > 1 || community === undefined || output === undefined)
      throw new UsageError('name one form, --community CODE and -o OUT');
    const day = values.day === undefined ? undefined : findDay(values.day);
    if (values.day !== undefined && day === undefined) throw new UsageError('--day is YYYY-MM-DD');
    const selection = readSelection(values.who);
    const file = await readNamedFile(path);
    await withSite(async ({ db, vault, clock }) => {
      const communityId = await db.asOwner((tx) => findCommunityByCode(tx, community));
      if (communityId === undefined) throw new Problem('communityUnknown', { code: community });
      const choices = await db.read({ communityIds: [communityId] }, (tx) => listTemplateChoices(tx, communityId));
      const template = await openTemplate(file, choices);
      const question = {
        communityId,
        day: day ?? clock.today(),
        selection,
        vault,
        withIds: true,
        phones: 'open',
      } as const;
      const filled = await db.read({ communityIds: [communityId] }, (tx) => fillForm(tx, { template, question }));
      await writeFile(output, filled.bytes);
      const { bytes: _, ...said } = filled;
      const warnings = [...template.warnings, ...said.warnings];
      if (values.json) printJson({ file: file.fileName, community, day: question.day, output, ...said, warnings });
      else process.stdout.write(describe({ ...said, warnings }));
    });
  },
};

function readSelection(text: string): FillSelection {
  const [who = '', value] = text.split(':');
  const selection = selectionOfText({ who, value });
  if (selection) return selection;
  throw new UsageError('--who is auto, everybody, order, returnee, age:60-, tag:TAG, grid:ID or building:ID');
}

/** What each kind of table is called. */
const KINDS: Readonly<Record<string, string>> = {
  'person list': '人员名单',
  'household list': '住户名单',
  figures: '数字',
  ledger: '台账',
  form: '一人一表',
  notes: '说明',
};

function describe({ report, warnings }: Omit<FilledForm, 'bytes'>): string {
  const tables = report.tables.flatMap((table) => [
    `${table.sheet}：${table.title}（${KINDS[table.kind] ?? table.kind}），填了 ${table.rows} ${table.kind === 'form' ? '人' : '行'}`,
    ...table.columns
      .filter(({ empty, askWhom }) => empty > 0 && askWhom !== undefined)
      .map(
        ({ column, header, empty, askWhom }) =>
          `  ${column} ${header}：空 ${empty} 格 — ${askWhom ? OWNER_NAMES[askWhom]['zh-CN'] : ''}`,
      ),
    ...table.figures
      .filter(({ isFilled }) => !isFilled)
      .map(({ cell, words, askWhom }) => `  ${cell} ${words}：空 — ${askWhom ? OWNER_NAMES[askWhom]['zh-CN'] : ''}`),
  ]);
  const said = warnings.map(({ code, details }) => `! ${fillText(problems[code]?.['zh-CN'] ?? code, details)}`);
  return `${[...tables, ...said].join('\n')}\n`;
}

/** Commands that fill forms. */
export const fillCommands: readonly CliCommand[] = [sheetFill];
