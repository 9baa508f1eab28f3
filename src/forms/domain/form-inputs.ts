import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { FormDefinition, FormId } from './form.ts';

/** Input of `saveForm`: the next version of a form. `definition.version` is the one after the newest that the maker has seen. */
export const SaveForm = z.object({ formId: idSchema<'form'>(), definition: FormDefinition });
export type SaveForm = z.infer<typeof SaveForm>;

/** Input of `retireForm`: all versions of a form are offered no more; answers to them stay readable. */
export const RetireForm = z.object({ key: FormId });
export type RetireForm = z.infer<typeof RetireForm>;
