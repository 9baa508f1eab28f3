import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { testFolder } from './folder.ts';
import { freePort } from './server.ts';

/** A real broker in a process of its own, that keeps what it holds on disk. */
export interface Mosquitto {
  readonly url: string;
  readonly version: () => string;
  /** Waits until somebody has asked for what doors tell; before that a broker drops it. */
  listeners(): Promise<void>;
  /** SIGKILL: it has no time to write anything down. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and deletes its folder. */
  close(): Promise<void>;
}

/** Debian puts it where only root looks. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Where the program is; undefined when this machine has none, which is said aloud once for every user of it. */
export function findMosquitto(): string | undefined {
  const found = FOLDERS.map((folder) => join(folder, 'mosquitto')).find(isProgram);
  if (found === undefined)
    process.stderr.write(
      'SKIPPED: no program `mosquitto` on the PATH; install Mosquitto 2 to test with a real broker\n',
    );
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** As docs/door-sensors.md tells offices to set theirs up, but for names, passwords and TLS. */
function configOf(of: { readonly port: number; readonly folder: string }): string {
  return [
    `listener ${of.port} 127.0.0.1`,
    'allow_anonymous true',
    'persistence true',
    `persistence_location ${of.folder}/`,
    'autosave_on_changes true',
    'autosave_interval 1',
    'max_inflight_messages 1000',
    'max_queued_messages 100000',
    'persistent_client_expiration 1d',
    `user ${userInfo().username}`,
    ...['error', 'warning', 'notice', 'information', 'subscribe'].map((type) => `log_type ${type}`),
    '',
  ].join('\n');
}

/** Starts Mosquitto on a free port with a folder of its own. */
export async function openMosquitto(program: string): Promise<Mosquitto> {
  const folder = await mkdtemp(join(testFolder(), 'menshen-mosquitto-'));
  await chmod(folder, 0o700);
  const port = await freePort();
  const config = join(folder, 'mosquitto.conf');
  await writeFile(config, configOf({ port, folder }));
  let child: ChildProcess | undefined;
  let said = '';
  const start = async (): Promise<void> => {
    child = spawn(program, ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!(await answers(port)))
      if (child.exitCode !== null) throw new Error(`mosquitto ended: ${said}`);
      else await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `mqtt://127.0.0.1:${port}`,
    version: () => /version (\S+)/.exec(said)?.[1] ?? '',
    listeners: async () => {
      while (!said.includes('menshen/door/+')) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
