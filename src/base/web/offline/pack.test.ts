import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboxItem } from './outbox-item.ts';
import { grow, MOST, packBatch, shrink } from './pack.ts';

const packing = { field: 'checks', fixed: { deviceId: 'd1' } };

function item(seq: number, more: Partial<OutboxItem> = {}): OutboxItem {
  const input = { id: `id-${seq}` };
  return {
    seq,
    communityId: 100,
    bytes: 100,
    commandId: `c-${seq}`,
    name: 'recordGateChecks',
    input,
    packing,
    ...more,
  };
}

const single = (seq: number) => ({ ...item(seq, { name: 'registerVisit' }), packing: undefined });

describe('packing the outbox', () => {
  it('sends neighbouring checks as one command, and others by themselves, in the order in which they were made', () => {
    const items = [item(1), item(2), single(3), item(4)];
    const commands = packBatch({ items, bounds: MOST, newId: () => 'packed' });
    expect(commands.map(({ envelope }) => envelope)).toEqual([
      {
        commandId: 'packed',
        name: 'recordGateChecks',
        communityId: 100,
        input: { deviceId: 'd1', checks: [{ id: 'id-1' }, { id: 'id-2' }] },
      },
      { commandId: 'c-3', name: 'registerVisit', communityId: 100, input: { id: 'id-3' } },
      {
        commandId: 'packed',
        name: 'recordGateChecks',
        communityId: 100,
        input: { deviceId: 'd1', checks: [{ id: 'id-4' }] },
      },
    ]);
  });

  it('does not mix communities or devices in one command', () => {
    const items = [
      item(1),
      item(2, { communityId: 101 }),
      item(3, { packing: { ...packing, fixed: { deviceId: 'd2' } } }),
    ];
    expect(packBatch({ items, bounds: MOST, newId: () => 'x' })).toHaveLength(3);
  });

  it('sends one record however large it is, and nothing when nothing waits', () => {
    const huge = [item(1, { bytes: 10_000_000 }), item(2)];
    expect(packBatch({ items: huge, bounds: MOST, newId: () => 'x' }).flatMap(({ items }) => items)).toEqual([huge[0]]);
    expect(packBatch({ items: [], bounds: MOST, newId: () => 'x' })).toEqual([]);
  });

  it('loses none, changes no order and keeps the bounds, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 100 }), (bytes, records) => {
        const items = bytes.map((size, seq) => ({ ...(seq % 3 === 0 ? single(seq) : item(seq)), bytes: size }));
        const bounds = { records, bytes: MOST.bytes };
        const sent = packBatch({ items, bounds, newId: () => 'x' }).flatMap((command) => command.items);
        expect(sent).toEqual(items.slice(0, sent.length));
        expect(sent.length).toBeGreaterThan(0);
        expect(sent.length).toBeLessThanOrEqual(records);
        const total = sent.reduce((sum, one) => sum + one.bytes, 0);
        expect(sent.length === 1 || total <= bounds.bytes).toBe(true);
      }),
    );
  });

  it('shrinks to one record and grows back to the most', () => {
    let bounds = MOST;
    for (let count = 0; count < 12; count += 1) bounds = shrink(bounds);
    expect(bounds).toEqual({ records: 1, bytes: 4096 });
    for (let count = 0; count < 12; count += 1) bounds = grow(bounds);
    expect(bounds).toEqual(MOST);
  });
});
