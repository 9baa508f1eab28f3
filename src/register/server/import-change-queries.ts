import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { ACCEPTABLE_FIELDS } from '../domain/acceptable-fields.ts';
import type { PersonChange, PersonField } from '../domain/import-plan.ts';
import { IdKind } from '../domain/person.ts';
import { nameKey } from '../domain/spelling.ts';
import { hashIdentity } from './identity-seal.ts';
import { insertIdentities, insertPhones } from './import-write-people-queries.ts';
import type { PlainIdentity } from './import-write-people-queries.ts';

interface Target {
  readonly communityId: CommunityId;
  readonly importId: string;
  readonly now: Instant;
  readonly vault: Vault;
}

/** True for a difference that may be accepted with one click. */
export function isAcceptable(field: PersonField): boolean {
  return ACCEPTABLE_FIELDS.has(field);
}

/** Fills and changes what a plan says of known people; one statement a table. */
export async function applyChanges(tx: Tx, target: Target, changes: readonly PersonChange[]): Promise<void> {
  await updateColumns(tx, target, changes);
  await insertPhones(tx, target.communityId, changes.flatMap(addedPhones));
  await addIdentities(tx, target, changes);
  await addOthers(tx, target, changes);
}

async function updateColumns(tx: Tx, { communityId, now }: Target, changes: readonly PersonChange[]): Promise<void> {
  const byPerson = new Map<string, Record<string, unknown>>();
  for (const { personId, field, after } of changes) {
    const row = byPerson.get(personId) ?? { personId };
    // Just these stand in a column of `person`.
    if (ACCEPTABLE_FIELDS.has(field)) row[field] = after;
    if (field === 'name') row['nameKey'] = nameKey(String(after));
    byPerson.set(personId, row);
  }
  if (byPerson.size === 0) return;
  await tx.execute(sql`
    update person p set name = coalesce(r.name, p.name), name_key = coalesce(r."nameKey", p.name_key), sex = coalesce(r.sex, p.sex),
      birth_date = coalesce(r."birthDate", p.birth_date), employer = coalesce(r.employer, p.employer),
      ethnicity = coalesce(r.ethnicity, p.ethnicity), registered_address = coalesce(r."registeredAddress", p.registered_address),
      residence = coalesce(r.residence, p.residence), note = coalesce(r.note, p.note), died_on = coalesce(r."diedOn", p.died_on),
      version = p.version + 1, updated_at = ${now}
    from json_to_recordset(${JSON.stringify([...byPerson.values()])}::json) as r ("personId" uuid, name text, "nameKey" text, sex text,
      "birthDate" date, employer text, ethnicity text, "registeredAddress" text, residence text, note text, "diedOn" date)
    where p.community_id = ${communityId} and p.id = r."personId"`);
}

function addedPhones({
  personId,
  field,
  before,
  after,
}: PersonChange): { personId: string; phone: string; position: number }[] {
  if (field !== 'phones' || typeof after === 'string') return [];
  const first = typeof before === 'string' ? 1 : (before?.length ?? 0);
  return after.slice(first).map((phone, index) => ({ personId, phone, position: first + index }));
}

async function addIdentities(tx: Tx, target: Target, changes: readonly PersonChange[]): Promise<void> {
  const added = changes.flatMap(addedIdentities);
  if (added.length === 0) return;
  await insertIdentities(
    tx,
    target,
    added.map(({ identity }) => identity),
  );
  const effects = added.map(({ key, identity: { personId } }, index) => ({
    seq: -1 - index,
    personId,
    hash: hashIdentity(target.vault, key).toString('hex'),
  }));
  await tx.execute(sql`
    insert into import_effect (community_id, import_id, seq, kind, entity_id, person_id, after)
    select ${target.communityId}, ${target.importId}, r.seq, 'identity', r."personId", r."personId", json_build_object('hash', r.hash)
    from json_to_recordset(${JSON.stringify(effects)}::json) as r (seq int, "personId" uuid, hash text)`);
}

/** `ids` grow by keys of the form `kind:number`. */
function addedIdentities({
  personId,
  field,
  before,
  after,
}: PersonChange): { readonly key: string; readonly identity: PlainIdentity }[] {
  if (field !== 'ids' || typeof after === 'string') return [];
  return after
    .filter((key) => !(before ?? []).includes(key))
    .flatMap((key) => {
      const [kind, ...number] = key.split(':');
      const parsed = IdKind.safeParse(kind);
      return parsed.success ? [{ key, identity: { personId, kind: parsed.data, number: number.join(':') } }] : [];
    });
}

async function addOthers(tx: Tx, { communityId }: Target, changes: readonly PersonChange[]): Promise<void> {
  const rows = changes.flatMap(({ personId, field, after }) =>
    field === 'others' && typeof after !== 'string'
      ? [{ personId, others: Object.fromEntries(after.map(splitOther)) }]
      : [],
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    update person p set others = p.others || r.others
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("personId" uuid, others jsonb)
    where p.community_id = ${communityId} and p.id = r."personId"`);
}

/** `header=value`; the value may hold further signs of equality. */
function splitOther(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}
