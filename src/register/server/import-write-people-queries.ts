import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { ImportPlan, NewPerson, NewResidency } from '../domain/import-plan.ts';
import type { IdKind } from '../domain/person.ts';
import { idKey, nameKey } from '../domain/spelling.ts';
import { endsOfNumber, hashIdentity } from './identity-seal.ts';
import { arrayLiteral, plainLiteral } from './import-columns.ts';

interface Place {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
  /** `idKey` -> hash, where many were worked out before. */
  readonly hashOf?: ReadonlyMap<string, string>;
}

/** What writes the people of a plan with all that belongs to them; one statement a table. */
export function* peopleStatements(place: Place, plan: ImportPlan): Generator<Sql> {
  const { communityId } = place;
  if (plan.persons.length > 0) {
    yield personsStatement(place, plan.persons);
    const identities = plan.persons.flatMap(({ id, ids }) => ids.map((identity) => ({ personId: id, ...identity })));
    // Nobody new has a number or a phone yet: no need to look for them.
    if (identities.length > 0) yield identitiesStatement(place, identities, emptySql);
    const phones = plan.persons.flatMap((person) =>
      person.phones.map((phone, position) => ({ personId: person.id, phone, position })),
    );
    if (phones.length > 0) yield phonesStatement(communityId, phones, emptySql);
  }
  yield* residencyStatements(communityId, plan);
  yield* belongingStatements(place, plan);
}

function personsStatement({ communityId, now }: Place, persons: readonly NewPerson[]): Sql {
  const column = (cellOf: (person: NewPerson) => string | undefined) => arrayLiteral(persons, cellOf);
  const plain = (cellOf: (person: NewPerson) => string | undefined) => plainLiteral(persons, cellOf);
  return sql`
    insert into person (community_id, id, name, name_key, sex, birth_date, ethnicity, employer, registered_address, residence, note,
      others, died_on, created_at, updated_at)
    select ${communityId}, r.id, r.name, r.name_key, r.sex, r.birth_date, r.ethnicity, r.employer, r.registered_address, r.residence,
      r.note, coalesce(r.others::jsonb, '{}'), r.died_on, ${now}, ${now}
    from unnest(${plain(({ id }) => id)}::uuid[], ${column(({ name }) => name)}::text[],
      ${column(({ name }) => nameKey(name))}::text[], ${plain(({ sex }) => sex)}::text[],
      ${plain(({ birthDate }) => birthDate)}::date[], ${column(({ ethnicity }) => ethnicity)}::text[],
      ${column(({ employer }) => employer)}::text[], ${column(({ registeredAddress }) => registeredAddress)}::text[],
      ${column(({ residence }) => residence)}::text[], ${column(({ note }) => note)}::text[],
      ${column(({ others }) => (isEmpty(others) ? undefined : JSON.stringify(others)))}::text[],
      ${plain(({ diedOn }) => diedOn)}::date[]
    ) as r (id, name, name_key, sex, birth_date, ethnicity, employer, registered_address, residence, note, others, died_on)`;
}

function isEmpty(others: Readonly<Record<string, string>>): boolean {
  for (const _ in others) return false;
  return true;
}

const KEEP_KNOWN = sql`on conflict do nothing`;

/** An identity of a person as a plan has it, in the clear. */
export interface PlainIdentity {
  readonly personId: string;
  readonly kind: IdKind;
  readonly number: string;
}

/** Seals the numbers and claims them city-wide; a number that is registered elsewhere stays claimed there. */
export async function insertIdentities(
  tx: Tx,
  place: Pick<Place, 'communityId' | 'vault' | 'hashOf'>,
  identities: readonly PlainIdentity[],
): Promise<void> {
  if (identities.length > 0) await tx.execute(identitiesStatement(place, identities, KEEP_KNOWN));
}

