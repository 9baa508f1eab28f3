import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from './embedded.ts';

const root = mkdtempSync(join(tmpdir(), 'menshen-embedded-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));
const log = { info: () => undefined, warn: () => undefined };

describe('embedded PostgreSQL', () => {
  it('starts, refuses a second server on the same folder, and reopens', async () => {
    const dataDir = join(root, 'data');
    let t = performance.now();
    const lap = (s: string) => {
      console.log(s, (performance.now() - t).toFixed(0));
      t = performance.now();
    };
    const first = await startEmbeddedPostgres({ dataDir, log });
    lap('fresh');
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({ code: 'databaseInUse' });
    lap('second');
    await first.stop();
    lap('stop');
    const again = await startEmbeddedPostgres({ dataDir, log });
    lap('reopen');
    expect(again.wasRunning).toBe(false);
    await again.stop();
  });
});
