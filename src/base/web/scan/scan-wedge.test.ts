import { describe, expect, it } from 'vitest';
import { createWedge } from './scan-wedge.ts';

/** Types a text with so many milliseconds between two keys and Enter at the end. */
function typed(text: string, gapMs: number): string | undefined {
  const wedge = createWedge();
  let atMs = 1000;
  let found: string | undefined;
  for (const key of [...text.split(''), 'Enter']) {
    found = wedge({ key, atMs });
    atMs += gapMs;
  }
  return found;
}

describe('a scanner that types', () => {
  it('is heard when it types faster than a hand', () => {
    expect(typed('MS1:PWGSLKC 4-Q80F5', 8)).toBe('MS1:PWGSLKC 4-Q80F5');
  });

  it('is not taken for a guard who types a name', () => {
    expect(typed('zhangsan501', 140)).toBeUndefined();
  });

  it('is no card when it is too short', () => {
    expect(typed('501', 8)).toBeUndefined();
  });

  it('drops what a hand typed before', () => {
    const wedge = createWedge();
    wedge({ key: 'z', atMs: 0 });
    let found: string | undefined;
    [...'MS1:ABCDEFG'.split(''), 'Enter'].forEach((key, at) => {
      found = wedge({ key, atMs: 5000 + at * 10 });
    });
    expect(found).toBe('MS1:ABCDEFG');
  });

  it('passes over shift keys', () => {
    const wedge = createWedge();
    let found: string | undefined;
    ['Shift', 'M', 'Shift', 'S', '1', ':', 'A', 'B', 'C', 'D', 'Enter'].forEach((key, at) => {
      found = wedge({ key, atMs: at * 10 });
    });
    expect(found).toBe('MS1:ABCD');
  });
});
