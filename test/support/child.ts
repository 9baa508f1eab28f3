import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Bundles a script below test/support so that plain Node runs it in a process of its own; answers the path. 0.3 s. */
export async function bundleScript(name: string): Promise<string> {
  // Below the packages, so that imports of them are found.
  const out = join(root, 'node_modules/.cache/menshen', `${name}-${String(process.pid)}`);
  await mkdir(out, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(root, 'test/support', `${name}.ts`), outDir: out, target: 'node20', minify: false },
  });
  return join(out, `${name}.js`);
}

/** A running script and the lines it has printed. */
export type Script = {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** What it has written to standard error. */
  readonly errors: () => string;
  /** Waits until it ends by itself; answers the exit code. */
  readonly over: () => Promise<number | null>;
  /** The first line that starts with the word, now or later. Throws with all that was printed when the script ends before. */
  readonly line: (word: string) => Promise<string>;
  /** Sends the signal and waits for the end; answers the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

export function runScript(options: {
  readonly path: string;
  readonly args: readonly string[];
  readonly account?: { readonly uid: number; readonly gid: number };
  /** Over the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}): Script {
  const child = spawn(process.execPath, [options.path, ...options.args], {
    ...options.account,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close');
  async function line(word: string): Promise<string> {
    for (;;) {
      const found = lines.find((text) => text.startsWith(word));
      if (found !== undefined) return found;
      const isOver = await Promise.race([
        ended.then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, 10, false)),
      ]);
      if (isOver && !lines.some((text) => text.startsWith(word)))
        throw new Error(`no line "${word}": ${lines.join('|')} ${errors}`);
    }
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
  async function over(): Promise<number | null> {
    await ended;
    return child.exitCode;
  }
  return { child, lines, errors: () => errors, line, end, over };
}
