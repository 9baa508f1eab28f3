import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import { FIELD_NAMES } from '../../sheets/domain/field-names.ts';

/** A form from above that is dropped in. */
export const BringTemplate = z.object({
  templateId: idSchema<'template'>(),
  fileId: idSchema<'file'>(),
  name: z.string().min(1).max(300),
});
export type BringTemplate = z.infer<typeof BringTemplate>;

/** What columns (`3`) and figure cells (`5:3`, row from 1 and column from 0) want; null leaves empty, no entry at all forgets. */
export const CorrectTemplate = z.object({
  shape: z.string().min(1).max(100),
  fields: z.record(
    z.string().regex(/^\d{1,5}(?::\d{1,5})?$/u),
    z
      .string()
      .refine((field) => FIELD_NAMES.has(field))
      .nullable(),
  ),
});
export type CorrectTemplate = z.infer<typeof CorrectTemplate>;

/** A form was dropped in. */
export interface TemplateBrought {
  readonly type: 'templateBrought';
  readonly subjectId: string;
  readonly name: string;
  readonly fileId: string;
}

/** Takes a form in when its file came along and holds something to fill. */
export function decideBring(
  state: { readonly hasFile: boolean; readonly tables: number },
  { templateId, fileId, name }: BringTemplate,
): Decision<TemplateBrought> {
  if (!state.hasFile) return refuse('fileMissing', { count: 1 });
  if (state.tables === 0) return refuse('templateHasNoTable');
  return { facts: [{ type: 'templateBrought', subjectId: templateId, name, fileId }] };
}
