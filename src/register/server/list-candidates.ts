import type { CommunityId } from '../../base/domain/ids.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { ListKeys } from '../domain/linkage/list-keys.ts';
import type { ListedPerson } from '../domain/linkage/listed-person.ts';
import { mayFit } from '../domain/linkage/shown-signs.ts';
import { worthComparing, type Hit } from '../domain/linkage/worth-comparing.ts';
import { hashIdentities } from './identity-seal.ts';
import { findFamilies, readMasks, readNames, type PersonKey } from './list-family-queries.ts';
import * as find from './list-key-queries.ts';

/** Up to so many rows or communities the planner's own way is quick enough. */
const FEW_ROWS = 200;
const FEW_COMMUNITIES = 8;
/** More people than this under a bare name in the area tell nothing. */
const MOST_NAMESAKES = 12;
const MOST_FOR_NAME = 60;
/** So much of an id stands in the search. */
const ID_TAIL = 4;

interface Search {
  readonly communityIds: readonly CommunityId[];
  readonly keys: ListKeys;
  readonly vault: Vault;
}

/** A row and somebody found for it, with what kind of key. */
interface RowHit extends Hit {
  readonly row: number;
  readonly communityId: CommunityId;
}

/** For each row those of the register who may be meant: everybody under its keys, without those whom nothing could make a match. */
export async function findCandidates(
  tx: Tx,
  of: Search & { readonly people: readonly ListedPerson[] },
): Promise<readonly (readonly PersonKey[])[]> {
  const isWhole = of.people.length > FEW_ROWS && of.communityIds.length > FEW_COMMUNITIES;
  if (isWhole) await find.readInPasses(tx);
  const byPhone = await underPhones(tx, of);
  const words = of.keys.idTails.filter((tail) => isWhole && isWord(tail));
  const tails = of.keys.idTails.filter((tail) => !isWhole || !isWord(tail));
  const direct = [...byPhone, ...(await underIds(tx, of)), ...(await underIdEnds(tx, { ...of, tails }))];
  const namesakes = await namesakesOf(tx, of);
  if (isWhole) await find.readByIndexes(tx);
  const hits = [
    ...direct,
    ...(await underWords(tx, { ...of, tails: words })),
    ...(await familiesOf(tx, byPhone)),
    ...(await atPlaces(tx, of)),
    ...(await underNames(tx, { keys: of.keys, namesakes })),
  ];
  const everybody = new Map(hits.map(({ personId, communityId }) => [personId, { personId, communityId }]));
  const names = await readNames(tx, [...everybody.values()]);
  const byRow = groupBy(hits, ({ row }) => String(row));
  const compared = of.people.map((person, row) =>
    worthComparing(person, { hits: byRow.get(String(row)) ?? [], names }),
  );
  const keysOf = (ids: readonly string[]) => ids.flatMap((id) => everybody.get(id) ?? []);
  const masks = await readMasks(tx, keysOf([...new Set(compared.flatMap(({ others }) => others))]));
  return compared.map(({ named, others }, row) => {
    const typed = of.people[row]?.idTyped ?? '';
    const isNear = (id: string) => (masks.get(id) ?? []).some((shown) => mayFit(typed, shown));
    return keysOf([...named, ...others.filter(isNear)]);
  });
}

/** Asks for each key once and gives what it finds to every row that holds it. */
async function ask(
  by: Hit['by'],
  rows: readonly { readonly row: number; readonly key: string }[],
  lookUp: (keys: readonly string[]) => Promise<readonly find.KeyFound[]>,
): Promise<readonly RowHit[]> {
  const holders = groupBy(rows, ({ key }) => key);
  const found = await lookUp([...holders.keys()]);
  return found.flatMap(({ key, communityId, personId }) =>
    (holders.get(key) ?? []).map(({ row }) => ({ row, communityId, personId, by })),
  );
}

async function underPhones(tx: Tx, { communityIds, keys }: Search): Promise<readonly RowHit[]> {
  const phones = keys.phones.map(({ row, phone }) => ({ row, key: phone }));
  const hits = [...(await ask('weak', phones, (asked) => find.findByPhones(tx, { communityIds, keys: asked })))];
  for (const [length, masks] of groupBy(keys.phoneMasks, ({ head }) => String(head.length))) {
    const rows = masks.map(({ row, head, tail }) => ({ row, key: head + tail }));
    const head = Number(length);
    hits.push(...(await ask('weak', rows, (asked) => find.findByPhoneEnds(tx, { communityIds, keys: asked, head }))));
  }
  return hits;
}

