import { z } from 'zod';
import { TagKind } from '../../register/domain/tags.ts';

/** Who goes into a form. `auto`: as its title says, where that can be known; else everybody. */
export const FillSelection = z.discriminatedUnion('who', [
  z.object({ who: z.literal('auto') }),
  z.object({ who: z.literal('everybody') }),
  z.object({ who: z.literal('tag'), tag: TagKind }),
  z.object({ who: z.literal('grid'), id: z.uuid() }),
  z.object({ who: z.literal('building'), id: z.uuid() }),
  z.object({ who: z.literal('order') }),
]);
export type FillSelection = z.infer<typeof FillSelection>;

const TITLES: readonly (readonly [RegExp, FillSelection])[] = [
  [/隔离|管控|医学观察|健康监测/u, { who: 'order' }],
  [/独居/u, { who: 'tag', tag: 'livingAlone' }],
  [/空巢/u, { who: 'tag', tag: 'emptyNest' }],
  [/孕/u, { who: 'tag', tag: 'pregnant' }],
  [/残疾/u, { who: 'tag', tag: 'disabled' }],
  [/高龄|80岁/u, { who: 'tag', tag: 'aged' }],
  [/透析/u, { who: 'tag', tag: 'dialysis' }],
  [/低保/u, { who: 'tag', tag: 'lowIncome' }],
  [/党员/u, { who: 'tag', tag: 'partyMember' }],
  [/未接种/u, { who: 'tag', tag: 'notVaccinated' }],
];
/** People of whom the register does not know who they are. */
const UNKNOWN = /返|来[临烟]|红码|黄码|密接|密切接触|重点|阳性|入境|风险区|核酸|滞留/u;

/** Whom the words above a table ask for. `isNarrow`: for certain people, whom only other lists can name. */
export function selectionOfTitle(title: string): { readonly selection: FillSelection; readonly isNarrow: boolean } {
  const found = TITLES.find(([pattern]) => pattern.test(title));
  if (found) return { selection: found[1], isNarrow: true };
  return { selection: { who: 'everybody' }, isNarrow: UNKNOWN.test(title) };
}
