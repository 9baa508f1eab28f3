// What every script needs first: a Node that is new enough, the packages, the build. Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** One progress line on stderr, Chinese first: standard output belongs to the command. */
export function say(zh, en) {
  process.stderr.write(`[门神] ${zh} · ${en}\n`);
}

/** Says what is wrong and ends. */
export function fail(zh, en) {
  process.stderr.write(`[门神] 错误：${zh}\n[menshen] error: ${en}\n`);
  process.exit(1);
}

/** Ends with one clear line on a Node that cannot run the program. */
export function requireNode() {
  const needed = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = needed.split('.').map(Number);
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Node.js 版本过低：现在是 ${process.versions.node}，需要 ${needed} 或更高。请到 https://nodejs.org 安装新版。`,
    `Node.js ${process.versions.node} is too old, ${needed} or later is needed. Get it from https://nodejs.org`,
  );
}

/**
 * Ends this process in order when npm is told to end. npm passes the signal to the shell between us only, which dies without
 * passing it on; losing that parent is how we learn of it.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/** Installs the packages when they are missing or the lock file has changed. */
export function ensureInstalled() {
  if (isInstalled()) return;
  holdingLock('install', () => {
    if (isInstalled()) return;
    say('正在安装依赖（首次约需一分钟）', 'installing packages (about a minute the first time)');
    // npm started by npm is found by its own path; `npm` alone is a .cmd file on Windows and needs the shell.
    const npm = process.env['npm_execpath'];
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const run = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (run.status !== 0) {
      fail('依赖安装失败，请检查网络后重试。', 'installing the packages failed; check the network and try again.');
    }
    writeFileSync(installedStamp(), lockHash());
  });
}

const installedStamp = () => at('node_modules', '.menshen-installed');

function lockHash() {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

function isInstalled() {
  if (!existsSync(at('node_modules', '.package-lock.json'))) return false;
  const wanted = lockHash();
  if (existsSync(installedStamp()) && readFileSync(installedStamp(), 'utf8') === wanted) return true;
  // Installed by hand: good as well when every package has the version of the lock file.
  if (!matchesLock()) return false;
  writeFileSync(installedStamp(), wanted);
  return true;
}

function matchesLock() {
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

/** Builds server and pages into dist/ when a source has changed since. */
export function ensureBuilt() {
  if (isBuilt()) return;
  holdingLock('build', () => {
    if (isBuilt()) return;
    say('正在构建程序（约十秒）', 'building (about ten seconds)');
    const run = spawnSync(process.execPath, [at('scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
    if (run.status !== 0) fail('构建失败，原因见上。', 'the build failed, see above.');
  });
}

/** The state of the sources that dist/ was built from. */
export const builtStamp = 'built-from';

export function isBuilt() {
  const stamp = at('dist', builtStamp);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceState();
}

/** A digest of path, time and size of every file the build reads: 10 ms for 1,000 files. */
export function sourceState() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path.slice(root.length)} ${mtimeMs} ${size}\n`);
  };
  for (const name of ['package.json', 'package-lock.json', 'vite.config.ts']) add(at(name));
  const entries = readdirSync(at('src'), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  for (const path of files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()) add(path);
  return hash.digest('hex');
}

/** Two commands started at once: the second waits for the first. A lock of a killed process is taken over. */
function holdingLock(name, work) {
  // Outside the tree: `npm ci` empties node_modules, and a clone should stay clean.
  const lock = join(tmpdir(), `menshen-${createHash('sha256').update(root).digest('hex').slice(0, 12)}-${name}.lock`);
  for (let waited = 0; !tryLock(lock); waited += 1) {
    if (waited === 10)
      say('另一个门神命令正在准备程序，请稍候', 'another menshen command is preparing the program, waiting');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function tryLock(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`目录 ${tmpdir()} 不可写。`, `the folder ${tmpdir()} cannot be written.`);
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    // No number written yet: the other process has just made the folder, or was killed right then.
    if (error.code === 'ENOENT') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5_000;
    return true;
  }
}
