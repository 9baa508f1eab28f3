// `npm run bench [-- <part of a file name>]`: one JSON line per figure on standard output, everything else on stderr.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, requireNode, root, say } from './ready.mjs';

const [mode, file] = process.argv.slice(2);
if (mode === '--measure') await measure(file);
else await runAll(process.argv.slice(2));

/** In a process of its own: a figure of memory or CPU must not contain the benchmark before it. */
async function measure(bundle) {
  const print = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const bench = await import(pathToFileURL(bundle).href);
  const figures = await bench.measure();
  for (const { name, value, unit, data, budget, ok } of figures) {
    print(`${JSON.stringify({ name, value, unit, data, budget, ok })}\n`);
  }
  if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
}

async function runAll(filter) {
  requireNode();
  ensureInstalled();
  const names = existsSync(join(root, 'bench')) ? readdirSync(join(root, 'bench')) : [];
  const wanted = names
    .filter((name) => name.endsWith('.bench.ts') && (filter.length === 0 || filter.some((part) => name.includes(part))))
    .sort();
  if (wanted.length === 0) say('没有找到性能测试', 'no benchmark found');
  const out = join(root, 'node_modules/.cache/menshen', `bench-${process.pid}`);
  try {
    for (const bundle of await bundleAll(wanted, out)) {
      say(`正在测量 ${bundle.name}`, `measuring ${bundle.name}`);
      const run = spawnSync(process.execPath, ['--expose-gc', process.argv[1], '--measure', bundle.path], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      if (run.status === 0) continue;
      say(
        `${bundle.name} 以 ${run.signal ?? run.status} 结束`,
        `${bundle.name} ended with ${run.signal ?? run.status}`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Bundled like the server, but outside dist/, which a build beside us would swap away. */
async function bundleAll(names, out) {
  if (names.length === 0) return [];
  mkdirSync(out, { recursive: true });
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: [
          ...names.map((name) => join(root, 'bench', name)),
          join(root, 'src/sheets/server/cells-worker.ts'),
        ].filter(existsSync),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return names.map((name) => ({ name, path: join(out, name.replace(/\.ts$/, '.js')) }));
}
