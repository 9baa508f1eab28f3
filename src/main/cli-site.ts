import { parseArgs } from 'node:util';
import { Problem } from '../base/domain/problem.ts';
import { readConfig } from '../base/server/config.ts';
import { createLog } from '../base/server/log.ts';
import { backup } from '../base/server/postgres/backup.ts';
import { restore } from '../base/server/postgres/restore.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import { openDatabase } from './database.ts';
import { loadDemo } from './demo.ts';
import { examine } from './doctor.ts';
import { serve } from './serve.ts';

const json = { json: { type: 'boolean' } } as const;

const serveCommand: CliCommand = {
  name: 'serve',
  usage: 'menshen serve',
  summary: 'Runs the server until it is stopped.',
  run(args) {
    parseArgs({ args: [...args], options: {} });
    return serve(process.env);
  },
};

const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: 'menshen migrate [--json]',
  summary: 'Brings the database to the newest schema.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: json });
    const database = await openDatabase({ config: readConfig(process.env), log: createLog('error'), role: 'command' });
    await database.stop();
    if (values.json) printJson({ applied: database.migrated });
    else
      process.stdout.write(
        database.migrated.length > 0 ? `${database.migrated.join('\n')}\n` : '数据库结构已是最新 · up to date\n',
      );
  },
};

const demoLoad: CliCommand = {
  name: 'demo load',
  usage: 'menshen demo load [--households N] [--seed S] [--json]',
  summary:
    'Loads synthetic communities: 4,600 households each, as many communities as N needs (up to a district of 259).',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...json, households: { type: 'string', default: '4600' }, seed: { type: 'string', default: '1' } },
    });
    const households = Number(values.households);
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(households) || households < 1 || !Number.isSafeInteger(seed))
      throw new UsageError('--households and --seed are whole numbers');
    await withSite(async (site) => {
      const loaded = await loadDemo(site, { households, seed });
      if (values.json) printJson(loaded);
      else
        process.stdout.write(
          `${loaded.communities} communities, ${loaded.households} households, ${loaded.people} people\n`,
        );
    });
  },
};

const doctor: CliCommand = {
  name: 'doctor',
  usage: 'menshen doctor [--json]',
  summary: 'Looks at machine, data folder, database and keys, and says what to do about each thing that is wrong.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: json });
    const findings = await examine(readConfig(process.env));
    for (const finding of findings) {
      if (values.json) printJson(finding);
      else process.stdout.write(`${finding.isGood ? '✓' : '✗'} ${finding.what}  ${finding.says}\n`);
    }
    if (findings.some(({ isGood }) => !isGood))
      throw new Problem('doctorFound', { count: findings.filter(({ isGood }) => !isGood).length });
  },
};

const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'menshen backup -o FILE [--json]',
  summary: 'Writes every table into one file, consistent at one moment. The site key is not in it: keep it elsewhere.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { ...json, output: { type: 'string', short: 'o' } } });
    const { output } = values;
    if (output === undefined) throw new UsageError('name the file: -o FILE');
    await withSite(async (_site, url) => {
      const summary = await backup({ url, out: output, now: new Date() });
      if (values.json) printJson(summary);
      else process.stdout.write(`${output}\n`);
    });
  },
};

const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'menshen restore FILE [--json]',
  summary: 'Brings a backup into an empty database.',
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options: json, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined) throw new UsageError('name the backup file');
    await withSite(async (_site, url) => {
      const summary = await restore({ url, file });
      if (values.json) printJson(summary);
      else process.stdout.write(`${file}\n`);
    });
  },
};

/** Commands of the site itself. */
export const siteCommands: readonly CliCommand[] = [
  serveCommand,
  migrateCommand,
  demoLoad,
  doctor,
  backupCommand,
  restoreCommand,
];
