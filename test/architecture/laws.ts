import ts from 'typescript';
import type { SourceFile } from './source.ts';
import { isTest, lineCount, parse, placeOf, visit } from './source.ts';

/** A law looks at one file and names the places that break it. */
export interface Law {
  readonly name: string;
  readonly why: string;
  readonly breaches: (file: SourceFile) => readonly string[];
  /** A file that must be found guilty, so that the law is known to bite. */
  readonly planted: SourceFile;
}

/** 40 is the aim, 50 stops the build: the formatter spreads argument lists over lines. */
const MAX_FUNCTION_LINES = 50;
const isDomain = (path: string): boolean => /^src\/[^/]+\/domain\//.test(path) && !isTest(path);

/** Finds the nodes of one kind of mistake. */
function nodes(file: SourceFile, isBad: (node: ts.Node, tree: ts.SourceFile) => boolean): string[] {
  const tree = parse(file);
  const found: string[] = [];
  visit(tree, (node) => {
    if (isBad(node, tree)) found.push(placeOf(tree, node));
  });
  return found;
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function hasDocstring(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}

function readsClockOrChance(node: ts.Node): boolean {
  const text = ts.isCallExpression(node) ? node.expression.getText() : '';
  const isBareDate =
    ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return (
    isBareDate ||
    ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(text)
  );
}

export const laws: readonly Law[] = [
  {
    name: 'a file holds one thought',
    why: 'Over 400 lines there is a second room in it; tests may have 600.',
    breaches: ({ path, text }) => (lineCount(text) > (isTest(path) ? 600 : 400) ? [path] : []),
    planted: { path: 'src/base/domain/long.ts', text: '\n'.repeat(402) },
  },
  {
    name: 'a function fits one screen',
    why: `Over ${MAX_FUNCTION_LINES} lines nobody sees it whole. Screens (tsx) describe pixels and may be longer.`,
    breaches: (file) =>
      isTest(file.path) || file.path.endsWith('.tsx')
        ? []
        : nodes(file, (node, tree) => {
            if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return false;
            const from = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
            return tree.getLineAndCharacterOfPosition(node.end).line - from + 1 > MAX_FUNCTION_LINES;
          }),
    planted: { path: 'src/base/domain/tall.ts', text: `function tall() {${'\n'.repeat(55)}}` },
  },
  {
    name: 'rules know no clock and no chance',
    why: 'Time is an argument: the same rule answers the same on phone, server and in a test.',
    breaches: (file) => (isDomain(file.path) ? nodes(file, readsClockOrChance) : []),
    planted: { path: 'src/base/domain/clock.ts', text: 'export const now = () => new Date();' },
  },
  {
    name: 'no enums, no default exports, no any',
    why: 'Unions are data, names are searchable, any hides what it touches.',
    breaches: (file) =>
      nodes(
        file,
        (node) =>
          ts.isEnumDeclaration(node) ||
          (ts.isExportAssignment(node) && !/config\.ts$/.test(file.path)) ||
          // Answers over HTTP are read as a story in tests.
          (node.kind === ts.SyntaxKind.AnyKeyword && !isTest(file.path)),
      ),
    planted: { path: 'src/base/web/loose.ts', text: 'export enum Colour { Red }' },
  },
  {
    name: 'no barrel files',
    why: 'A file that only re-exports hides who needs what.',
    breaches: (file) => {
      // A room's api.ts is its declared door; the import law counts on it.
      if (file.path.endsWith('/server/api.ts')) return [];
      const tree = parse(file);
      const isBarrel =
        tree.statements.length > 0 &&
        tree.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
      return isBarrel ? [file.path] : [];
    },
    planted: { path: 'src/base/web/index.ts', text: "export * from './a.ts';" },
  },
  {
    name: 'exports of domain and base are explained',
    why: 'Units, shapes and sources are read by others before they read the code.',
    breaches: (file) => {
      if (isTest(file.path) || file.path.endsWith('.tsx') || !/^src\/(base\/|[^/]+\/domain\/)/.test(file.path))
        return [];
      const tree = parse(file);
      return tree.statements
        .filter((node) => ts.isFunctionDeclaration(node) && isExported(node) && !hasDocstring(node))
        .map((node) => placeOf(tree, node));
    },
    planted: { path: 'src/base/domain/bare.ts', text: 'export function bare() { return 1; }' },
  },
  {
    name: 'files are named in kebab case and by what they hold',
    why: 'utils, helper, manager and service name nothing; a service worker is what browsers call it.',
    breaches: ({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      const isGood = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.bench|\.queries|\.config|\.d)?\.tsx?$/.test(name);
      return name === 'service-worker.ts' ||
        (isGood && !/(^|-)(utils?|helpers?|manager|service|misc|common)(-|\.)/.test(name))
        ? []
        : [path];
    },
    planted: { path: 'src/base/domain/date-utils.ts', text: '' },
  },
  {
    name: 'permissions are declared, roles are not asked',
    why: 'A role check inside a body is found by nobody; the table in access/domain/roles.ts is the one place.',
    breaches: (file) =>
      isTest(file.path) || file.path.startsWith('src/access/domain/') || file.path.startsWith('src/base/')
        ? []
        : nodes(
            file,
            (node) =>
              ts.isBinaryExpression(node) &&
              /\brole\s*(===|!==)\s*'/.test(node.getText()) &&
              /server\//.test(file.path),
          ),
    planted: { path: 'src/gate/server/commands.ts', text: "if (actor.role === 'director') open();" },
  },
  {
    name: 'SQL lives in queries',
    why: 'Who changes a table must find every statement on it in one kind of file.',
    breaches: (file) =>
      isTest(file.path) ||
      // A bench looks past the rooms at the database itself.
      file.path.startsWith('bench/') ||
      /queries\.ts$/.test(file.path) ||
      /^src\/base\/server\//.test(file.path) ||
      /\/api\.ts$/.test(file.path)
        ? []
        : nodes(file, (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql'),
    planted: { path: 'src/gate/server/routes.ts', text: 'const rows = tx.query(sql`select 1`);' },
  },
];
