import { z } from 'zod';
import type { Text } from '../../base/domain/texts.ts';
import { Condition, FieldKey } from './condition.ts';

const LONGEST_LABEL = 500;
const MOST_CHOICES = 100;
const MOST_FIELDS = 200;

/** Words of a form in every language; what was not written in a language is shown in simplified Chinese. */
export const FormText = z
  .object({
    'zh-CN': z.string().trim().min(1).max(LONGEST_LABEL),
    'zh-TW': z.string().trim().max(LONGEST_LABEL).optional(),
    en: z.string().trim().max(LONGEST_LABEL).optional(),
  })
  .transform((words): Text => ({
    'zh-CN': words['zh-CN'],
    'zh-TW': words['zh-TW'] ? words['zh-TW'] : words['zh-CN'],
    en: words.en ? words.en : words['zh-CN'],
  }));

/** One thing to choose. `isAlone` excludes the others: "none of these". */
export const FormChoice = z.object({
  value: z.string().regex(/^[\p{L}\p{N}_.-]{1,60}$/u),
  label: FormText,
  isAlone: z.literal(true).optional(),
});
export type FormChoice = z.infer<typeof FormChoice>;

/** What every question has. */
const asked = {
  key: FieldKey,
  label: FormText,
  hint: FormText.optional(),
  /** Always, or while the condition is true. */
  required: z.union([z.literal(true), Condition]).optional(),
  /** Shown while the condition is true; a hidden question has no answer. Looks only at questions above it. */
  visibleIf: Condition.optional(),
  /** Must be true of an answered question; says `words` otherwise. */
  check: z.object({ holds: Condition, words: FormText }).optional(),
};

/** A figure. Ends included; `unit` is shown behind it. Temperatures are degrees Celsius, 34 to 43 unless said otherwise. */
const NumberField = z.object({
  ...asked,
  kind: z.literal(['integer', 'decimal', 'temperature']),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: FormText.optional(),
  default: z.number().optional(),
});
const TextField = z.object({
  ...asked,
  kind: z.literal('text'),
  /** Signs; 500 unless said otherwise. */
  maxLength: z.number().int().min(1).max(4000).optional(),
  isLong: z.literal(true).optional(),
  default: z.string().max(LONGEST_LABEL).optional(),
});
/** A day or a moment; the bounds are days before and after the day of answering. */
const DateField = z.object({
  ...asked,
  kind: z.literal(['date', 'dateTime']),
  daysBack: z.number().int().min(0).max(40_000).optional(),
  daysAhead: z.number().int().min(0).max(40_000).optional(),
});
const PlainField = z.object({ ...asked, kind: z.literal(['time', 'phone', 'idNumber']) });
const YesNoField = z.object({ ...asked, kind: z.literal('yesNo'), default: z.boolean().optional() });
const ChoiceField = z.object({
  ...asked,
  kind: z.literal('choice'),
  choices: z.array(FormChoice).min(1).max(MOST_CHOICES),
  default: z.string().max(60).optional(),
});
const ChoicesField = z.object({
  ...asked,
  kind: z.literal('choices'),
  choices: z.array(FormChoice).min(1).max(MOST_CHOICES),
  default: z.array(z.string().max(60)).max(MOST_CHOICES).optional(),
});
/** Words to be read, no question. */
const NoteField = z.object({
  key: FieldKey,
  kind: z.literal('note'),
  label: FormText,
  visibleIf: Condition.optional(),
});

/** What stands in a row by itself: a question or a note. */
export const PlainQuestion = z.discriminatedUnion('kind', [
  NumberField,
  TextField,
  DateField,
  PlainField,
  YesNoField,
  ChoiceField,
  ChoicesField,
  NoteField,
]);
export type PlainQuestion = z.infer<typeof PlainQuestion>;
/** A question that takes an answer. */
export type Question = Exclude<PlainQuestion, { kind: 'note' }>;

/** The same questions once for each of several things. `perMember`: one row for each member of the household that is asked. */
export const RepeatField = z.object({
  key: FieldKey,
  kind: z.literal('repeat'),
  label: FormText,
  hint: FormText.optional(),
  visibleIf: Condition.optional(),
  perMember: z.literal(true).optional(),
  minRows: z.number().int().min(0).max(50).optional(),
  /** 50 unless said otherwise. */
  maxRows: z.number().int().min(1).max(200).optional(),
  fields: z.array(PlainQuestion).min(1).max(MOST_FIELDS),
});
export type RepeatField = z.infer<typeof RepeatField>;

/** A heading over several questions. It adds no level to the answers. */
export const GroupField = z.object({
  key: FieldKey,
  kind: z.literal('group'),
  label: FormText,
  hint: FormText.optional(),
  visibleIf: Condition.optional(),
  fields: z.array(z.discriminatedUnion('kind', [...PlainQuestion.options, RepeatField])).max(MOST_FIELDS),
});
export type GroupField = z.infer<typeof GroupField>;

/** Anything that stands in a form. */
export const FormField = z.discriminatedUnion('kind', [...PlainQuestion.options, RepeatField, GroupField]);
export type FormField = z.infer<typeof FormField>;

/** Names a form through all its versions. */
export const FormId = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/);

/** A form as data. `id` names it through all its versions; a version is never changed once answers may refer to it. */
export const FormDefinition = z.object({
  id: FormId,
  version: z.number().int().min(1),
  title: FormText,
  about: FormText.optional(),
  fields: z.array(FormField).min(1).max(MOST_FIELDS),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** Every kind of field, in the order in which a builder offers them. */
export const FIELD_KINDS = [
  'choice',
  'choices',
  'yesNo',
  'text',
  'integer',
  'decimal',
  'temperature',
  'date',
  'time',
  'dateTime',
  'phone',
  'idNumber',
  'note',
  'group',
  'repeat',
] as const satisfies readonly FormField['kind'][];
export type FieldKind = FormField['kind'];
