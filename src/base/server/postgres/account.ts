import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseProblem } from './problem.ts';

/** The system account that runs the database; undefined ids mean "as we are". */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it one of these. */
const CANDIDATES = ['nobody', 'postgres', 'daemon'];

/**
 * Who runs the database: as an ordinary user that user; as root the owner of an existing cluster, else an unprivileged account.
 * @throws databaseNoAccount | databaseNotOwner
 */
export function chooseAccount(existingCluster: string | undefined): Account {
  const ownUid = process.getuid?.();
  const owner = existingCluster === undefined ? undefined : statSync(existingCluster);
  if (ownUid === undefined) return undefined;
  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) throw new DatabaseProblem('databaseNotOwner', { path: existingCluster ?? '' });
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid === undefined || gid === undefined || uid === 0) continue;
    // A container may know the name and still forbid the switch.
    if (spawnSync('id', ['-u'], { uid, gid, cwd: '/' }).status === 0) return { uid, gid };
  }
  throw new DatabaseProblem('databaseNoAccount');
}

function idOf(name: string, flag: '-u' | '-g'): number | undefined {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : undefined;
}

/** Whether the account can walk into the folder (asked of the system, so ACLs count too). */
export function canReach(account: Account, folder: string): boolean {
  if (!account) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}
