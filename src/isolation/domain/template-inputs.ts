import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { PaperKind } from './paper-kinds.ts';

/** Input of `saveOrderTemplate`: a Word file in the office's own words. */
export const SaveTemplate = z.object({
  kind: PaperKind,
  fileId: z.string().min(1).max(80),
  fileName: z.string().trim().min(1).max(120),
});
export type SaveTemplate = z.infer<typeof SaveTemplate>;

/** Input of `dropOrderTemplate`: back to the product's own. */
export const DropTemplate = z.object({ kind: PaperKind });
export type DropTemplate = z.infer<typeof DropTemplate>;

/** Input of `noteDocuments`: papers were made and handed over or printed. */
export const NoteDocuments = z.object({
  orderIds: z.array(idSchema<'order'>()).min(1).max(500),
  kinds: z.array(PaperKind).min(1).max(4),
});
export type NoteDocuments = z.infer<typeof NoteDocuments>;
