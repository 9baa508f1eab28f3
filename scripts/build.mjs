// Builds the server and the pages aside and swaps them in at the end, so that a failed build leaves the former one working.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtStamp, ensureInstalled, requireNode, root, sourceState } from './ready.mjs';

requireNode();
ensureInstalled();
const state = sourceState();
const dist = join(root, 'dist');
const fresh = join(root, `node_modules/.cache/menshen/build-${process.pid}`);
process.env['MENSHEN_BUILD_OUT'] = fresh;
const { build } = await import('vite');
try {
  for (const mode of ['server', 'production', 'phone']) {
    await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' });
  }
  writeFileSync(join(fresh, builtStamp), state);
  const former = `${fresh}-former`;
  if (existsSync(dist)) renameSync(dist, former);
  renameSync(fresh, dist);
  rmSync(former, { recursive: true, force: true });
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