function identitiesStatement(
  { communityId, vault, hashOf }: Pick<Place, 'communityId' | 'vault' | 'hashOf'>,
  identities: readonly PlainIdentity[],
  whenKnown: Sql,
): Sql {
  const column = (cellOf: (identity: PlainIdentity) => string) => arrayLiteral(identities, cellOf);
  const plain = (cellOf: (identity: PlainIdentity) => string) => plainLiteral(identities, cellOf);
  const hashHex = ({ kind, number }: PlainIdentity) => {
    const key = idKey(kind, number);
    return hashOf?.get(key) ?? hashIdentity(vault, key).toString('hex');
  };
  return sql`
    with r as materialized (
      select person_id, kind, decode(hash, 'hex') as hash, decode(sealed, 'hex') as sealed, masked
      from unnest(${plain(({ personId }) => personId)}::uuid[], ${plain(({ kind }) => kind)}::text[],
        ${plain(hashHex)}::text[], ${plain(({ number }) => vault.seal(number).toString('hex'))}::text[],
        ${column(({ number }) => endsOfNumber(number))}::text[]) as t (person_id, kind, hash, sealed, masked)
    ), written as (
      insert into person_identity (community_id, person_id, kind, hash, sealed, masked)
      select ${communityId}, person_id, kind, hash, sealed, masked from r ${whenKnown}
    )
    insert into identity (hash, community_id, person_id)
    select hash, ${communityId}, person_id from r
    on conflict do nothing`;
}

/** Adds phone numbers; one that the person has already stays where it is. */
export async function insertPhones(tx: Tx, communityId: CommunityId, phones: readonly PlacedPhone[]): Promise<void> {
  if (phones.length > 0) await tx.execute(phonesStatement(communityId, phones, KEEP_KNOWN));
}

interface PlacedPhone {
  readonly personId: string;
  readonly phone: string;
  /** From 0, the best first. */
  readonly position: number;
}

function phonesStatement(communityId: CommunityId, phones: readonly PlacedPhone[], whenKnown: Sql): Sql {
  return sql`
    insert into person_phone (community_id, person_id, phone, position)
    select ${communityId}, r.person_id, r.phone, r.position
    from unnest(${plainLiteral(phones, ({ personId }) => personId)}::uuid[], ${arrayLiteral(phones, ({ phone }) => phone)}::text[],
      ${plainLiteral(phones, ({ position }) => position)}::smallint[]) as r (person_id, phone, position) ${whenKnown}`;
}

function* residencyStatements(communityId: CommunityId, { residencies, residencyEnds }: ImportPlan): Generator<Sql> {
  if (residencies.length > 0) {
    const plain = (cellOf: (stay: NewResidency) => string | undefined) => plainLiteral(residencies, cellOf);
    yield sql`
      insert into residency (community_id, id, person_id, dwelling_id, household_id, kind, relation, until_day, until_reason)
      select ${communityId}, r.id, r.person_id, r.dwelling_id, r.household_id, r.kind, r.relation, r.until_day, r.until_reason
      from unnest(${plain(({ id }) => id)}::uuid[], ${plain(({ personId }) => personId)}::uuid[],
        ${plain(({ dwellingId }) => dwellingId)}::uuid[], ${plain(({ householdId }) => householdId)}::uuid[],
        ${plain(({ kind }) => kind)}::text[], ${plain(({ relation }) => relation)}::text[],
        ${plain(({ until }) => until)}::date[], ${plain(({ untilReason }) => untilReason)}::text[]
      ) as r (id, person_id, dwelling_id, household_id, kind, relation, until_day, until_reason)`;
  }
  if (residencyEnds.length > 0) {
    yield sql`
      update residency set until_day = greatest(r.until, from_day), until_reason = r.reason
      from json_to_recordset(${JSON.stringify(residencyEnds)}::json) as r ("residencyId" uuid, until date, reason text)
      where community_id = ${communityId} and id = r."residencyId" and until_day is null`;
  }
}

function* belongingStatements({ communityId, today }: Place, { tags, vehicles }: ImportPlan): Generator<Sql> {
  if (tags.length > 0)
    yield sql`
      insert into person_tag (community_id, id, person_id, kind, note, from_day)
      select ${communityId}, r.id, r."personId", r.kind, r.note, ${today}
      from json_to_recordset(${JSON.stringify(tags)}::json) as r (id uuid, "personId" uuid, kind text, note text)`;
  if (vehicles.length > 0)
    yield sql`
      insert into vehicle (community_id, plate, person_id)
      select ${communityId}, r.plate, r."personId"
      from json_to_recordset(${JSON.stringify(vehicles)}::json) as r (plate text, "personId" uuid)
      on conflict do nothing`;
}
