// Writes db/schema.sql from the migrations: runs the test that compares them, told to write.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from './ready.mjs';

requireNode();
ensureInstalled();
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'postgres', 'src/base/server/schema.test.ts'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env: { ...process.env, MENSHEN_WRITE_SCHEMA: '1' },
});
process.exitCode = run.status ?? 1;
