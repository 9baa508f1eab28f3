import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { Tx } from '../../base/server/db.ts';
import type { TemplateQuestion } from '../domain/template-data.ts';
import type { WordsKind } from '../domain/words-document.ts';
import { readUsedAnywhere } from './count-queries.ts';
import { readPeriod } from './period.ts';

/** An area and the communities of it that the report is about. */
export interface Whom {
  readonly areaId: number;
  readonly name: string;
  readonly communities: readonly { readonly communityId: CommunityId; readonly name: string }[];
}

/** Reads what a report in words is written from. */
export async function readWords(
  tx: Tx,
  of: {
    readonly whom: Whom;
    readonly kind: WordsKind;
    readonly from: Day;
    readonly until: Day;
    readonly locale: Locale;
  },
): Promise<TemplateQuestion> {
  const { whom, kind, from, until, locale } = of;
  const communityIds = whom.communities.map(({ communityId }) => communityId);
  const names = new Map(whom.communities.map(({ communityId, name }) => [communityId, name]));
  const period = await readPeriod(tx, { communityIds, from, until });
  const before = await dayBefore(tx, { communityIds, day: from });
  const used = await readUsedAnywhere(tx, { communityIds, day: until });
  const { figures, signedDays, wantedDays, days } = period;
  const communities = period.communities.map(({ communityId, ...one }) => ({
    ...one,
    name: names.get(communityId) ?? '',
  }));
  const known = { figures, before, used, signedDays, wantedDays, days, communities };
  return { kind, locale, area: whom.name, from, until, ...known };
}

async function dayBefore(tx: Tx, of: { readonly communityIds: readonly CommunityId[]; readonly day: Day }) {
  const day = addDays(of.day, -1);
  const { days, isKnown } = await readPeriod(tx, { communityIds: of.communityIds, from: day, until: day });
  return isKnown ? days[0]?.figures : undefined;
}
