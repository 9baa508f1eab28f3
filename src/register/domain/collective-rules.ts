import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Text } from '../../base/domain/texts.ts';
import { nameKey } from './spelling.ts';

/** Where people live or work together without being a household. */
export const COLLECTIVE_KINDS = ['hotel', 'site', 'dormitory', 'employer', 'careHome'] as const;
export type CollectiveKind = (typeof COLLECTIVE_KINDS)[number];

/** What each kind is called. */
export const COLLECTIVE_KIND_NAMES: Readonly<Record<CollectiveKind, Text>> = {
  hotel: { 'zh-CN': '宾馆酒店', 'zh-TW': '旅館', en: 'Hotel' },
  site: { 'zh-CN': '工地', 'zh-TW': '工地', en: 'Building site' },
  dormitory: { 'zh-CN': '集体宿舍', 'zh-TW': '集體宿舍', en: 'Dormitory' },
  employer: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Employer' },
  careHome: { 'zh-CN': '养老机构', 'zh-TW': '養老機構', en: 'Care home' },
};

/** Input of `createCollective`. */
export const CreateCollective = z.object({
  dwellingId: idSchema<'dwelling'>(),
  estateId: idSchema<'estate'>(),
  kind: z.enum(COLLECTIVE_KINDS),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^|]*$/),
  /** Where it is, in words. */
  addressRest: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((text) => (text === undefined || text === null || text === '' ? null : text)),
});
export type CreateCollective = z.infer<typeof CreateCollective>;

/** Input of `closeCollective`. */
export const CloseCollective = z.object({ dwellingId: idSchema<'dwelling'>() });
export type CloseCollective = z.infer<typeof CloseCollective>;

/** What happens to collective dwellings; `subjectId` is the dwelling. */
export type CollectiveFact =
  | ({
      readonly type: 'collectiveCreated';
      readonly subjectId: string;
      readonly placeKey: string;
    } & Omit<CreateCollective, 'dwellingId'>)
  | { readonly type: 'collectiveReopened'; readonly subjectId: string }
  | { readonly type: 'collectiveClosed'; readonly subjectId: string; readonly day: Day };
export type CollectiveFactOf<Type extends CollectiveFact['type']> = Extract<CollectiveFact, { readonly type: Type }>;

/** The key of a collective dwelling: its estate and its name. No file can spell a room like that. */
export function collectiveKey(of: {
  readonly estateKey: string;
  readonly kind: CollectiveKind;
  readonly name: string;
}): string {
  return `${of.estateKey}||@${of.kind}|${nameKey(of.name)}`;
}

/** Adds a hotel, site, dormitory, employer or care home; one that was closed opens again. Refuses `notFound`, `collectiveKnown`. */
export function decideCreateCollective(
  state: {
    readonly estateKey: string | undefined;
    readonly known: { readonly dwellingId: string; readonly isClosed: boolean } | undefined;
  },
  input: CreateCollective,
): Decision<CollectiveFactOf<'collectiveCreated' | 'collectiveReopened'>> {
  const { estateKey, known } = state;
  if (estateKey === undefined) return refuse('notFound');
  if (known?.isClosed === false) return refuse('collectiveKnown', { field: 'name' });
  if (known) return { facts: [{ type: 'collectiveReopened', subjectId: known.dwellingId }] };
  const { dwellingId: subjectId, ...rest } = input;
  const placeKey = collectiveKey({ estateKey, kind: input.kind, name: input.name });
  return { facts: [{ type: 'collectiveCreated', subjectId, placeKey, ...rest }] };
}

/** Closes one in which nobody is any longer; who was there stays on record. Refuses `notFound`, `collectiveOccupied`. */
export function decideCloseCollective(
  state: { readonly isKnown: boolean; readonly isClosed: boolean; readonly peopleCount: number; readonly today: Day },
  input: CloseCollective,
): Decision<CollectiveFactOf<'collectiveClosed'>> {
  if (!state.isKnown || state.isClosed) return refuse('notFound');
  if (state.peopleCount > 0) return refuse('collectiveOccupied', { count: state.peopleCount });
  return { facts: [{ type: 'collectiveClosed', subjectId: input.dwellingId, day: state.today }] };
}
