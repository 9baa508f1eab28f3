import { z } from 'zod';
import { TagKind } from '../../register/domain/tags.ts';

const years = z.number().int().min(0).max(150);

/** Who goes into a form. `auto`: as its title says, where that can be known; else everybody. */
export const FillSelection = z.discriminatedUnion('who', [
  z.object({ who: z.literal('auto') }),
  z.object({ who: z.literal('everybody') }),
  z.object({ who: z.literal('tag'), tag: TagKind }),
  z.object({ who: z.literal('grid'), id: z.uuid() }),
  z.object({ who: z.literal('building'), id: z.uuid() }),
  z.object({ who: z.literal('order') }),
  /** Whoever told of a journey within `RETURNED_WITHIN_DAYS`. */
  z.object({ who: z.literal('returnee') }),
  /** Full years on the day of the form, both ends included. */
  z.object({ who: z.literal('age'), from: years, to: years }),
]);
export type FillSelection = z.infer<typeof FillSelection>;

/** For how long somebody who came from elsewhere is a returnee. [M] the usual fortnight of registration, twice over. */
export const RETURNED_WITHIN_DAYS = 28;

const OLDEST = 150;
const aged = (from: number): FillSelection => ({ who: 'age', from, to: OLDEST });

const TITLES: readonly (readonly [RegExp, FillSelection])[] = [
  [/隔离|管控|医学观察|健康监测/u, { who: 'order' }],
  [/返|来[临烟]|自主申报|外地来|外来返/u, { who: 'returnee' }],
  [/独居/u, { who: 'tag', tag: 'livingAlone' }],
  [/空巢/u, { who: 'tag', tag: 'emptyNest' }],
  [/孕/u, { who: 'tag', tag: 'pregnant' }],
  [/残疾/u, { who: 'tag', tag: 'disabled' }],
  [/透析/u, { who: 'tag', tag: 'dialysis' }],
  [/低保/u, { who: 'tag', tag: 'lowIncome' }],
  [/党员/u, { who: 'tag', tag: 'partyMember' }],
  [/未接种/u, { who: 'tag', tag: 'notVaccinated' }],
  [/高龄|八十周?岁/u, { who: 'tag', tag: 'aged' }],
  [/六十周?岁/u, aged(60)],
];
const FROM_AGE = /(\d{2})周?岁?(?:及|\(含\)|（含）)?以上/u;
const TO_AGE = /(\d{1,2})周?岁?(?:及|\(含\)|（含）)?以下/u;
/** People of whom the register does not know who they are. */
const UNKNOWN = /返|来[临烟]|红码|黄码|密接|密切接触|重点|阳性|入境|风险区|核酸|滞留/u;

/** Whom the words above a table ask for. `isNarrow`: for certain people, whom only other lists can name. */
export function selectionOfTitle(title: string): { readonly selection: FillSelection; readonly isNarrow: boolean } {
  const found = TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? ageOfTitle(title);
  if (found) return { selection: found, isNarrow: true };
  return { selection: { who: 'everybody' }, isNarrow: UNKNOWN.test(title) };
}

function ageOfTitle(title: string): FillSelection | undefined {
  const [from, to] = [FROM_AGE.exec(title)?.[1], TO_AGE.exec(title)?.[1]];
  if (from === '80') return { who: 'tag', tag: 'aged' };
  if (from !== undefined) return aged(Number(from));
  if (/老年人|老人/u.test(title)) return aged(60);
  // `14岁以下` leaves out those of 14 in the tables of forms.
  if (to !== undefined) return { who: 'age', from: 0, to: Math.max(0, Number(to) - 1) };
  return undefined;
}

/** A selection as addresses and the command line write it: `order`, `tag` with `aged`, `age` with `60-`, `-13` or `3-6`. */
export function selectionOfText(of: {
  readonly who: string;
  readonly value?: string | undefined;
}): FillSelection | undefined {
  const { who, value = '' } = of;
  if (who === 'age') {
    const [, from, to] = /^(\d{0,3})-(\d{0,3})$/u.exec(value) ?? [];
    if (from === undefined || to === undefined || from + to === '') return undefined;
    return FillSelection.safeParse({ who, from: Number(from), to: to === '' ? OLDEST : Number(to) }).data;
  }
  return FillSelection.safeParse({ who, ...(who === 'tag' ? { tag: value } : { id: value }) }).data;
}
