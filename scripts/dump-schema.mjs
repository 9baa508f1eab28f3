// Writes db/schema.sql from the migrations and lists new migrations in db/migrations.sha256: runs the tests that compare them, told
// to write.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from './ready.mjs';

requireNode();
ensureInstalled();
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const tests = ['src/base/server/schema.test.ts', 'src/base/server/released-migrations.test.ts'];
const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'postgres', ...tests], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env: { ...process.env, MENSHEN_WRITE_SCHEMA: '1' },
});
process.exitCode = run.status ?? 1;
