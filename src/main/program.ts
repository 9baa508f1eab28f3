import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the program lies: the folder of package.json, from a bundle in dist/server as well as from src/main. */
export function programRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the program');
    folder = parent;
  }
  return folder;
}

/** Numbered SQL files. */
export function migrationsDir(): string {
  return join(programRoot(), 'db', 'migrations');
}

/** The built console. */
export function webDir(): string {
  return join(programRoot(), 'dist', 'web');
}
