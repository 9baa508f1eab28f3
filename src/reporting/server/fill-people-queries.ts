import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { exportPhones } from '../../register/domain/export-row.ts';
import { AGED_FROM_YEARS } from '../../register/domain/person.ts';
import type { FillOrder, FillPerson } from '../domain/fill-person.ts';
import { RETURNED_WITHIN_DAYS, type FillSelection } from '../domain/fill-selection.ts';
import type { FillTravel } from '../domain/fill-travel.ts';

/** Whom a form lists, and how much of them may be shown. */
export interface FillQuestion {
  readonly communityId: CommunityId;
  readonly day: Day;
  readonly selection: FillSelection;
  readonly vault: Vault;
  /** False: id numbers come masked. */
  readonly withIds: boolean;
  readonly phones: 'open' | 'masked';
}

type PersonRow = Omit<FillPerson, 'idNumber' | 'order' | 'travel' | 'phones' | 'tags' | 'plates'> & {
  readonly phones: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly plates: readonly string[] | null;
  readonly sealed: Buffer | null;
  readonly masked: string | null;
};

/** The people of a community in walking order with all that forms ask of the register, one statement for all of them. */
export async function readFillPeople(tx: Tx, question: FillQuestion): Promise<readonly FillPerson[]> {
  const { communityId, day, vault, withIds, phones } = question;
  const rows = await tx.query<PersonRow & Record<string, unknown>>(sql`
    select p.id as "personId", p.name, p.sex, p.birth_date as "birthDate", p.ethnicity, p.employer,
      p.registered_address as "registeredAddress", p.residence, p.note, p.others, i.kind as "idKind", i.sealed, i.masked,
      ph.phones, t.tags, v.plates, h.estate, h.building, h.unit, h.floor, h.room, h."doorName", h."householdId", h.relation,
      h.grid, h."gridWorker"
    from person p
    ${livesSql(communityId, day)}
    ${tagsSql(communityId, day)}
    left join (select person_id, array_agg(phone order by position, phone) as phones from person_phone
      where community_id = ${communityId} group by person_id) ph on ph.person_id = p.id
    left join (select person_id, array_agg(plate order by plate) as plates from vehicle
      where community_id = ${communityId} group by person_id) v on v.person_id = p.id
    left join (select distinct on (person_id) person_id, kind, sealed, masked from person_identity
      where community_id = ${communityId} order by person_id, kind like 'residentId%' desc, hash) i on i.person_id = p.id
    where ${chosenSql(question)}
    order by h.place_key collate menshen_order nulls last, h."householdId", h."residencyId", p.name_key collate menshen_order, p.id`);
  const orders = await readOrders(tx, question);
  const travels = await readTravels(tx, question);
  return rows.map(({ sealed, masked, ...row }): FillPerson => ({
    ...row,
    phones: exportPhones(row.phones ?? [], phones),
    tags: row.tags ?? [],
    plates: row.plates ?? [],
    idNumber: sealed === null ? null : withIds ? vault.open(sealed).toString('utf8') : masked,
    order: orders.get(row.personId) ?? null,
    travel: travels.get(row.personId) ?? null,
  }));
}

