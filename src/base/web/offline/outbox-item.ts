import { z } from 'zod';

/** How records of one kind travel together: in the list `field` of one command's input, beside `fixed`. */
export const Packing = z.object({ field: z.string(), fixed: z.record(z.string(), z.unknown()) });
export type Packing = z.infer<typeof Packing>;

/** What a record says, as it is sealed. With `packing`, `input` is one record of a list. */
export const OutboxWords = z.object({
  commandId: z.string(),
  name: z.string(),
  input: z.unknown(),
  packing: Packing.optional(),
  /** Its time was corrected once already. */
  isRestamped: z.boolean().optional(),
});
export type OutboxWords = z.infer<typeof OutboxWords>;

/** A record of the outbox, opened. */
export interface OutboxItem extends OutboxWords {
  readonly seq: number;
  readonly communityId: number;
  readonly bytes: number;
}

/** A record that was refused or could not be sent, waiting for a person. */
export interface SetAside {
  readonly seq: number;
  readonly name: string;
  readonly communityId: number;
  readonly madeAt: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The id of a packed record, by which a reply speaks of it. */
export function recordIdOf(item: OutboxItem): string | undefined {
  const { input } = item;
  if (typeof input !== 'object' || input === null || !('id' in input)) return undefined;
  return typeof input.id === 'string' ? input.id : undefined;
}
