import { z } from 'zod';
import { findDay, type Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

const day = z.string().transform((text, context): Day => {
  const found = findDay(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'dayUnusable' });
  return z.NEVER;
});

/** Input of `makePosters`: for every stairwell, every shop and house door, or one sheet for a place of any name. */
export const MakePosters = z.object({
  stairwells: z.literal(true).optional(),
  doors: z.literal(true).optional(),
  places: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  untilDay: day,
});
export type MakePosters = z.infer<typeof MakePosters>;

/** Input of `endPosters`: they were taken down; what they lead to is closed. */
export const EndPosters = z.object({ posterIds: z.array(idSchema<'poster'>()).min(1).max(2000) });
export type EndPosters = z.infer<typeof EndPosters>;

export type PosterFact =
  | { readonly type: 'postersMade'; readonly posters: number; readonly untilDay: Day }
  | { readonly type: 'postersEnded'; readonly posterIds: readonly string[] };

/** Refuses `posterDayPast`, `posterNowhere`. @idempotent by place */
export function decideMakePosters(
  state: { readonly places: number; readonly today: Day },
  { untilDay }: MakePosters,
): Decision<PosterFact> {
  if (untilDay < state.today) return refuse('posterDayPast', { field: 'untilDay' });
  if (state.places === 0) return refuse('posterNowhere');
  return { facts: [{ type: 'postersMade', posters: state.places, untilDay }] };
}
