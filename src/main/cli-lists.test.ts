import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillCommunity } from '../../test/support/communities.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { Problem } from '../base/domain/problem.ts';
import { readConfig } from '../base/server/config.ts';
import { sql } from '../base/server/db.ts';
import { newId } from '../base/server/ids.ts';
import { createLog } from '../base/server/log.ts';
import { cliCommands } from './cli-commands.ts';
import { UsageError } from './cli-command.ts';
import { openSite, type Site } from './site.ts';

let database: TestDatabase;
let site: Site;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'menshen-lists-'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('MENSHEN_KEY', randomBytes(64).toString('base64'));
  vi.stubEnv('MENSHEN_DATA', folder);
  site = openSite({ url: database.url, config: readConfig(process.env), log: createLog('silent') });
  await site.db.asOwner((tx) =>
    tx.execute(
      sql`insert into area (id, code, name, level, path) values (100, 'M100', '杨柳社区', 'community', '{100}')`,
    ),
  );
  await fillCommunity(site, { communityId: 100, index: 0, households: 10 });
});
afterAll(async () => {
  await site.close();
  await database.drop();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});
afterEach(() => vi.restoreAllMocks());

/** Runs one command; answers the lines that it wrote. */
async function run(name: string, ...args: string[]): Promise<string[]> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const command = cliCommands.find((one) => one.name === name);
  if (!command) throw new Error(name);
  await command.run(args);
  return written.join('').split('\n').filter(Boolean);
}
const inM100 = ['--community', 'M100'];
const fileIn = (name: string) => join(folder, name);

describe('the command line', () => {
  it('writes a main list, with id numbers and telephones masked', async () => {
    const output = fileIn('people.csv');
    const [said = ''] = await run('export list', 'people', ...inM100, '-o', output);
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    expect(JSON.parse(said)).toMatchObject({ list: 'people', rows: lines.length - 1 });
    expect(lines.length).toBeGreaterThan(10);
    // Not the end of an id of a person, which may happen to be all digits.
    expect(lines.join('\n')).not.toMatch(/(?<![\w-])(?:\d{17}[\dX]|1\d{10})(?!\w)/);
    await run('export list', 'households', ...inM100, '--format', 'parquet', '-o', fileIn('h.parquet'));
    expect(readFileSync(fileIn('h.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    await expect(run('export list', 'everything', ...inM100, '-o', output)).rejects.toThrow(UsageError);
  });

  it('writes a report in words, as JSON and as Word', async () => {
    const [said = ''] = await run('report words', '--area', 'M100', '--kind', 'meeting', '--until', '2026-03-10');
    expect(JSON.parse(said)).toMatchObject({ title: '调度会一页纸', subtitle: '杨柳社区　2026-03-10' });
    await run('report words', '--area', 'M100', '--format', 'docx', '-o', fileIn('a.docx'));
    expect(readFileSync(fileIn('a.docx')).subarray(0, 2).toString()).toBe('PK');
    await expect(run('report words', '--area', 'M100', '--until', '10.3.')).rejects.toThrow(UsageError);
  });

  it('puts a file into the inbox once, and lists what waits', async () => {
    const path = fileIn('名单.csv');
    writeFileSync(path, '姓名,电话\n林晓,13900000000\n');
    const take = async () => JSON.parse((await run('inbox take', path, ...inM100))[0] ?? '') as unknown;
    expect(await take()).toMatchObject({ file: '名单.csv', reply: { isNew: true } });
    expect(await take()).toMatchObject({ reply: { isNew: false } });
    const listed = await run('inbox list', ...inM100);
    expect(listed.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { fileName: '名单.csv', state: 'waiting' },
    ]);
  });

  it('lists forms that were sent down, and refuses one that nobody sent', async () => {
    expect(await run('form list', '--area', 'M100')).toEqual([]);
    const none = run('form replies', newId(), '--area', 'M100', '-o', fileIn('r.xlsx'));
    await expect(none).rejects.toThrow(Problem);
    await expect(run('form list', '--area', 'M999')).rejects.toThrow('areaUnknown');
  });
});
