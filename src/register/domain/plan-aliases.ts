import type { KnownPerson, KnownRegister } from './known-register.ts';
import type { Entry } from './plan-entries.ts';
import { doorRun } from './spelling.ts';

/** So many people with an id must live at the same doors before two names are one estate ... */
const MIN_WITNESSES = 5;
/** ... and so many when the names begin alike (金桂, 金桂花园). */
const MIN_WITNESSES_ALIKE = 2;
/** ... and at least this share of those who can be compared. */
const MIN_SHARE = 0.6;

/** The estate that an alias stands for, and how many people prove it. */
export interface ProvenAlias {
  readonly to: string;
  readonly provenBy: number;
}

interface Witness {
  readonly estate: string;
  readonly door: string;
}

/**
 * Two names of one estate, proven by people: those whom one list puts into 棉纺厂宿舍 3-2-501 and another into 纺织厂宿舍 3-2-501.
 * Gives estate key -> the key it stands for. A known estate is never an alias.
 */
export function aliasesByProof(
  entries: readonly Entry[],
  known: KnownRegister,
  estates: { readonly isKnownKey: (key: string) => boolean; readonly keyOf: (key: string) => string },
): ReadonlyMap<string, ProvenAlias> {
  const unknown = new Set<string>();
  for (const { estateKey } of entries) if (estateKey !== '' && !estates.isKnownKey(estateKey)) unknown.add(estateKey);
  if (unknown.size === 0) return new Map();
  const witnesses = witnessesByPerson(entries, known, estates.keyOf);
  const sizes = new Map<string, number>();
  for (const { estateKey } of entries) sizes.set(estateKey, (sizes.get(estateKey) ?? 0) + 1);
  const votes = countVotes(witnesses, estates.isKnownKey);
  const aliases = new Map<string, ProvenAlias>();
  for (const [from, { comparable, same }] of votes) {
    const [to, provenBy] = [...same].reduce<[string, number]>(
      (best, next) => (next[1] > best[1] ? next : best),
      ['', 0],
    );
    const needed = beginAlike(from, to) ? MIN_WITNESSES_ALIKE : MIN_WITNESSES;
    const isBigger = estates.isKnownKey(to) || (sizes.get(to) ?? 0) > (sizes.get(from) ?? 0);
    if (provenBy >= needed && provenBy / comparable >= MIN_SHARE && isBigger) aliases.set(from, { to, provenBy });
  }
  return withoutChains(aliases);
}

function witnessesByPerson(
  entries: readonly Entry[],
  known: KnownRegister,
  keyOf: (key: string) => string,
): ReadonlyMap<string, Witness[]> {
  const byPerson = new Map<string, Witness[]>();
  const seen = new Set<string>();
  const isSeveral = new Set<string>();
  for (const { facts } of entries) if (facts.id !== undefined) (seen.has(facts.id) ? isSeveral : seen).add(facts.id);
  for (const { facts, estateKey, building, room, door } of entries) {
    if (facts.id === undefined || estateKey === '' || (building === '' && room === '')) continue;
    const found = byPerson.get(facts.id);
    const person = found ? undefined : known.findPersonByIdKey(facts.id);
    // Who stands on one line only can prove nothing unless the register knows them.
    if (!found && !person && !isSeveral.has(facts.id)) continue;
    const witness = { estate: keyOf(estateKey), door };
    if (found) found.push(witness);
    else byPerson.set(facts.id, [witness, ...knownDoors(person)]);
  }
  return byPerson;
}

function knownDoors(person: KnownPerson | undefined): readonly Witness[] {
  return (person?.residencies ?? []).map(({ placeKey }) => {
    const cut = placeKey.indexOf('|');
    return { estate: placeKey.slice(0, cut), door: placeKey.slice(cut + 1) };
  });
}

/** Per unknown estate: people who also stand in another estate, and for each other estate how many stand behind the same door. */
function countVotes(witnesses: ReadonlyMap<string, Witness[]>, isKnownKey: (key: string) => boolean) {
  const votes = new Map<string, { comparable: number; readonly same: Map<string, number> }>();
  for (const places of witnesses.values()) {
    if (places.length < 2) continue;
    const seen = new Set<string>();
    for (const { estate, door } of places) {
      const others = places.filter((other) => other.estate !== estate);
      if (others.length === 0 || isKnownKey(estate) || seen.has(estate)) continue;
      seen.add(estate);
      const vote = votes.get(estate) ?? { comparable: 0, same: new Map<string, number>() };
      votes.set(estate, vote);
      vote.comparable += 1;
      for (const to of new Set(others.filter((other) => isSameDoor(door, other.door)).map((other) => other.estate)))
        vote.same.set(to, (vote.same.get(to) ?? 0) + 1);
    }
  }
  return votes;
}

function isSameDoor(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a.split('|'), b.split('|')];
  if (doorRun(left) === doorRun(right)) return true;
  return left[0] === right[0] && left[2] === right[2] && (left[1] === '' || right[1] === '');
}

function beginAlike(a: string, b: string): boolean {
  return a !== '' && b !== '' && a.slice(0, 2) === b.slice(0, 2);
}

/** An alias of an alias stands for the last of them; every step leads to a bigger estate, so there is no circle. */
function withoutChains(aliases: ReadonlyMap<string, ProvenAlias>): ReadonlyMap<string, ProvenAlias> {
  const last = (key: string): string => {
    const next = aliases.get(key);
    return next ? last(next.to) : key;
  };
  return new Map([...aliases].map(([from, { to, provenBy }]) => [from, { to: last(to), provenBy }]));
}
