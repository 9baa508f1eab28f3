import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { OutboxItem } from './outbox-item.ts';
import { MOST, packBatch } from './pack.ts';

function check(seq: number, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    seq,
    communityId: 100,
    bytes: 100,
    commandId: `c-${seq}`,
    name: 'recordGateChecks',
    input: { id: `id-${seq}` },
    packing: { field: 'checks', fixed: {} },
    ...more,
  };
}
const visit = (seq: number): OutboxItem => ({ ...check(seq, { name: 'registerVisit' }), packing: undefined });

function packed(items: readonly OutboxItem[]) {
  return packBatch({ items, bounds: MOST, newId: () => 'p' });
}
const done = (reply: unknown) => ({ results: [{ commandId: 'p', ok: true as const, reply }] });
const seqs = (items: readonly OutboxItem[]) => items.map(({ seq }) => seq);

describe('reading what the server said', () => {
  it('takes stored and repeated checks as done', () => {
    const found = judge(packed([check(1), check(2)]), done({ stored: 1, repeated: 1, refused: [] }));
    expect(seqs(found.done)).toEqual([1, 2]);
  });

  it('sets a refused check aside by its id and lets the others go on', () => {
    const reply = { stored: 1, repeated: 0, refused: [{ id: 'id-1', code: 'gateUnknown' }] };
    const found = judge(packed([check(1), check(2)]), done(reply));
    expect(seqs(found.done)).toEqual([2]);
    expect(found.aside.map(({ item, code }) => [item.seq, code])).toEqual([[1, 'gateUnknown']]);
  });

  it('stamps a check of the future once again, and asks a person when it is refused again', () => {
    const reply = (id: string) => done({ refused: [{ id, code: 'checkFromFuture' }] });
    expect(seqs(judge(packed([check(1)]), reply('id-1')).restamp)).toEqual([1]);
    const again = judge(packed([check(1, { isRestamped: true })]), reply('id-1'));
    expect(again.restamp).toEqual([]);
    expect(again.aside.map(({ code }) => code)).toEqual(['checkFromFuture']);
  });

  it('looks for the guilty one when many are refused together', () => {
    const refused = { results: [{ commandId: 'p', ok: false as const, code: 'invalidInput', details: null }] };
    expect(seqs(judge(packed([check(1), check(2)]), refused).together)).toEqual([1, 2]);
    expect(judge(packed([check(1)]), refused).aside.map(({ code }) => code)).toEqual(['invalidInput']);
  });

  it('sets a refused command aside with its details', () => {
    const results = [{ commandId: 'c-3', ok: false as const, code: 'visitEnded', details: { minutes: 4, list: [] } }];
    const [aside] = judge(packed([visit(3)]), { results }).aside;
    expect(aside).toEqual({ item: visit(3), code: 'visitEnded', details: { minutes: 4 } });
  });

  it('leaves alone what was not answered and what the busy server put off', () => {
    const results = [{ commandId: 'c-3', ok: false as const, code: 'busy', details: { seconds: 5 } }];
    const nothing = { done: [], aside: [], restamp: [], together: [] };
    expect(judge(packed([visit(3), visit(4)]), { results })).toEqual(nothing);
  });
});
