import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_TABLES } from './register-tables.ts';

const WRITERS = ['import-write-people-queries.ts', 'import-write-places-queries.ts'];

describe('the tables that an import writes in bulk', () => {
  it('are all that its statements add to or change: what is not named is not proved', () => {
    const texts = WRITERS.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
    const written = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:insert into|update|delete from|merge into) ([a-z_]+)/g)].map(([, table]) => table),
    );
    expect([...new Set(written)].sort()).toEqual([...IMPORT_TABLES].sort());
  });
});
