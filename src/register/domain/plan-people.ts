import type { DoubtfulPair } from './import-plan.ts';
import type { KnownPerson, KnownRegister } from './known-register.ts';
import { matchPerson, type MatchFacts, type PersonMatch } from './match-person.ts';
import { createNamesakes, type Namesakes } from './plan-namesakes.ts';
import { compareNames, isLikeName } from './name-similarity.ts';
import { nameShares } from './name-shares.ts';
import { factsWithoutId, isIdClaimed, type Entry } from './plan-entries.ts';
import { idKey, nameKey } from './spelling.ts';

/** Everything that the files and the register say of one person. */
export interface PersonDraft extends MatchFacts {
  readonly personId: string;
  readonly known: KnownPerson | undefined;
  readonly entries: readonly Entry[];
}

/** Why a line leads to nobody. */
export type HoldReason = 'nameMissing' | 'notIdentifiable' | 'ambiguousPerson';

/** Who every entry is; entries that tell too little to be anybody are held. */
export interface PlannedPeople {
  readonly drafts: readonly PersonDraft[];
  readonly held: ReadonlyMap<Entry, HoldReason>;
  readonly duplicates: readonly DoubtfulPair[];
}

/** A draft that grows while entries are added; seen from outside it is a {@link PersonDraft}. */
interface GrowingDraft {
  readonly personId: string;
  readonly known: KnownPerson | undefined;
  readonly entries: Entry[];
  name: string;
  id: MatchFacts['id'];
  idTyped: MatchFacts['idTyped'];
  birthDate: MatchFacts['birthDate'];
  sex: MatchFacts['sex'];
  readonly phones: string[];
  readonly places: string[];
}

interface Linking {
  readonly known: KnownRegister;
  readonly newId: () => string;
  readonly placeOf: (entry: Entry) => { readonly id: string; readonly placeKey: string } | undefined;
  readonly shareOf: (name: string) => number;
  readonly byPerson: Map<string, GrowingDraft>;
  readonly byId: Map<string, GrowingDraft>;
  readonly namesakes: Namesakes<GrowingDraft>;
  readonly byPhone: Map<string, GrowingDraft[]>;
  readonly byPlace: Map<string, GrowingDraft[]>;
  readonly namesAsked: Set<string>;
  readonly held: Map<Entry, HoldReason>;
  readonly duplicates: DoubtfulPair[];
}

/**
 * Links the entries of all files with each other and with the register. Entries that carry our own person id go first, then
 * those with an id number, then the rest, so that a list without numbers finds those who have one.
 */
export function planPeople(question: {
  readonly entries: readonly Entry[];
  readonly known: KnownRegister;
  readonly newId: () => string;
  readonly placeOf: Linking['placeOf'];
}): PlannedPeople {
  const { entries, known, newId, placeOf } = question;
  const linking: Linking = {
    known,
    newId,
    placeOf,
    shareOf: nameShares(entries, known),
    byPerson: new Map(),
    byId: new Map(),
    namesakes: createNamesakes(),
    byPhone: new Map(),
    byPlace: new Map(),
    namesAsked: new Set(),
    held: new Map(),
    duplicates: [],
  };
  const rest = entries.filter((entry) => !linkByPersonId(linking, entry));
  const claims = rest.filter((entry) => entry.facts.id !== undefined && !linkById(linking, entry));
  for (const entry of claims) link(linking, entry);
  for (const entry of rest) if (entry.facts.id === undefined) link(linking, entry);
  return {
    drafts: [...linking.byPerson.values()].filter((draft) => draft.entries.length > 0),
    held: linking.held,
    duplicates: linking.duplicates,
  };
}

/** A row of a file that this register exported names its person. */
function linkByPersonId(linking: Linking, entry: Entry): boolean {
  const person = entry.record.personId === undefined ? undefined : linking.known.findPerson(entry.record.personId);
  if (person) attach(linking, draftOfKnown(linking, person), entry);
  return person !== undefined;
}

/** True when the entry found its person by the id number or is the first to bring it; false when somebody else holds the number. */
function linkById(linking: Linking, entry: Entry): boolean {
  const { id } = entry.facts;
  if (id === undefined) return false;
  const holder = linking.byId.get(id) ?? holderInRegister(linking, id);
  if (!holder) {
    link(linking, entry);
    return true;
  }
  if (!isPlausibleHolder(holder, entry)) return false;
  attach(linking, holder, entry);
  return true;
}

function holderInRegister(linking: Linking, id: string): GrowingDraft | undefined {
  const person = linking.known.findPersonByIdKey(id);
  return person ? draftOfKnown(linking, person) : undefined;
}

/** An equal number with a like name, or in another list with a name of which one sign differs. */
function isPlausibleHolder(holder: GrowingDraft, entry: Entry): boolean {
  const { name } = entry.facts;
  if (name === '' || compareNames(holder.name, name) !== 'different') return true;
  const isSameList = holder.entries.some(({ ref }) => ref.file === entry.ref.file);
  return !isSameList && isLikeName(holder.name, name);
}