/** How many people a form would list, without what it tells of them: 12,600 are counted in a tenth of the time they are read in. */
export async function countFillPeople(
  tx: Tx,
  question: Pick<FillQuestion, 'communityId' | 'day' | 'selection'>,
): Promise<number> {
  const { communityId, day } = question;
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from person p ${livesSql(communityId, day)} ${tagsSql(communityId, day)} where ${chosenSql(question)}`);
  return row?.count ?? 0;
}

/** Whom a form lists. */
function chosenSql(question: Pick<FillQuestion, 'communityId' | 'day' | 'selection'>): Sql {
  const { communityId, day } = question;
  return sql`
    p.community_id = ${communityId} and p.merged_into is null and (p.died_on is null or p.died_on > ${day})
      and (h.person_id is not null or not exists (
        select from residency x where x.community_id = p.community_id and x.person_id = p.id))
      ${selectionSql(question)}`;
}

function tagsSql(communityId: CommunityId, day: Day): Sql {
  return sql`
    left join (select person_id, array_agg(kind order by from_day, id) as tags from person_tag
      where community_id = ${communityId} and from_day <= ${day} and (until_day is null or until_day >= ${day}) group by person_id) t
      on t.person_id = p.id`;
}

/** The door behind which each lives on the day, with its grid and the worker of the grid. */
function livesSql(communityId: CommunityId, day: Day): Sql {
  return sql`
    left join (
      select distinct on (r.person_id) r.person_id, r.id as "residencyId", r.household_id as "householdId", r.relation, d.place_key,
        d.floor, d.room, d.name as "doorName", e.name as estate, b.name as building, u.name as unit, d.building_id, d.id as dwelling_id,
        g.id as grid_id, g.name as grid, a.name as "gridWorker"
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      left join grid g on g.community_id = d.community_id and g.id = coalesce(u.grid_id, b.grid_id, d.grid_id)
      left join grid_worker w on w.community_id = g.community_id and w.grid_id = g.id and w.until_day is null
      left join account a on a.id = w.account_id
      where r.community_id = ${communityId} and (r.from_day is null or r.from_day <= ${day})
        and (r.until_day is null or r.until_day > ${day})
      order by r.person_id, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id
    ) h on h.person_id = p.id`;
}

function selectionSql({ selection, communityId, day }: Pick<FillQuestion, 'communityId' | 'day' | 'selection'>): Sql {
  if (selection.who === 'grid') return sql`and h.grid_id = ${selection.id}`;
  if (selection.who === 'building') return sql`and h.building_id = ${selection.id}`;
  if (selection.who === 'tag') {
    const stated = sql`${selection.tag} = any (t.tags)`;
    if (selection.tag !== 'aged') return sql`and ${stated}`;
    return sql`and (p.birth_date <= (${day}::date - make_interval(years => ${AGED_FROM_YEARS})) or ${stated})`;
  }
  if (selection.who === 'age')
    return sql`and p.birth_date <= (${day}::date - make_interval(years => ${selection.from}))
      and p.birth_date > (${day}::date - make_interval(years => ${selection.to + 1}))`;
  if (selection.who === 'returnee')
    return sql`and p.id in (select person_id from (${travelsSql(communityId, day)}) told)`;
  if (selection.who !== 'order') return sql``;
  return sql`and p.id in (
    select person_id from isolation_order where community_id = ${communityId} and state <> 'proposed' and started_on <= ${day}
      and (ended_on is null or ended_on >= ${day}))`;
}

type OrderRow = FillOrder & { readonly personId: string };

/** The order of each person that runs on the day, else the last one before it. */
async function readOrders(tx: Tx, { communityId, day }: FillQuestion): Promise<ReadonlyMap<string, FillOrder>> {
  const rows = await tx.query<OrderRow & Record<string, unknown>>(sql`
    select distinct on (o.person_id) o.person_id as "personId", (o.ended_on is null or o.ended_on > ${day}) as "isRunning",
      o.started_on as "startedOn", coalesce(o.ended_on, o.planned_release) as until, o.place, o.place_name as "placeName",
      o.reason_code as "reasonCode", r.result as "testResult", r.on_day as "testedOn", n.due_on as "nextTest"
    from isolation_order o
    left join lateral (
      select result, (sampled_at at time zone menshen_zone())::date as on_day from isolation_test
      where community_id = o.community_id and order_id = o.id and result is not null and sampled_at < ${day}::date + 1
      order by sampled_at desc limit 1) r on true
    left join lateral (
      select due_on from isolation_test
      where community_id = o.community_id and order_id = o.id and result is null and dropped_at is null and due_on > ${day}
      order by due_on limit 1) n on true
    where o.community_id = ${communityId} and o.state <> 'proposed' and o.started_on <= ${day} and o.end_kind is distinct from 'error'
    order by o.person_id, o.ended_on desc nulls first, o.ordered_at desc`);
  return new Map(rows.map(({ personId, ...order }) => [personId, order]));
}

/** What people told of journeys within the weeks before the day, by the poster or to a worker. */
function travelsSql(communityId: CommunityId, day: Day): Sql {
  return sql`
    select person_id, 'selfRegistration' as source, answers, filled_at as at from self_registration
    where community_id = ${communityId} and state = 'accepted'
      and filled_at >= (${day}::date - ${RETURNED_WITHIN_DAYS}::int)::timestamp at time zone menshen_zone()
      and filled_at < (${day}::date + 1)::timestamp at time zone menshen_zone()
    union all
    select person_id, 'travelHistory', answers, at from answer
    where community_id = ${communityId} and form_key = 'travelHistory' and person_id is not null
      and answers ->> 'hasTravelled' = 'true'
      and at >= (${day}::date - ${RETURNED_WITHIN_DAYS}::int)::timestamp at time zone menshen_zone()
      and at < (${day}::date + 1)::timestamp at time zone menshen_zone()`;
}

async function readTravels(tx: Tx, { communityId, day }: FillQuestion): Promise<ReadonlyMap<string, FillTravel>> {
  const rows = await tx.query<FillTravel & { readonly personId: string } & Record<string, unknown>>(sql`
    select distinct on (person_id) person_id as "personId", source, answers
    from (${travelsSql(communityId, day)}) told order by person_id, at desc`);
  return new Map(rows.map(({ personId, ...travel }) => [personId, travel]));
}

/** True where isolation orders have ever been kept: only there "no order" is an answer. */
export async function keepsOrders(tx: Tx, communityId: CommunityId): Promise<boolean> {
  const rows = await tx.query(sql`select 1 from isolation_order where community_id = ${communityId} limit 1`);
  return rows.length > 0;
}
