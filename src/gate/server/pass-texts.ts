import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { describeDoors, holdersInBuildings, labelHolders, type HolderLabel } from '../../register/server/api.ts';
import type { PassKind } from '../domain/pass-claims.ts';
import { encodePass } from '../domain/pass-code.ts';
import { getSigningKey, type SigningKey } from './pass-keys.ts';
import { listToSign, type PassToSign, type WhichPasses } from './pass-text-queries.ts';

/** Longer names and doors would make the code of a card larger than its place; what is said at the gate is the beginning. */
const MOST_SIGNS = { name: 24, place: 40 } as const;
/** So many signatures take 10 ms; then others get their turn. */
const SIGNED_AT_ONCE = 100;

/** A pass as a card shows it. */
export interface PassText {
  readonly passId: string;
  readonly kind: PassKind;
  /** What the square code holds. */
  readonly text: string;
  /** Of the person, the head of the household, or the visitor; empty for a vehicle of nobody. */
  readonly name: string;
  /** The door, or that of the host; empty for who lives nowhere here. */
  readonly place: string;
  /** The building in words, by which cards are handed out; empty without a door. */
  readonly building: string;
  readonly plate: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  /** The last day on which it is good. */
  readonly lastDay: string;
}

export interface PassTextQuestion extends Omit<WhichPasses, 'holders'> {
  readonly communityId: CommunityId;
  /** Passes of those who live in these buildings. */
  readonly buildingIds?: readonly string[] | undefined;
  readonly vault: Vault;
  readonly now: Instant;
}

/**
 * The texts of good passes in walking order (estate, building, unit, room), then vehicles by plate. Signed again at every call, by
 * the key in use: names and doors are those that the register knows now. Needs a transaction that may write (the first key).
 */
export async function* passTexts(tx: Tx, question: PassTextQuestion): AsyncGenerator<PassText, void, void> {
  const { communityId, buildingIds, now } = question;
  const communityIds = [communityId];
  const holders = buildingIds && (await holdersInBuildings(tx, { communityIds, buildingIds }));
  const rows = await listToSign(tx, { communityId, which: { ...question, holders }, now });
  if (rows.length === 0) return;
  const labels = await labelHolders(tx, { communityIds, ...holdersOf(rows) });
  const dwellingIds = rows.flatMap(({ hostDwellingId }) => (hostDwellingId === null ? [] : [hostDwellingId]));
  const doors = await describeDoors(tx, { communityIds, dwellingIds });
  const key = await getSigningKey(tx, question);
  let signed = 0;
  for (const { row, label } of inWalkingOrder(rows, labels)) {
    if (signed > 0 && signed % SIGNED_AT_ONCE === 0) await setImmediate();
    signed += 1;
    yield signedText({ communityId, row, label, door: doors.get(row.hostDwellingId ?? ''), key });
  }
}

function holdersOf(rows: readonly PassToSign[]): {
  readonly personIds: readonly string[];
  readonly householdIds: readonly string[];
} {
  return {
    personIds: rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    householdIds: rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  };
}

/** Labels come in walking order; passes of nobody stay in the order in which they were read. */
function inWalkingOrder(
  rows: readonly PassToSign[],
  labels: readonly HolderLabel[],
): readonly { readonly row: PassToSign; readonly label: HolderLabel | undefined }[] {
  const places = new Map(labels.map((label, at) => [label.id, { label, at }]));
  return rows
    .map((row) => ({ row, ...places.get(row.householdId ?? row.personId ?? '') }))
    .sort((a, b) => (a.at ?? labels.length) - (b.at ?? labels.length))
    .map(({ row, label }) => ({ row, label }));
}

function signedText(of: {
  readonly communityId: CommunityId;
  readonly row: PassToSign;
  readonly label: HolderLabel | undefined;
  readonly door: string | undefined;
  readonly key: SigningKey;
}): PassText {
  const { communityId, row, label, door, key } = of;
  const { passId, kind, issuedAt, fromAt, untilAt, lastDay } = row;
  const name = beginning(label?.name ?? row.visitName ?? '', MOST_SIGNS.name);
  const place = beginning(label?.place ?? door ?? '', MOST_SIGNS.place);
  const claims = {
    ...{ passId, communityId, kind, issuedAt, fromAt, untilAt },
    ...(row.personId === null ? {} : { personId: row.personId }),
    ...(row.householdId === null ? {} : { householdId: row.householdId }),
    ...(row.visitId === null ? {} : { visitId: row.visitId }),
    ...(row.plate === null ? {} : { plate: row.plate }),
    ...(name === '' ? {} : { name }),
    ...(place === '' ? {} : { place }),
  };
  const text = encodePass({ claims, ...key });
  const building = label?.building ?? '';
  return { passId, kind, text, name, place, building, plate: row.plate ?? '', fromAt, untilAt, lastDay };
}

function beginning(text: string, signs: number): string {
  return Array.from(text).slice(0, signs).join('');
}
