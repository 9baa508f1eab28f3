import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVault, loadSiteKey } from './secret.ts';

const vault = createVault(Buffer.alloc(64, 1).toString('base64'));
const otherSite = createVault(Buffer.alloc(64, 2).toString('base64'));

describe('the vault', () => {
  it('opens what it sealed, and never seals alike twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const sealed = vault.seal(text);
        expect(vault.open(sealed).toString('utf8')).toBe(text);
        expect(vault.seal(text).equals(sealed)).toBe(false);
      }),
    );
  });

  it('does not open what was changed, cut, or sealed at another site', () => {
    const sealed = vault.seal('119900194601270016');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(15) ^ 1, 15);
    for (const bad of [changed, sealed.subarray(0, sealed.length - 1), otherSite.seal('119900194601270016')]) {
      expect(() => vault.open(bad)).toThrow();
    }
  });

  it('hashes alike what is alike, apart by purpose and by site', () => {
    const hash = vault.hash('identity', 'residentId:119900194601270016');
    expect(vault.hash('identity', 'residentId:119900194601270016').equals(hash)).toBe(true);
    expect(vault.hash('phone', 'residentId:119900194601270016').equals(hash)).toBe(false);
    expect(otherSite.hash('identity', 'residentId:119900194601270016').equals(hash)).toBe(false);
    expect(hash).toHaveLength(16);
  });

  it('refuses a key of the wrong length', () => {
    expect(() => createVault('c2hvcnQ=')).toThrow('64 bytes');
  });
});

describe('the site key', () => {
  it('is made once, kept for the next start, and readable by its owner only', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'menshen-key-'));
    try {
      const key = loadSiteKey({ dataDir, given: undefined });
      expect(loadSiteKey({ dataDir, given: undefined })).toBe(key);
      expect(readFileSync(join(dataDir, 'site.key'), 'utf8').trim()).toBe(key);
      expect(statSync(join(dataDir, 'site.key')).mode & 0o077).toBe(0);
      expect(loadSiteKey({ dataDir, given: 'given' })).toBe('given');
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});
