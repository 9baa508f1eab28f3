import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PassKeyPair } from './pass-signing.ts';

/** Of several processes that start or rotate at once the second one waits, then sees the key of the first. */
const KEY_LOCK = 730_017;

/** Waits for its turn to change the keys of the site; until the end of the transaction. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${KEY_LOCK})`);
}

/** A key as its table holds it. */
export interface KeyRow {
  readonly kid: Buffer;
  readonly publicKey: Buffer;
  readonly madeAt: Instant;
  readonly retiredAt: Instant | null;
  /** The end of the last pass that it may have signed; null when it signed none. */
  readonly lastUntil: Instant | null;
}

/** Every key that the site ever had, newest first. */
export async function listKeys(tx: Tx): Promise<readonly KeyRow[]> {
  return tx.query<KeyRow & Record<string, unknown>>(sql`
    select kid, public_key as "publicKey", made_at as "madeAt", retired_at as "retiredAt", nullif(last_until, '-infinity') as "lastUntil"
    from pass_key order by made_at desc, kid`);
}

/** The key that signs now, its private half still sealed. */
export async function findSigningRow(tx: Tx): Promise<{ readonly kid: Buffer; readonly sealed: Buffer } | undefined> {
  const [row] = await tx.query<{ kid: Buffer; sealed: Buffer }>(sql`
    select kid, private_sealed as sealed from pass_key where retired_at is null order by made_at desc, kid limit 1`);
  return row;
}

/** The public keys by which a pass may be verified: those in use, and retired ones until the end of their last pass. */
export async function listVerifyingKeys(
  tx: Tx,
  now: Instant,
): Promise<readonly { readonly kid: Buffer; readonly publicKey: Buffer }[]> {
  return tx.query<{ kid: Buffer; publicKey: Buffer }>(sql`
    select kid, public_key as "publicKey" from pass_key where retired_at is null or last_until > ${now} order by made_at, kid`);
}

/** A new key may sign again what older ones signed, so it is kept at least as long as they are. */
export async function insertKey(
  tx: Tx,
  of: { readonly pair: PassKeyPair; readonly sealed: Buffer; readonly now: Instant },
): Promise<void> {
  const { pair, sealed, now } = of;
  await tx.execute(sql`
    insert into pass_key (kid, public_key, private_sealed, made_at, last_until)
    select ${pair.kid}, ${pair.publicKey}, ${sealed}, ${now}, coalesce(max(last_until), '-infinity') from pass_key`);
}

/** Retires all keys but one. Stolen ones end at once, and with them all before: whoever had one may have had the others. */
export async function retireKeys(
  tx: Tx,
  of: { readonly except: Buffer; readonly reason: 'planned' | 'stolen'; readonly now: Instant },
): Promise<void> {
  const { except, reason, now } = of;
  await tx.execute(sql`update pass_key set retired_at = ${now} where retired_at is null and kid <> ${except}`);
  if (reason === 'stolen')
    await tx.execute(sql`update pass_key set last_until = least(last_until, ${now}) where kid <> ${except}`);
}

/** Remembers how long the passes of the key in use last; most passes end on the same day, so that this seldom writes. */
export async function extendKey(tx: Tx, until: Instant): Promise<void> {
  await tx.execute(sql`update pass_key set last_until = ${until} where retired_at is null and last_until < ${until}`);
}

/** Puts other keys of foreign certificates in the place of those that were trusted. */
export async function replaceTrustKeys(
  tx: Tx,
  of: { readonly keys: readonly { readonly kid: Buffer; readonly publicKey: Buffer }[]; readonly now: Instant },
): Promise<void> {
  const { keys, now } = of;
  await tx.execute(sql`delete from trust_key`);
  await tx.execute(sql`
    insert into trust_key (kid, public_key, set_at)
    select kid, public_key, ${now} from unnest(${keys.map(({ kid }) => kid)}::bytea[], ${keys.map(({ publicKey }) => publicKey)}::bytea[])
      as k (kid, public_key)
    on conflict (kid) do nothing`);
}

/** The keys of foreign certificates that are trusted. */
export async function listTrustKeys(tx: Tx): Promise<readonly { readonly kid: Buffer; readonly publicKey: Buffer }[]> {
  return tx.query<{ kid: Buffer; publicKey: Buffer }>(
    sql`select kid, public_key as "publicKey" from trust_key order by kid`,
  );
}