async function underIds(tx: Tx, { communityIds, keys, vault }: Search): Promise<readonly RowHit[]> {
  const hashes = hashIdentities(vault, [...new Set(keys.idKeys.map(({ idKey }) => idKey))]);
  const ids = keys.idKeys.map(({ row, idKey }) => ({ row, key: hashes.get(idKey) ?? '' }));
  return ask('id', ids, (asked) => find.findByHashes(tx, { communityIds, keys: asked }));
}

async function atPlaces(tx: Tx, { communityIds, keys }: Search): Promise<readonly RowHit[]> {
  const places = keys.places.map(({ row, place }) => ({ row, key: place }));
  return ask('weak', places, (asked) => find.findAtPlaces(tx, { communityIds, keys: asked }));
}

type IdTail = ListKeys['idTails'][number];

/** Stands in the search as one word: the first sign and the last four, and in a whole city that is quicker. */
const isWord = ({ first, head, ending }: IdTail) => first !== '' && head === '' && ending.length === ID_TAIL;

async function underIdEnds(
  tx: Tx,
  { communityIds, tails: asked }: Pick<Search, 'communityIds'> & { readonly tails: readonly IdTail[] },
): Promise<readonly RowHit[]> {
  const hits: RowHit[] = [];
  const shapes = groupBy(
    asked,
    ({ first, head, ending }) => `${first === '' ? 'last' : 'first'} ${head.length} ${ending.length}`,
  );
  for (const tails of shapes.values()) {
    const [shape] = tails;
    if (!shape) continue;
    const sign = shape.first === '' ? 'last' : 'first';
    const [head, tail] = [shape.head.length, shape.ending.length];
    const rows = tails.map((key) => ({ row: key.row, key: key[sign] + key.head + key.ending }));
    const lookUp = (keys: readonly string[]) => find.findByIdEnds(tx, { communityIds, keys, sign, head, tail });
    hits.push(...(await ask(tail > 3 ? 'strong' : 'weak', rows, lookUp)));
  }
  return hits;
}

async function underWords(
  tx: Tx,
  { communityIds, tails }: Pick<Search, 'communityIds'> & { readonly tails: readonly IdTail[] },
): Promise<readonly RowHit[]> {
  const rows = tails.map(({ row, first, ending }) => ({ row, key: first + ending }));
  return ask('strong', rows, (keys) => find.findByEndWords(tx, { communityIds, keys }));
}

type Namesakes = ReadonlyMap<string, Awaited<ReturnType<typeof find.findByNames>>>;

async function namesakesOf(tx: Tx, { communityIds, keys }: Search): Promise<Namesakes> {
  const asked = [...new Set([...keys.names, ...keys.nameOnly].map(({ name }) => name))];
  return groupBy(await find.findByNames(tx, { communityIds, keys: asked }), ({ key }) => key);
}

/** By the whole name beside a birthday or the end of a number; by the name alone where a row says little else and few have it. */
async function underNames(
  tx: Tx,
  { keys, namesakes }: { readonly keys: ListKeys; readonly namesakes: Namesakes },
): Promise<readonly RowHit[]> {
  const wanted = new Set(keys.names.filter(({ ending }) => ending !== '').map(({ name }) => name));
  const masks = await readMasks(
    tx,
    [...wanted].flatMap((name) => namesakes.get(name) ?? []),
  );
  const proven = keys.names.flatMap(({ row, name, birthDate, ending }) => {
    const isEnding = (personId: string) =>
      ending !== '' && (masks.get(personId) ?? []).some((mask) => mask.endsWith(ending));
    const fitting = (namesakes.get(name) ?? []).filter(
      (one) => (birthDate !== '' && one.birthDate === birthDate) || isEnding(one.personId),
    );
    return fitting.slice(0, MOST_FOR_NAME).map((one) => hit(row, { one, by: 'strong' }));
  });
  const named = keys.nameOnly.flatMap(({ row, name }) => {
    const all = namesakes.get(name) ?? [];
    return all.length > MOST_NAMESAKES ? [] : all.map((one) => hit(row, { one, by: 'weak' }));
  });
  return [...proven, ...named];
}

function hit(row: number, of: { readonly one: PersonKey; readonly by: Hit['by'] }): RowHit {
  return { row, by: of.by, communityId: of.one.communityId, personId: of.one.personId };
}

async function familiesOf(tx: Tx, byPhone: readonly RowHit[]): Promise<readonly RowHit[]> {
  const holders = new Map(byPhone.map((hit) => [hit.personId, hit]));
  const families = await findFamilies(tx, [...holders.values()]);
  return byPhone.flatMap(({ row, by, personId }) =>
    (families.get(personId) ?? []).map((other) => ({
      row,
      by,
      communityId: other.communityId,
      personId: other.personId,
    })),
  );
}
