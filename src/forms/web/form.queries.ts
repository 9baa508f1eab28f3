import { z } from 'zod';
import { FormDefinition, FormText } from '../domain/form.ts';

/** The cache of forms; `saveForm` and `retireForm` refresh it. */
export const FORMS_TOPIC = 'forms';
export const FORMS_CHANGED: readonly string[] = [FORMS_TOPIC];

const Line = z.object({ key: z.string(), version: z.number(), title: FormText, fields: z.number() });
export type FormLine = z.infer<typeof Line>;
const OwnLine = Line.extend({ madeAt: z.string(), retiredAt: z.string().nullable() });
export type OwnFormLine = z.infer<typeof OwnLine>;

/** Reply of `/api/forms`. */
export const FormList = z.object({ ready: z.array(Line), own: z.array(OwnLine) });

/** Reply of `/api/forms/:key`. */
export const OneForm = z.object({
  definition: FormDefinition,
  isReady: z.boolean(),
  retiredAt: z.string().nullable(),
  versions: z.array(z.object({ version: z.number(), madeAt: z.string() })),
});
export type OneForm = z.infer<typeof OneForm>;

/** Reply of `readFormFile`. */
export const FormFileReply = z.object({
  form: FormDefinition.optional(),
  notes: z.array(
    z.object({
      sheet: z.string(),
      row: z.number(),
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type FormFileReply = z.infer<typeof FormFileReply>;
