import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findDay } from '../base/domain/day.ts';
import { Problem } from '../base/domain/problem.ts';
import { localeOf } from '../base/domain/texts.ts';
import { dailyDocument } from '../reporting/domain/daily-document.ts';
import { reportWord } from '../reporting/server/report-word.ts';
import { areaReportXlsx } from '../reporting/server/area-xlsx.ts';
import { readAreaReport } from '../reporting/server/area-report.ts';
import { communitiesWithin, findAreaHead } from '../reporting/server/board-queries.ts';
import { readWords } from '../reporting/server/read-words.ts';
import { findTemplate } from '../reporting/server/template-queries.ts';
import { writeReportWord } from '../reporting/server/template-word.ts';
import { WORDS_KINDS, wordsDocument } from '../reporting/domain/words-document.ts';
import { areaByCode } from './cli-area.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, readDays, UsageError, withSite } from './cli-command.ts';

const reportDaily: CliCommand = {
  name: 'report daily',
  usage: 'menshen report daily --area CODE [--day D] [--format json|xlsx|docx] [-o FILE] [--locale zh-CN|zh-TW|en]',
  summary: 'The daily sheet of a community, or of everything below an area; json to standard output, else to FILE.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ area: text, day: text, locale: text, json: { type: 'boolean' } },
        format: { type: 'string', default: 'json' },
        output: { type: 'string', short: 'o' },
      },
    });
    const { area: code, format, output } = values;
    if (code === undefined) throw new UsageError('name --area CODE');
    if (format !== 'json' && format !== 'xlsx' && format !== 'docx')
      throw new UsageError('--format is json, xlsx or docx');
    if (format !== 'json' && output === undefined) throw new UsageError(`${format} needs -o FILE`);
    if (values.day !== undefined && findDay(values.day) === undefined) throw new UsageError('--day is YYYY-MM-DD');
    const locale = localeOf(values.locale);
    const report = await withSite(async ({ db, clock }) => {
      const day = findDay(values.day ?? '') ?? clock.today();
      const area = await db.asOwner((tx) => findAreaHead(tx, code));
      if (!area) throw new Problem('areaUnknown', { code });
      const communities = await db.asOwner((tx) => communitiesWithin(tx, area.areaId));
      const communityIds = communities.map(({ communityId }) => communityId);
      return db.read({ communityIds }, (tx) =>
        readAreaReport(tx, { area, communities, day, now: clock.now(), locale }),
      );
    });
    if (output === undefined) {
      printJson(report);
      return;
    }
    if (format === 'json') return writeFile(output, `${JSON.stringify(report)}\n`);
    const bytes =
      format === 'xlsx' ? await areaReportXlsx(report, locale) : await reportWord(dailyDocument(report, locale));
    await writeFile(output, bytes);
  },
};

const reportWords: CliCommand = {
  name: 'report words',
  usage:
    'menshen report words --area CODE [--kind situation|summary|meeting] [--from D] [--until D] [--format json|docx] [-o FILE] [--locale zh-CN|zh-TW|en]',
  summary:
    'The situation report, the work summary or the page for the evening meeting; as Word by the template of the office, if it sent one.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ area: text, from: text, until: text, locale: text, json: { type: 'boolean' } },
        kind: { type: 'string', default: 'situation' },
        format: { type: 'string', default: 'json' },
        output: { type: 'string', short: 'o' },
      },
    });
    const { area: code, format, output } = values;
    if (code === undefined) throw new UsageError('name --area CODE');
    const kind = WORDS_KINDS.find((one) => one === values.kind);
    if (!kind) throw new UsageError('--kind is situation, summary or meeting');
    if (format !== 'json' && format !== 'docx') throw new UsageError('--format is json or docx');
    if (format === 'docx' && output === undefined) throw new UsageError('docx needs -o FILE');
    const { from, until } = readDays(values);
    const locale = localeOf(values.locale);
    const { question, template } = await withSite(async (site) => {
      const whom = await areaByCode(site, code);
      const last = until ?? site.clock.today();
      const first = from ?? last;
      if (first > last) throw new UsageError('--from lies after --until');
      const communityIds = whom.communities.map(({ communityId }) => communityId);
      return site.db.read({ communityIds }, async (tx) => ({
        question: await readWords(tx, { whom, kind, from: first, until: last, locale }),
        template: await findTemplate(tx, { areaId: whom.areaId, kind }),
      }));
    });
    if (output === undefined) printJson(wordsDocument(question));
    else if (format === 'json') await writeFile(output, `${JSON.stringify(wordsDocument(question))}\n`);
    else await writeFile(output, await writeReportWord(template?.bytes, question));
  },
};

/** Commands of the reports. */
export const reportCliCommands: readonly CliCommand[] = [reportDaily, reportWords];
