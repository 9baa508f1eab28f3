import { loadavg } from 'node:os';
import { sql } from '../src/base/server/db.ts';
import type { ListedPerson } from '../src/register/domain/linkage/listed-person.ts';
import type { RowMatch } from '../src/register/domain/linkage/match-list.ts';
import { idKey } from '../src/register/domain/spelling.ts';
import { matchListed } from '../src/register/server/api.ts';
import { openCity, type City } from './city.ts';
import { atLeast, atMost, type Figure } from './figures.ts';
import { spentOn } from './processes.ts';

/** Three weeks of push lists of one community (needs.md, C1). */
const ROWS = 15_974;
/** One row in three is about somebody of the city. */
const SHARE_OF_OURS = 3;

interface Known extends Record<string, unknown> {
  readonly personId: string;
  readonly name: string;
  readonly sealed: Buffer;
  readonly phone: string | null;
}

/** Push lists against a register of a million: masked names, phones and ids, typing errors, strangers between them. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  try {
    const known = await sampleOf(city);
    const { people, meant } = lists(city, known);
    const communityIds = city.communities;
    let matches: readonly RowMatch[] = [];
    const { seconds, words } = await spentOn(city.dataDir, async () => {
      matches = await city.site.db.read({ communityIds }, (tx) =>
        matchListed(tx, { communityIds, people, year: 2026, vault: city.site.vault }),
      );
    });
    let [right, wrong, left] = [0, 0, 0];
    for (const [at, { verdict, candidates }] of matches.entries()) {
      if (verdict === 'doubtful') left += 1;
      if (verdict !== 'certain') continue;
      if (candidates[0]?.person.personId === meant[at]) right += 1;
      else wrong += 1;
    }
    const data = `${ROWS} rows, a third of them ours, half masked, against ${city.data}; ${right} certain and right, ${wrong} wrong, ${left} left to workers; ${words}, load ${(loadavg()[0] ?? 0).toFixed(0)}`;
    return [
      atMost({ name: 'match.lists', value: seconds, unit: 's', data, budget: 10 }),
      atLeast({
        name: 'match.precision',
        value: right / Math.max(1, right + wrong),
        unit: 'share',
        data,
        budget: 0.99,
      }),
    ];
  } finally {
    await city.close();
  }
}

function sampleOf({ site, communities }: City): Promise<Known[]> {
  const each = Math.ceil(ROWS / SHARE_OF_OURS / communities.length);
  return site.db.asOwner((tx) =>
    tx.query<Known>(sql`
      select p.id as "personId", p.name, i.sealed, f.phone from unnest(${[...communities]}::int[]) as c (id)
      cross join lateral (
        select id, community_id, name from person where community_id = c.id and merged_into is null limit ${each}) p
      join person_identity i on i.community_id = p.community_id and i.person_id = p.id and i.kind = 'residentId'
      left join person_phone f on f.community_id = p.community_id and f.person_id = p.id and f.position = 0`),
  );
}

function lists({ site }: City, known: readonly Known[]) {
  const meant: (string | undefined)[] = [];
  const people = Array.from({ length: ROWS }, (_, at): ListedPerson => {
    const person = at % SHARE_OF_OURS === 0 ? known[at / SHARE_OF_OURS] : undefined;
    meant.push(person?.personId);
    if (!person) return stranger(at, known[at % known.length]?.name ?? '李明');
    return row(at, { ...person, number: site.vault.open(person.sealed).toString('utf8') });
  });
  return { people, meant };
}

/** Somebody of ours as senders write them: whole, masked, with a wrong digit, without a number. */
function row(at: number, of: Known & { readonly number: string }): ListedPerson {
  const { name, number, phone } = of;
  const masked = { name: `${name.charAt(0)}**`, idTyped: `${number.slice(0, 6)}********${number.slice(14)}` };
  const phones = phone === null ? [] : [phone];
  const hidden = phones.map((one) => `${one.slice(0, 3)}****${one.slice(7)}`);
  const wrong = `${number.slice(0, 9)}${(Number(number.charAt(9)) + 1) % 10}${number.slice(10)}`;
  const kinds: readonly ListedPerson[] = [
    { name, id: idKey('residentId', number), phones, phoneMasks: [] },
    { ...masked, phones: [], phoneMasks: hidden },
    { name, idTyped: wrong, phones: [], phoneMasks: [] },
    { name, phones, phoneMasks: [] },
    { ...masked, phones, phoneMasks: [] },
  ];
  return kinds[(at / SHARE_OF_OURS) % kinds.length] ?? { name, phones, phoneMasks: [] };
}

/** Somebody from elsewhere who shares a name with one of ours. */
function stranger(at: number, name: string): ListedPerson {
  const tail = String(1000 + ((at * 7919) % 9000));
  const phone = `166${String(10_000_000 + ((at * 104_729) % 89_999_999))}`;
  const kinds: readonly ListedPerson[] = [
    { name, idTyped: `510104********${tail}`, phones: [], phoneMasks: [`166****${phone.slice(7)}`] },
    { name: `${name.charAt(0)}*`, idTyped: `51**************${tail.slice(2)}`, phones: [phone], phoneMasks: [] },
    { name, phones: [phone], phoneMasks: [] },
  ];
  return kinds[at % kinds.length] ?? { name, phones: [phone], phoneMasks: [] };
}
