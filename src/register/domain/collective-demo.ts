import { addDays, type Day } from '../../base/domain/day.ts';
import { collectiveKey, type CollectiveKind } from './collective-rules.ts';

/** A collective dwelling of the demo community. */
export interface DemoCollective {
  readonly id: string;
  readonly estateId: string;
  readonly kind: CollectiveKind;
  readonly name: string;
  readonly placeKey: string;
  readonly stays: readonly DemoStay[];
}

/** Somebody of the community who works or sleeps there. */
export interface DemoStay {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'stay' | 'work';
  readonly from: Day;
  readonly until: Day | undefined;
}

const PLACES: readonly (readonly [CollectiveKind, string, DemoStay['kind'], number])[] = [
  ['hotel', '望川宾馆', 'work', 14],
  ['hotel', '如归快捷酒店', 'work', 8],
  ['site', '望川广场二期工地', 'work', 42],
  ['dormitory', '纺织厂集体宿舍', 'stay', 24],
  ['employer', '望川电子厂', 'work', 60],
  ['careHome', '夕照养老院', 'work', 16],
];

/** People come over two weeks, three today; every seventh has left again. */
const SPREAD_DAYS = 14;

/** Hotels, a site, a dormitory, an employer and a care home, with people of the community who work or sleep there. */
export function demoCollectives(of: {
  readonly estate: { readonly id: string; readonly key: string };
  /** Ids of grown people; each is used once. */
  readonly personIds: readonly string[];
  readonly today: Day;
  readonly newId: () => string;
}): readonly DemoCollective[] {
  const { estate, personIds, today, newId } = of;
  let used = 0;
  return PLACES.map(([kind, name, stayKind, wanted]) => {
    const here = personIds.slice(used, used + wanted);
    used += wanted;
    const stays = here.map((personId, at): DemoStay => {
      const from = addDays(today, -(at < 3 ? 0 : at % SPREAD_DAYS));
      const until = at % 7 === 6 ? (at % 2 === 0 ? today : addDays(from, 1)) : undefined;
      return {
        id: newId(),
        personId,
        kind: stayKind,
        from,
        until: until !== undefined && until > today ? today : until,
      };
    });
    const placeKey = collectiveKey({ estateKey: estate.key, kind, name });
    return { id: newId(), estateId: estate.id, kind, name, placeKey, stays };
  });
}
