// `npm run check`: types, lint, format and the import law, side by side. The last line of standard output is the count.
import { spawn } from 'node:child_process';
import { ensureInstalled, requireNode, root, say } from './ready.mjs';

requireNode();
ensureInstalled();
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const results = await Promise.all(['typecheck', 'lint'].map((script) => check(script)));
const failed = results.filter((isFine) => !isFine).length;
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);

/** One check, its output kept together. */
async function check(script) {
  say(`正在检查 ${script}`, `checking ${script}`);
  return new Promise((resolve) => {
    const child = spawn(npm, ['run', '-s', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      process.stdout.write(output);
      resolve(code === 0);
    });
  });
}