function link(linking: Linking, entry: Entry): void {
  const { facts } = entry;
  if (facts.name === '') {
    linking.held.set(entry, 'nameMissing');
    return;
  }
  const holder = facts.id === undefined ? undefined : linking.byId.get(facts.id);
  if (holder) entry.problems.push({ code: 'idClaimed' });
  const asked = factsOf(linking, entry);
  const match = matchPerson({
    record: asked,
    candidates: candidatesFor(linking, asked, linking.placeOf(entry)?.id),
    shareOf: linking.shareOf,
  });
  if (match.verdict === 'certain' && match.candidate) {
    attach(linking, match.candidate, entry, asked);
    return;
  }
  if (match.verdict === 'ambiguous' && asked.id === undefined) {
    linking.held.set(entry, 'ambiguousPerson');
    return;
  }
  if (asked.id === undefined && asked.birthDate === undefined && asked.phones.length + asked.places.length === 0) {
    linking.held.set(entry, 'notIdentifiable');
    return;
  }
  const draft = newDraft(linking, linking.newId(), facts.name);
  attach(linking, draft, entry, asked);
  if (holder)
    pair(linking, draft, { ...match, candidate: holder, probability: 0.7, evidence: ['idSame', 'nameDiffers'] }, entry);
  else if (match.candidate) pair(linking, draft, match, entry);
}

/** What identifies the person of an entry, with the door, and without a number that belongs to somebody else. */
function factsOf(linking: Linking, entry: Entry): MatchFacts {
  const place = linking.placeOf(entry);
  const facts = isIdClaimed(entry) ? factsWithoutId(entry) : entry.facts;
  return place ? { ...facts, places: [place.placeKey] } : facts;
}

function pair(linking: Linking, draft: GrowingDraft, match: PersonMatch<GrowingDraft>, entry: Entry): void {
  if (!match.candidate) return;
  const { probability, evidence } = match;
  entry.problems.push({ code: 'doubtfulDuplicate' });
  linking.duplicates.push({
    personId: draft.personId,
    otherId: match.candidate.personId,
    probability,
    evidence,
    source: entry.ref,
  });
}

/** Namesakes, and at the same door or phone those whose name is nearly the same. */
function candidatesFor(linking: Linking, asked: MatchFacts, dwellingId: string | undefined): readonly GrowingDraft[] {
  const { known } = linking;
  if (!linking.namesAsked.has(asked.name)) {
    linking.namesAsked.add(asked.name);
    for (const person of known.personsByName(asked.name)) draftOfKnown(linking, person);
  }
  const candidates = [...linking.namesakes.of(asked)];
  const addAlike = (drafts: readonly GrowingDraft[] = []) => {
    for (const draft of drafts) {
      // Two valid numbers are two people; and the name's length is cheaper to compare than the name.
      if ((asked.id !== undefined && draft.id !== undefined) || draft.name.length !== asked.name.length) continue;
      if (draft.name === asked.name || compareNames(draft.name, asked.name) === 'different') continue;
      if (!candidates.includes(draft)) candidates.push(draft);
    }
  };
  for (const phone of asked.phones) {
    for (const person of known.personsByPhone(phone)) draftOfKnown(linking, person);
    addAlike(linking.byPhone.get(phone));
  }
  if (dwellingId !== undefined) for (const person of known.personsByDwelling(dwellingId)) draftOfKnown(linking, person);
  for (const place of asked.places) addAlike(linking.byPlace.get(place));
  return candidates;
}

function newDraft(linking: Linking, personId: string, name: string, known?: KnownPerson): GrowingDraft {
  const draft: GrowingDraft = {
    personId,
    known,
    entries: [],
    name,
    id: undefined,
    idTyped: undefined,
    birthDate: undefined,
    sex: undefined,
    phones: [],
    places: [],
  };
  linking.byPerson.set(personId, draft);
  linking.namesakes.add(draft);
  return draft;
}

function draftOfKnown(linking: Linking, person: KnownPerson): GrowingDraft {
  const found = linking.byPerson.get(person.id);
  if (found) return found;
  const draft = newDraft(linking, person.id, nameKey(person.name), person);
  const [first] = person.ids;
  learn(linking, draft, {
    name: draft.name,
    id: first ? idKey(first.kind, first.number) : undefined,
    idTyped: first ? undefined : person.others['idNumberAsTyped'],
    birthDate: person.birthDate,
    sex: person.sex,
    phones: person.phones,
    places: person.residencies.map(({ placeKey }) => placeKey),
  });
  for (const { kind, number } of person.ids) linking.byId.set(idKey(kind, number), draft);
  return draft;
}

function attach(linking: Linking, draft: GrowingDraft, entry: Entry, facts = factsOf(linking, entry)): void {
  draft.entries.push(entry);
  learn(linking, draft, facts);
}

/** What is known first stays for matching; phones and doors add up. */
function learn(linking: Linking, draft: GrowingDraft, facts: MatchFacts): void {
  draft.id ??= facts.id;
  draft.idTyped = draft.id === undefined ? (draft.idTyped ?? facts.idTyped) : undefined;
  draft.birthDate ??= facts.birthDate;
  draft.sex ??= facts.sex;
  linking.namesakes.learned(draft);
  if (facts.id !== undefined) linking.byId.set(facts.id, draft);
  for (const phone of facts.phones) {
    if (!draft.phones.includes(phone)) draft.phones.push(phone);
    addTo(linking.byPhone, phone, draft);
  }
  for (const place of facts.places) {
    if (!draft.places.includes(place)) draft.places.push(place);
    addTo(linking.byPlace, place, draft);
  }
}

function addTo(index: Map<string, GrowingDraft[]>, key: string, draft: GrowingDraft): void {
  const found = index.get(key);
  if (!found) index.set(key, [draft]);
  else if (!found.includes(draft)) found.push(draft);
}
