import { z } from 'zod';
import { ageOn, type Day } from '../../base/domain/day.ts';
import { ID_KINDS } from '../../base/domain/id-number.ts';
import type { TagKind } from './tags.ts';

/** Sex as identity documents state it. */
export const Sex = z.enum(['male', 'female']);
export type Sex = z.infer<typeof Sex>;

/** What kind of document an id number is from; `none` is stated, absent is unknown. */
export const IdKind = z.enum(ID_KINDS);
export type IdKind = z.infer<typeof IdKind>;

/** How a person is related to the head (户主) of the household. */
export const RelationToHead = z.enum([
  'head',
  'spouse',
  'son',
  'daughter',
  'father',
  'mother',
  'daughterInLaw',
  'sonInLaw',
  'grandson',
  'granddaughter',
  'fatherInLaw',
  'motherInLaw',
  'tenant',
  'brother',
  'sister',
  'nanny',
  'grandparent',
  'relative',
  'colleague',
  'other',
]);
export type RelationToHead = z.infer<typeof RelationToHead>;

/**
 * From this age somebody counts as 高龄. Years.
 * Source: Law on the Protection of the Rights of the Elderly, art. 33 (allowances from 80 years of age).
 */
export const AGED_FROM_YEARS = 80;

/** Below this age somebody counts as 儿童 for deliveries, consent and testing in the family's tube. Years. Source: Personal Information Protection Law, art. 31. */
export const CHILD_BELOW_YEARS = 14;

/** The tags that follow from the birth date; they are computed and never stored. */
export function tagsByAge(birthDate: Day, today: Day): readonly TagKind[] {
  const age = ageOn(birthDate, today);
  if (age >= AGED_FROM_YEARS) return ['aged'];
  return age < CHILD_BELOW_YEARS ? ['child'] : [];
}

/** Are these tags stored, or do they follow from the birth date? A stated one is kept only while no birth date is known. */
export function isTagByAge(kind: TagKind): boolean {
  return kind === 'aged' || kind === 'child';
}
