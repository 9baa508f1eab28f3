import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../base/server/config.ts';
import { openDb } from '../base/server/db.ts';
import { describeServer } from '../base/server/spine-queries.ts';
import { createLog } from '../base/server/log.ts';
import { logExpiredAt } from '../gate/server/retention-queries.ts';
import { openDatabase } from './database.ts';
import { webDir } from './program.ts';
import { explain } from './say.ts';

/** One thing that was looked at, and what it says in Chinese and English. */
export interface Finding {
  readonly what: string;
  readonly isGood: boolean;
  readonly says: string;
}

const OLDEST_NODE: readonly [number, number] = [20, 19];
const LEAST_FREE_MB = 300;
/** It runs each night; two missed ones are a fault. */
const LATEST_RETENTION_MS = 50 * 3_600_000;

/** Looks at everything that keeps a site from running; changes nothing but a pending migration. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  return [node(), memory(), pages(), folder(config), siteKey(config), ...(await database(config))];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isGood = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    what: 'node',
    isGood,
    says: isGood ? process.versions.node : `需要 Node ${OLDEST_NODE.join('.')} 以上 · needs a newer Node`,
  };
}

function memory(): Finding {
  const free = Math.round(freemem() / 1024 / 1024);
  return { what: 'memory', isGood: free >= LEAST_FREE_MB, says: `${free} MB 可用 · free` };
}

function pages(): Finding {
  const isGood = existsSync(join(webDir(), 'console.html'));
  return {
    what: 'console',
    isGood,
    says: isGood ? '已构建 · built' : '页面没有构建，请运行 npm run build · run npm run build',
  };
}

function folder({ dataDir }: Config): Finding {
  if (!existsSync(dataDir))
    return { what: 'data', isGood: true, says: `${dataDir}（首次启动时创建 · made on first start）` };
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK);
    return { what: 'data', isGood: true, says: dataDir };
  } catch {
    return {
      what: 'data',
      isGood: false,
      says: `${dataDir} 没有读写权限，请换目录（MENSHEN_DATA）· no right to read and write`,
    };
  }
}

/** The key that unseals id numbers: others must not read it. */
function siteKey({ dataDir, key }: Config): Finding {
  const path = join(dataDir, 'site.key');
  if (key !== undefined) return { what: 'key', isGood: true, says: 'MENSHEN_KEY' };
  if (!existsSync(path)) return { what: 'key', isGood: true, says: '首次启动时创建 · made on first start' };
  const isPrivate = process.platform === 'win32' || (statSync(path).mode & 0o077) === 0;
  const says = isPrivate
    ? '请与备份分开另存一份 · keep a copy apart from the backups'
    : `别人能读 ${path}，请运行 chmod 600 · others can read it`;
  return { what: 'key', isGood: isPrivate, says };
}

async function database(config: Config): Promise<readonly Finding[]> {
  try {
    const log = createLog('silent');
    const opened = await openDatabase({ config, log, role: 'command' });
    const db = openDb({ url: opened.url, log, max: 1 });
    const { server, expiredAt } = await db.asOwner(async (tx) => ({
      server: await describeServer(tx),
      expiredAt: await logExpiredAt(tx),
    }));
    await db.close();
    await opened.stop();
    const says = `PostgreSQL ${server.version}, ${server.size}`;
    return [{ what: 'database', isGood: true, says }, retention(expiredAt)];
  } catch (error) {
    return [{ what: 'database', isGood: false, says: explain(error).replaceAll('\n', ' · ') }];
  }
}

/** A deletion that silently no longer runs keeps what the law wants gone; a site that is new has had no night yet. */
function retention(expiredAt: string | undefined): Finding {
  const says = expiredAt ?? '还没有运行过（每晚一次）· not run yet, it runs each night';
  const isLate = expiredAt !== undefined && Date.now() - Date.parse(expiredAt) > LATEST_RETENTION_MS;
  return {
    what: 'retention',
    isGood: !isLate,
    says: isLate ? `${says}，请让服务器夜里开着 · late, keep the server on at night` : says,
  };
}
