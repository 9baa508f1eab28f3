import { describe, expect, it } from 'vitest';
import { changesOf, haveText, type SnapshotAnswer } from './snapshot-answer.ts';

function answer(parts: SnapshotAnswer['parts']): SnapshotAnswer {
  return { epoch: 'e', serverNow: '2026-03-10T09:00:00.000Z', isComplete: true, parts };
}

describe('the snapshot of a phone', () => {
  it('says what it holds by hashes, empty buckets too', () => {
    const held = [
      { name: 'gates', hashes: ['aa'] },
      { name: 'people', hashes: ['', 'bb'] },
    ];
    expect(haveText(held)).toBe('gates:aa;people:.bb');
    expect(haveText([])).toBe('');
  });

  it('writes the buckets that changed and leaves the others', () => {
    const people = { buckets: 2, hashes: ['cc', 'bb'], changed: { 0: [['p1', '柳青']] } };
    expect(changesOf(answer({ people }), [{ name: 'people', hashes: ['aa', 'bb'] }])).toEqual({
      write: [{ part: 'people', bucket: 0, buckets: 2, hash: 'cc', rows: [['p1', '柳青']] }],
      wipe: [],
    });
  });

  it('empties a bucket from which everybody has gone', () => {
    const people = { buckets: 1, hashes: [''], changed: { 0: [] } };
    const { write } = changesOf(answer({ people }), [{ name: 'people', hashes: ['aa'] }]);
    expect(write).toEqual([{ part: 'people', bucket: 0, buckets: 1, hash: '', rows: [] }]);
  });

  it('wipes a part that is out of scope, or that is cut otherwise now', () => {
    const people = { buckets: 4, hashes: ['', '', '', ''], changed: {} };
    const held = [
      { name: 'people', hashes: ['aa', 'bb'] },
      { name: 'shifts', hashes: ['cc'] },
    ];
    expect(changesOf(answer({ people }), held).wipe).toEqual(['people', 'shifts']);
  });
});
