import { cruise } from 'dependency-cruiser';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import rules from '../.dependency-cruiser.mjs';
import { PERMISSIONS } from '../src/access/domain/permissions.ts';
import { LOCALES } from '../src/base/domain/texts.ts';
import { actNames } from '../src/main/act-names.ts';
import { commands } from '../src/main/commands.ts';
import { problems } from '../src/main/problems.ts';
import { isLinkPermission } from '../src/messaging/domain/link.ts';
import { openRoutes } from '../src/main/routes.ts';
import { laws } from './architecture/laws.ts';
import type { SourceFile } from './architecture/source.ts';
import { isTest, lineCount, parse, readSources, ROOT, visit } from './architecture/source.ts';

const routes = openRoutes();

const sources = readSources('src', 'test', 'bench');
const product = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path));

/** Words in three languages, cited clauses, ready forms, invented people: what one table test covers, however long it is. */
function isTable(path: string): boolean {
  return (
    /(?:problems|act-names|words|texts|names|-kinds)\.ts$/.test(path) ||
    /domain\/(?:diseases|forms|indicators)\/|demo-|surnames|words-/.test(path)
  );
}

async function breachesOf(folder: string): Promise<string[]> {
  const { output } = await cruise(['src'], {
    ...rules.options,
    baseDir: folder,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('the cruiser gave a text');
  // A cruiser that reads no TypeScript reports a clean house of no rooms.
  expect(output.summary.totalCruised).toBeGreaterThan(1);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

describe('the import law', () => {
  it('holds in the whole house', { timeout: 240_000 }, async () => {
    expect(await breachesOf(ROOT)).toEqual([]);
  });

  const planted = [
    ['main-is-the-roof', 'src/base/domain/a.ts', 'src/main/b.ts'],
    ['floor-0-upwards', 'src/base/domain/a.ts', 'src/register/domain/b.ts'],
    ['floor-1-sideways', 'src/access/domain/a.ts', 'src/sheets/domain/b.ts'],
    ['floor-2-sideways', 'src/register/domain/a.ts', 'src/protocol/domain/b.ts'],
    ['domain-is-pure', 'src/register/domain/a.ts', 'src/register/server/b.ts'],
    ['server-not-in-web', 'src/register/web/a.ts', 'src/register/server/b.ts'],
    ['web-not-in-server', 'src/register/server/a.ts', 'src/register/web/b.ts'],
    ['other-rooms-by-api', 'src/register/server/a.ts', 'src/access/server/b.ts'],
    ['tests-are-leaves', 'src/register/domain/a.ts', 'src/register/domain/b.test.ts'],
  ] as const;

  it.each(planted)('bites: %s', { timeout: 30_000 }, async (rule, from, to) => {
    const folder = mkdtempSync(join(tmpdir(), 'menshen-law-'));
    try {
      const up = '../'.repeat(from.split('/').length - 1);
      plant(folder, from, `import { b } from '${up}${to}';\nexport const a = b;\n`);
      plant(folder, to, 'export const b = 1;\n');
      plant(folder, 'tsconfig.base.json', readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8'));
      const found = await breachesOf(folder);
      expect(found.map((line) => line.split(':')[0])).toContain(rule);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function plant(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe.each(laws)('law: $name', ({ breaches, planted }) => {
  it('holds', { timeout: 60_000 }, () => {
    expect(sources.flatMap((file) => breaches(file))).toEqual([]);
  });
  it('bites', () => {
    expect(breaches(planted)).not.toEqual([]);
  });
});

describe('budgets of the code', () => {
  it('keeps files small: median at most 80 lines, 95 % at most 250', () => {
    const sizes = product.map(({ text }) => lineCount(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(80);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(250);
  });

  it('casts at most 0.3 times in 1,000 lines, and says why each time', { timeout: 60_000 }, () => {
    const lines = product.reduce((sum, { text }) => sum + lineCount(text), 0);
    const casts = product.flatMap((file) => castsOf(file));
    expect(casts.filter(({ isExplained }) => !isExplained)).toEqual([]);
    expect((casts.length / lines) * 1000, JSON.stringify(casts.map(({ place }) => place))).toBeLessThanOrEqual(0.3);
  });

  it('has at least half as many test lines as lines of rules in domain, a third over all', () => {
    const count = (files: typeof sources): number => files.reduce((sum, { text }) => sum + lineCount(text), 0);
    const working = product.filter(({ path }) => !isTable(path));
    const inDomain = (path: string): boolean => /^src\/[^/]+\/domain\//.test(path);
    const tests = sources.filter(({ path }) => isTest(path));
    // The aim is 2 and 1.2; these are the true figures of November 2026 rounded down, to be raised and never lowered.
    const rulesTested =
      count(tests.filter(({ path }) => inDomain(path))) / count(working.filter(({ path }) => inDomain(path)));
    expect(rulesTested).toBeGreaterThanOrEqual(0.5);
    expect(count(tests) / count(working)).toBeGreaterThanOrEqual(0.33);
  });

  it('runs on at most 35 libraries, each with a licence that Apache-2.0 can live with', () => {
    const manifest = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(35);
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
    const lock = z
      .object({
        packages: z.record(
          z.string(),
          z.looseObject({
            dev: z.boolean().optional(),
            license: z.string().optional(),
            resolved: z.string().optional(),
          }),
        ),
      })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
    const free =
      /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|PostgreSQL|Python-2\.0|Zlib)/;
    expect(
      shipped
        .filter(([path, { license }]) => !free.test(license ?? licenseBeside(path)))
        .map(([path, { license }]) => `${path} ${license ?? 'none'}`),
    ).toEqual([]);
    expect(
      Object.entries(lock.packages)
        .filter(([, { resolved }]) => resolved?.startsWith('http'))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

/** Some packages name no licence in their manifest and put its text beside it. */
function licenseBeside(path: string): string {
  const file = join(ROOT, path, 'LICENSE');
  return existsSync(file) ? (readFileSync(file, 'utf8').split(' License')[0] ?? '') : '';
}

function castsOf(file: SourceFile): { readonly place: string; readonly isExplained: boolean }[] {
  const { path, text } = file;
  const tree = parse(file);
  const lines = text.split('\n');
  const casts: { place: string; isExplained: boolean }[] = [];
  visit(tree, (node) => {
    const isCast = (ts.isAsExpression(node) && node.type.getText() !== 'const') || ts.isNonNullExpression(node);
    if (!isCast) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    const near = lines.slice(Math.max(0, line - 3), line + 1).join('\n');
    casts.push({ place: `${path}:${line + 1}`, isExplained: /\/\/|\*\//.test(near) });
  });
  return casts;
}

describe('the tables of the product', () => {
  it('give every command and route a known permission and a summary', () => {
    const known = new Set<string>([...PERMISSIONS, 'signedIn', 'public']);
    const entries = [...commands, ...routes];
    const isKnown = (permission: string) => known.has(permission) || isLinkPermission(permission);
    expect(entries.filter(({ permission }) => !isKnown(permission)).map(({ summary }) => summary)).toEqual([]);
    expect(entries.filter(({ summary }) => summary.length < 8)).toEqual([]);
    expect(commands.filter(({ permission }) => permission === 'public' || permission === 'signedIn')).toEqual([]);
  });

  it('name commands in the imperative and routes below /api', () => {
    expect(commands.filter(({ name }) => !/^[a-z]+([A-Z][a-z0-9]*)*$/.test(name)).map(({ name }) => name)).toEqual([]);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    expect(routes.filter(({ path }) => !path.startsWith('/api/')).map(({ path }) => path)).toEqual([]);
    expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
  });

  it('have a name in the trail for every command and every look', () => {
    const acts = [
      ...commands.map(({ name }) => name),
      ...routes.filter(({ isLook }) => isLook).map(({ path }) => path),
    ];
    expect(acts.filter((act) => !(act in actNames))).toEqual([]);
  });

  it('have words in every language for every code, with the same places to fill', () => {
    for (const [code, problem] of Object.entries(problems)) {
      const places = LOCALES.map((locale) =>
        [...problem[locale].matchAll(/\{\w+\}/g)]
          .map(([place]) => place)
          .sort()
          .join(),
      );
      expect(new Set(places).size, code).toBe(1);
      expect(
        LOCALES.every((locale) => problem[locale].length > 3),
        code,
      ).toBe(true);
    }
  });
});
