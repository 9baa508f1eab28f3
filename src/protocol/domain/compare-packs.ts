import type { Text } from '../../base/domain/texts.ts';
import { LOCALES } from '../../base/domain/texts.ts';
import { describeMeasure, describeZone, ROW_NAMES, type Described } from './describe-pack.ts';
import type { Pack } from './pack.ts';

/** One thing that two editions say differently, in words. An absent side says nothing about it. */
export interface Difference {
  /** `measure` or `zone`; `pack` for what belongs to neither. */
  readonly part: 'measure' | 'zone' | 'pack';
  /** Which measure or zone. */
  readonly id: string;
  readonly name: Text;
  /** What about it. */
  readonly what: Text;
  readonly before?: Text;
  readonly after?: Text;
}

const NAMES = {
  lookBack: { 'zh-CN': '密接追溯天数', 'zh-TW': '密接追溯天數', en: 'days looked back for contacts' },
  pack: { 'zh-CN': '方案', 'zh-TW': '方案', en: 'protocol' },
} as const satisfies Readonly<Record<string, Text>>;

/** Differences of two editions, measures first, in the order of the newer one; what only the older has comes last. */
export function comparePacks(older: Pack, newer: Pack): readonly Difference[] {
  return [
    ...compareParts({ part: 'measure', older: older.measures, newer: newer.measures, describe: describeMeasure }),
    ...compareParts({ part: 'zone', older: older.zones, newer: newer.zones, describe: describeZone }),
    ...compareLookBack(older, newer),
  ];
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

function compareParts<Part extends Named>({
  part,
  older,
  newer,
  describe,
}: {
  readonly part: Difference['part'];
  readonly older: readonly Part[];
  readonly newer: readonly Part[];
  readonly describe: (one: Part) => readonly Described[];
}): readonly Difference[] {
  const ids = [...new Set([...newer, ...older].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const before = older.find((one) => one.id === id);
    const after = newer.find((one) => one.id === id);
    const name = (after ?? before)?.name;
    if (!name) return [];
    const whole = { part, id, name, what: ROW_NAMES.whole };
    if (!before && after) return [{ ...whole, after: joined(describe(after)) }];
    if (before && !after) return [{ ...whole, before: joined(describe(before)) }];
    if (!before || !after) return [];
    return compareRows(describe(before), describe(after)).map((row) => ({ part, id, name, ...row }));
  });
}

function compareRows(
  before: readonly Described[],
  after: readonly Described[],
): readonly Pick<Difference, 'what' | 'before' | 'after'>[] {
  return after.flatMap(({ row, says }) => {
    const was = before.find((one) => one.row === row)?.says;
    return was && LOCALES.some((locale) => was[locale] !== says[locale])
      ? [{ what: ROW_NAMES[row], before: was, after: says }]
      : [];
  });
}

/** A whole measure in one sentence: what makes it up. */
function joined(rows: readonly Described[]): Text {
  const [stages] = rows;
  return stages?.says ?? ROW_NAMES.whole;
}

function compareLookBack(older: Pack, newer: Pack): readonly Difference[] {
  const say = ({ lookBack }: Pack): string => lookBack.map(({ days }) => days).join(' / ');
  if (say(older) === say(newer)) return [];
  const side = (text: string): Text | undefined =>
    text === '' ? undefined : { 'zh-CN': text, 'zh-TW': text, en: text };
  const [before, after] = [side(say(older)), side(say(newer))];
  return [
    {
      ...{ part: 'pack', id: newer.id, name: NAMES.pack, what: NAMES.lookBack },
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    },
  ];
}
