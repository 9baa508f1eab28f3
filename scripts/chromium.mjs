// A Chromium for the browser tests: the one of CHROMIUM_PATH, of the system, of playwright, or a freshly installed one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, say } from './ready.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of a Chromium that runs, installed when there is none; undefined when that failed too. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  say('没有找到 Chromium，正在安装', 'no Chromium found, installing one');
  if (isRootOnDebian()) {
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] });
    const packages = ['chromium', 'fonts-noto-cjk'];
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = await findChromium();
    if (installed) return installed;
  }
  const playwright = join(root, 'node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return findChromium();
}

async function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return runs(given) ? given : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...inPath, ...PLACES, await ofPlaywright()];
  return candidates.find((path) => path && existsSync(path) && runs(path));
}

async function ofPlaywright() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** A wrapper that only says "install the snap" does not count. Windows browsers open a window on --version: trusted unseen. */
function runs(path) {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'));
}
