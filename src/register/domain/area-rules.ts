import { z } from 'zod';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { Text } from '../../base/domain/texts.ts';

/** Levels of the area tree above the grid, from the top. */
export const AREA_LEVELS = ['city', 'district', 'subdistrict', 'community'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** What each level is called. */
export const AREA_LEVEL_NAMES: Readonly<Record<AreaLevel, Text>> = {
  city: { 'zh-CN': '市', 'zh-TW': '市', en: 'City' },
  district: { 'zh-CN': '区', 'zh-TW': '區', en: 'District' },
  subdistrict: { 'zh-CN': '街道', 'zh-TW': '街道', en: 'Sub-district' },
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
};

const name = z.string().trim().min(1).max(60);

/** Input of `createArea`; the parent is the area of the envelope. */
export const CreateArea = z.object({
  /** The official number or any short code; it names the area on the command line. */
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z-]{1,24}$/),
  name,
  level: z.enum(AREA_LEVELS),
});
export type CreateArea = z.infer<typeof CreateArea>;

/** Input of `renameArea`, for the area of the envelope. */
export const RenameArea = z.object({ name });
export type RenameArea = z.infer<typeof RenameArea>;

/** An area as its commands need it. */
export interface AreaState {
  readonly areaId: number;
  readonly name: string;
  readonly level: AreaLevel;
  readonly isRoot: boolean;
  readonly isRetired: boolean;
}

/** What happens to areas. They have no UUID, so the number is in the body. */
export type AreaFact =
  | ({ readonly type: 'areaCreated'; readonly parentId: number } & CreateArea)
  | { readonly type: 'areaRenamed'; readonly areaId: number; readonly name: string; readonly formerName: string }
  | { readonly type: 'areaRetired'; readonly areaId: number };

/** The levels that may stand below a level: any lower one, since not every city has every level. */
export function levelsBelow(level: AreaLevel): readonly AreaLevel[] {
  return AREA_LEVELS.slice(AREA_LEVELS.indexOf(level) + 1);
}

/** A new area below another. Refuses `notFound`, `areaLevelTooHigh`, `areaCodeTaken`. */
export function decideCreateArea(
  state: { readonly parent: AreaState | undefined; readonly isCodeTaken: boolean },
  input: CreateArea,
): Decision<AreaFact> {
  const { parent } = state;
  if (!parent || parent.isRetired) return refuse('notFound');
  if (!levelsBelow(parent.level).includes(input.level)) return refuse('areaLevelTooHigh', { field: 'level' });
  if (state.isCodeTaken) return refuse('areaCodeTaken', { field: 'code', code: input.code });
  return { facts: [{ type: 'areaCreated', parentId: parent.areaId, ...input }] };
}

/** Another name. Refuses `notFound`. */
export function decideRenameArea(area: AreaState | undefined, input: RenameArea): Decision<AreaFact> {
  if (!area || area.isRetired) return refuse('notFound');
  return { facts: [{ type: 'areaRenamed', areaId: area.areaId, name: input.name, formerName: area.name }] };
}

/** Ends an area in which nothing is left. Refuses `notFound`, `areaIsRoot`, `areaHasParts`, `areaHasPeople`. */
export function decideRetireArea(state: {
  readonly area: AreaState | undefined;
  readonly partCount: number;
  readonly peopleCount: number;
}): Decision<AreaFact> {
  const { area, partCount, peopleCount } = state;
  if (!area || area.isRetired) return refuse('notFound');
  if (area.isRoot) return refuse('areaIsRoot');
  if (partCount > 0) return refuse('areaHasParts', { count: partCount });
  if (peopleCount > 0) return refuse('areaHasPeople', { count: peopleCount });
  return { facts: [{ type: 'areaRetired', areaId: area.areaId }] };
}
