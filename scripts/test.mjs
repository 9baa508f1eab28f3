// `npm test [-- <vitest arguments>]`: all set-up, build, tests. The last line of standard output is the count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root, say } from './ready.mjs';

const filter = process.argv.slice(2);
const report = join(root, `node_modules/.cache/menshen/tests-${process.pid}.json`);

requireNode();
ensureInstalled();
const results = [];
const { ensureChromium } = await import('./chromium.mjs');
const chromium = await ensureChromium();
if (chromium) {
  process.env['CHROMIUM_PATH'] = chromium;
} else {
  say(
    '！！没有 Chromium，浏览器测试无法运行，本次测试判为失败',
    'NO CHROMIUM: the browser tests cannot run, so this run fails',
  );
  results.push({ name: 'chromium', passed: 0, failed: 1 });
}
results.push(step('build', [process.execPath, ['scripts/build.mjs']]));
results.push(vitest());
for (const { name, passed, failed } of results)
  say(`${name}：通过 ${passed}，失败 ${failed}`, `${passed} passed, ${failed} failed`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);

/** A build that works counts for nothing, one that fails is a failure. */
function step(name, [program, args]) {
  say(`正在运行 ${name}`, `running ${name}`);
  const run = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, passed: 0, failed: run.status === 0 ? 0 : 1 };
}

function vitest() {
  say('正在运行测试', 'running the tests');
  mkdirSync(join(report, '..'), { recursive: true });
  const cli = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [cli, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter];
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const { passed, failed } = countTests();
  rmSync(report, { force: true });
  // An error outside any test, or no test at all, must not look like success.
  const hidden = failed === 0 && (run.status !== 0 || passed === 0) ? 1 : 0;
  return { name: 'tests', passed, failed: failed + hidden };
}

function countTests() {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failedOf = (file) => file.assertionResults.filter(({ status }) => status === 'failed').length;
  // A file that does not even load has no failed test in it and counts as one.
  const failed = testResults.reduce(
    (total, file) => total + Math.max(failedOf(file), file.status === 'failed' ? 1 : 0),
    0,
  );
  return { passed: numPassedTests, failed };
}
