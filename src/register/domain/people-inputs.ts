import { z } from 'zod';
import { areaNumber } from '../../base/domain/ids.ts';
import { findDay, type Day } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { IdKind, RelationToHead, Sex } from './person.ts';
import { TagKind } from './tags.ts';

const personId = idSchema<'person'>();
const MAX_LINE = 200;

/** A day as forms send it; a text that is no date is an issue at its field. */
export const DayInput = z.string().transform((text, context): Day => {
  const day = findDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'dayUnusable' });
  return z.NEVER;
});

/** A field that may be left empty: absent, empty and null all mean that nothing is known. */
function optional<Output>(shape: z.ZodType<Output, string>): z.ZodType<Output | null, string | null | undefined> {
  return z
    .union([z.literal('').transform(() => null), shape])
    .nullish()
    .transform((value) => value ?? null);
}

const line = optional(z.string().trim().min(1).max(MAX_LINE));
const optionalDay = optional(DayInput);

/** What a worker may write about a person. */
export const PersonFieldsInput = z.object({
  name: z.string().trim().min(1).max(60),
  sex: optional(Sex),
  birthDate: optionalDay,
  ethnicity: line,
  employer: line,
  registeredAddress: line,
  residence: line,
  note: optional(z.string().trim().min(1).max(2000)),
});
export type PersonFieldsInput = z.infer<typeof PersonFieldsInput>;

const ResidencyKind = z.enum(['home', 'tenant', 'stay', 'work']);

/** Behind which door somebody goes, and into which household. Without a household a new one begins. */
const door = {
  dwellingId: idSchema<'dwelling'>(),
  householdId: idSchema<'household'>().nullish(),
  relation: optional(RelationToHead),
};

/** Input of `registerPerson`. */
export const RegisterPersonInput = PersonFieldsInput.extend({
  personId,
  idKind: IdKind.nullish(),
  idNumber: optional(z.string().trim().min(1).max(40)),
  phones: z.array(z.string().trim().min(1).max(30)).max(10).default([]),
  ...door,
  dwellingId: idSchema<'dwelling'>().nullish(),
  kind: ResidencyKind.default('home'),
  fromDay: optionalDay,
});
export type RegisterPersonInput = z.infer<typeof RegisterPersonInput>;

/** Input of `editPerson`; `version` is the one that was looked at. */
export const EditPersonInput = PersonFieldsInput.extend({
  personId,
  version: z.number().int().min(1).max(1_000_000_000),
});
export type EditPersonInput = z.infer<typeof EditPersonInput>;

export const AddIdentityInput = z.object({
  personId,
  kind: IdKind.nullish(),
  number: z.string().trim().min(1).max(40),
});
export type AddIdentityInput = z.infer<typeof AddIdentityInput>;

/** `key` as the person page gives it. */
export const DropIdentityInput = z.object({ personId, key: z.string().min(1).max(64) });
export type DropIdentityInput = z.infer<typeof DropIdentityInput>;

export const AddPhoneInput = z.object({
  personId,
  phone: z.string().trim().min(1).max(30),
  /** `first` puts it before the others. */
  place: z.enum(['first', 'last']).default('last'),
});
export type AddPhoneInput = z.infer<typeof AddPhoneInput>;

/** `key` as the person page gives it: the number itself may be masked there. */
export const DropPhoneInput = z.object({ personId, key: z.string().min(1).max(64) });
export type DropPhoneInput = z.infer<typeof DropPhoneInput>;

export const AddTagInput = z.object({
  personId,
  kind: TagKind,
  note: line,
  fromDay: optionalDay,
  untilDay: optionalDay,
});
export type AddTagInput = z.infer<typeof AddTagInput>;

export const EndTagInput = z.object({ personId, tagId: idSchema<'tag'>(), untilDay: optionalDay });
export type EndTagInput = z.infer<typeof EndTagInput>;

export const VehicleInput = z.object({ personId, plate: z.string().trim().min(1).max(20) });
export type VehicleInput = z.infer<typeof VehicleInput>;

/** Input of `movePerson`. With `toCommunityId` the record is opened there under the same id. */
export const MovePersonInput = z.object({
  personId,
  ...door,
  kind: z.enum(['home', 'tenant']).default('home'),
  day: DayInput,
  toCommunityId: areaNumber.nullish(),
});
export type MovePersonInput = z.infer<typeof MovePersonInput>;

/** Input of `moveHousehold`: everybody who lives in it now. */
export const MoveHouseholdInput = z.object({
  householdId: idSchema<'household'>(),
  dwellingId: idSchema<'dwelling'>(),
  day: DayInput,
  toCommunityId: areaNumber.nullish(),
});
export type MoveHouseholdInput = z.infer<typeof MoveHouseholdInput>;

/** Input of `recordLeaving` and `recordDeath`. */
export const DepartureInput = z.object({ personId, day: DayInput });
export type DepartureInput = z.infer<typeof DepartureInput>;

export const ReopenPersonInput = z.object({ personId, reason: z.string().trim().min(4).max(500) });
export type ReopenPersonInput = z.infer<typeof ReopenPersonInput>;

export const CheckInInput = z.object({
  personId,
  dwellingId: idSchema<'dwelling'>(),
  /** `work`: works there; `stay`: sleeps there. */
  kind: z.enum(['stay', 'work']).default('stay'),
  day: DayInput,
});
export type CheckInInput = z.infer<typeof CheckInInput>;

export const CheckOutInput = z.object({ personId, residencyId: idSchema<'residency'>(), day: DayInput });
export type CheckOutInput = z.infer<typeof CheckOutInput>;

export const SplitHouseholdInput = z.object({
  householdId: idSchema<'household'>(),
  /** Who goes into the new household behind the same door. */
  personIds: z.array(personId).min(1).max(50),
  /** The head of the new household. */
  headId: personId,
});
export type SplitHouseholdInput = z.infer<typeof SplitHouseholdInput>;

export const JoinHouseholdsInput = z.object({
  intoHouseholdId: idSchema<'household'>(),
  fromHouseholdId: idSchema<'household'>(),
});
export type JoinHouseholdsInput = z.infer<typeof JoinHouseholdsInput>;

export const SetRelationInput = z.object({ personId, relation: optional(RelationToHead) });
export type SetRelationInput = z.infer<typeof SetRelationInput>;

export const MergePeopleInput = z.object({
  keptId: personId,
  goneId: personId,
  /** Fields in which the record that goes is right. */
  takeFromGone: z
    .array(z.enum(['name', 'sex', 'birthDate', 'ethnicity', 'employer', 'registeredAddress', 'residence', 'note']))
    .max(8)
    .default([]),
});
export type MergePeopleInput = z.infer<typeof MergePeopleInput>;

export const UnmergePeopleInput = z.object({ mergeId: idSchema<'merge'>() });
export type UnmergePeopleInput = z.infer<typeof UnmergePeopleInput>;

export const DecideDuplicateInput = z.object({ pairId: idSchema<'pair'>() });
export type DecideDuplicateInput = z.infer<typeof DecideDuplicateInput>;
