import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Problem } from '../base/domain/problem.ts';
import { systemClock } from '../base/server/clock.ts';
import { readConfig } from '../base/server/config.ts';
import { addressLine } from '../sheets/domain/address.ts';
import type { FileReading } from '../sheets/domain/reading.ts';
import { readFile } from '../sheets/domain/read-file.ts';
import { readCellsInWorker } from '../sheets/server/api.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError } from './cli-command.ts';

/** Bytes of a file named on the command line; a missing one is a clear refusal. */
export async function readNamedFile(path: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  try {
    return { fileName: basename(path), bytes: await readBytes(path) };
  } catch {
    throw new Problem('fileNotThere', { file: basename(path) });
  }
}

/** Reads a file named on the command line as tables and records. */
export async function understand(path: string): Promise<FileReading> {
  const result = await readCellsInWorker(await readNamedFile(path));
  if ('refused' in result) throw new Problem(result.refused, { ...result.details, file: basename(path) });
  const today = systemClock(readConfig(process.env).timeZone).today();
  return readFile(result.cells, { choices: [], today });
}

function describe(reading: FileReading): string {
  const tables = reading.tables.map(({ sheet, headerRows, firstRow, lastRow, columns }) => {
    const known = columns.map(
      ({ letter, header, meaning, confidence }) =>
        `    ${letter}  ${header}  ->  ${meaning ?? '?'} (${Math.round(confidence * 100)} %)`,
    );
    return `  ${sheet}: rows ${firstRow}-${lastRow}, header ${headerRows.join(', ') || 'none'}\n${known.join('\n')}\n`;
  });
  const count = (outcome: string): number => reading.rows.filter((row) => row.outcome === outcome).length;
  return `${reading.fileName}\n${tables.join('')}  taken ${count('taken')}, held ${count('held')}, no record ${count('notRecord')}\n`;
}

const sheetRead: CliCommand = {
  name: 'sheet read',
  usage: 'menshen sheet read FILE... [--json]',
  summary:
    'Reads office files without a database: tables, columns with their meaning and confidence, records, problems.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('name at least one file');
    for (const path of positionals) {
      const reading = await understand(path);
      if (values.json) printJson(reading);
      else process.stdout.write(describe(reading));
    }
  },
};

const addressParse: CliCommand = {
  name: 'address parse',
  usage: 'menshen address parse < LINES',
  summary:
    'Reads one address a line and answers one JSON line each: input, estate, building, unit, floor, room, group, rest.',
  async run(args) {
    parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      process.stdout.write(`${addressLine(line)}\n`);
    }
  },
};

/** Commands that need no database. */
export const sheetCommands: readonly CliCommand[] = [sheetRead, addressParse];
