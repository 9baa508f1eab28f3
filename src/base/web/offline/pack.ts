import type { OutboxItem } from './outbox-item.ts';

/** Bounds of one request. Source: a peer's batches of 100 documents over 32 MB could never be sent (cht-core #6143): bytes bound too. */
export interface Bounds {
  readonly records: number;
  readonly bytes: number;
}

export const MOST: Bounds = { records: 100, bytes: 64 * 1024 };
const LEAST_BYTES = 4 * 1024;

/** A command as it travels, and the records that it carries. */
export interface PackedCommand {
  readonly envelope: {
    readonly commandId: string;
    readonly name: string;
    readonly communityId: number;
    readonly input: unknown;
  };
  readonly items: readonly OutboxItem[];
}

/**
 * The first records in their order as commands of one request: neighbours of one packing become one command, and the bounds end
 * it. At least one record, however large. `newId` names the packed commands; a single one keeps its own id.
 */
export function packBatch(of: {
  readonly items: readonly OutboxItem[];
  readonly bounds: Bounds;
  readonly newId: () => string;
}): readonly PackedCommand[] {
  const chosen = withinBounds(of.items, of.bounds);
  const groups: OutboxItem[][] = [];
  for (const item of chosen) {
    const last = groups.at(-1);
    if (last?.[0] && travelTogether(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((items) => {
    const [first] = items;
    return first ? [{ envelope: envelopeOf({ first, items, newId: of.newId }), items }] : [];
  });
}

/** Smaller after a failure: half the records and bytes of what was tried, down to one record. */
export function shrink(tried: Bounds): Bounds {
  return { records: Math.max(1, Math.floor(tried.records / 2)), bytes: Math.max(LEAST_BYTES, tried.bytes / 2) };
}

/** Larger after a success. */
export function grow(tried: Bounds): Bounds {
  return { records: Math.min(MOST.records, tried.records * 2), bytes: Math.min(MOST.bytes, tried.bytes * 2) };
}

function withinBounds(items: readonly OutboxItem[], bounds: Bounds): readonly OutboxItem[] {
  let bytes = 0;
  const end = items.findIndex((item, at) => {
    bytes += item.bytes;
    return at > 0 && (at >= bounds.records || bytes > bounds.bytes);
  });
  return end === -1 ? items : items.slice(0, end);
}

function travelTogether(one: OutboxItem, next: OutboxItem): boolean {
  return (
    one.packing !== undefined &&
    next.packing !== undefined &&
    one.name === next.name &&
    one.communityId === next.communityId &&
    one.packing.field === next.packing.field &&
    JSON.stringify(one.packing.fixed) === JSON.stringify(next.packing.fixed)
  );
}

function envelopeOf(of: {
  readonly first: OutboxItem;
  readonly items: readonly OutboxItem[];
  readonly newId: () => string;
}): PackedCommand['envelope'] {
  const { first, items } = of;
  const { name, communityId, packing } = first;
  if (!packing) return { commandId: first.commandId, name, communityId, input: first.input };
  // A packed command is a new one each time: its records are what the server knows again by their ids.
  const input = { ...packing.fixed, [packing.field]: items.map((item) => item.input) };
  return { commandId: of.newId(), name, communityId, input };
}
