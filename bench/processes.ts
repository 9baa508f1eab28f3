import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuSeconds } from './figures.ts';

/** Kernel ticks in a second, the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
}

/** A process and all below it. Linux only. */
export function processTree(root: number): readonly Process[] {
  const all = readdirSync('/proc')
    .flatMap((name) => (/^\d+$/.test(name) ? [readProcess(Number(name))] : []))
    .filter((one) => one !== undefined);
  const tree = all.filter(({ pid }) => pid === root);
  for (const one of tree) tree.push(...all.filter(({ parent }) => parent === one.pid));
  return tree;
}

function readProcess(pid: number): Process | undefined {
  try {
    // The name in brackets may hold spaces; what follows is numbered from field 3 on.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // Own time and that of ended children: user, system of each.
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid, parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND };
  } catch {
    // Ended meanwhile.
    return undefined;
  }
}

/** Processor seconds of a process and all below it so far. */
export function treeCpuSeconds(root: number): number {
  return processTree(root).reduce((sum, one) => sum + one.cpuSeconds, 0);
}

/** Processor seconds of this process, all its threads, and of the processes that it started and that ended while the work ran. */
export async function cpuSecondsWithChildren(work: () => Promise<unknown>): Promise<number> {
  const before = endedChildrenSeconds();
  const own = await cpuSeconds(work);
  return own + endedChildrenSeconds() - before;
}

function endedChildrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return [13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS_PER_SECOND;
}

/** Memory in MB of processes and all below them, each process once; memory that several share is counted once (PSS). */
export function memoryMegabytes(roots: readonly number[]): number {
  // The database may stand below the server that started it.
  const pids = new Set(roots.flatMap(processTree).map(({ pid }) => pid));
  const kilobytes = [...pids].reduce((sum, pid) => sum + pssOf(pid), 0);
  return kilobytes / 1024;
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Seconds by the clock and of the processors that some work took; the clock alone tells how busy the machine was. */
export interface Spent {
  readonly seconds: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  /** For the line of the figure. */
  readonly words: string;
}

/** What work took in this process, its ended children included, and in the embedded database of a data folder. */
export async function spentOn(dataDir: string, work: () => Promise<unknown>): Promise<Spent> {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  const before = treeCpuSeconds(postmaster);
  const start = performance.now();
  const serverCpu = await cpuSecondsWithChildren(work);
  const seconds = (performance.now() - start) / 1000;
  const databaseCpu = treeCpuSeconds(postmaster) - before;
  const words = `server ${serverCpu.toFixed(2)}, database ${databaseCpu.toFixed(2)} CPU s, ${seconds.toFixed(1)} s by the clock`;
  return { seconds, serverCpu, databaseCpu, words };
}
