import type { Day } from '../../base/domain/day.ts';
import type { ConflictRule, Difference, FieldConflict, NewPerson, PersonChange, PersonField } from './import-plan.ts';
import type { KnownPerson } from './known-register.ts';
import { compareNames } from './name-similarity.ts';
import { factsWithoutId, isIdClaimed, type Entry } from './plan-entries.ts';
import type { PersonDraft } from './plan-people.ts';
import { sexOfRelation } from './relation.ts';
import { idKey, nameKey } from './spelling.ts';

/** What becomes of the fields of one person. */
export interface PlannedFields {
  readonly person: NewPerson | undefined;
  readonly changes: readonly PersonChange[];
  readonly differences: readonly Difference[];
  readonly conflicts: readonly FieldConflict[];
}

type PlainField = 'employer' | 'ethnicity' | 'registeredAddress' | 'residence' | 'note';
const PLAIN_FIELDS: readonly PlainField[] = ['employer', 'ethnicity', 'registeredAddress', 'residence', 'note'];

interface Stated {
  readonly value: string;
  readonly key: string;
  readonly entry: Entry;
}

interface Settled {
  readonly value: string;
  readonly source: Entry;
}

/** The words that a held id number is kept under, for display and for being recognised when the list comes again. */
const TYPED_ID = 'idNumberAsTyped';

/** Settles what the files say of one person and holds it against the register. */
export function planFields(draft: PersonDraft, today: Day): PlannedFields {
  const [only, second] = draft.entries;
  if (only && !second && !draft.known) {
    const person = personOfLine(draft, only);
    if (person) return { person, changes: [], differences: [], conflicts: [] };
  }
  const conflicts: FieldConflict[] = [];
  const settled = settleAll(draft, today, conflicts);
  const ids = idsOf(draft);
  const phones = unique(draft.entries.flatMap(({ record }) => record.phones));
  const others = othersOf(draft, ids.length > 0);
  if (draft.known)
    return { person: undefined, conflicts, ...against(draft, draft.known, { settled, ids, phones, others }) };
  const value = (field: PersonField) => settled.get(field)?.value;
  const [sex, birthDate, diedOn] = [asSex(value('sex')), value('birthDate'), value('diedOn')];
  const plain = Object.fromEntries(
    PLAIN_FIELDS.flatMap((field) => (value(field) === undefined ? [] : [[field, value(field)]])),
  );
  const person: NewPerson = {
    id: draft.personId,
    name: value('name') ?? draft.name,
    ...(sex ? { sex } : {}),
    // Settled from days only.
    ...(birthDate === undefined ? {} : { birthDate: birthDate as Day }),
    ids: ids.map(({ kind, number }) => ({ kind, number })),
    phones,
    ...plain,
    ...(diedOn === undefined ? {} : { diedOn: diedOn as Day }),
    others,
  };
  return { person, changes: [], differences: [], conflicts };
}

/** The usual case, one new person on one line with nothing against itself; undefined where something must be settled. */
function personOfLine(draft: PersonDraft, entry: Entry): NewPerson | undefined {
  const { record, proof } = entry;
  const isPlain = PLAIN_FIELDS.every((field) => record[field] === undefined || record[field] === '');
  const isAgreed =
    (!proof?.sex || !record.sex || proof.sex === record.sex) &&
    (!proof?.birthDate || !record.birthDate || proof.birthDate === record.birthDate);
  if (!isPlain || !isAgreed || !record.name || record.diedOn !== undefined || isIdClaimed(entry)) return undefined;
  const sex = proof?.sex ?? record.sex ?? (entry.relation ? sexOfRelation(entry.relation) : undefined);
  const birthDate = proof?.birthDate ?? record.birthDate;
  const { idKind, idNumber } = record;
  const hasId = entry.facts.id !== undefined && idKind !== undefined && idNumber !== undefined;
  return {
    id: draft.personId,
    name: record.name.trim(),
    ...(sex ? { sex } : {}),
    ...(birthDate ? { birthDate } : {}),
    ids: hasId ? [{ kind: idKind, number: idNumber }] : [],
    phones: unique(record.phones),
    others: othersOf(draft, hasId),
  };
}

function settleAll(draft: PersonDraft, today: Day, conflicts: FieldConflict[]): ReadonlyMap<PersonField, Settled> {
  const settled = new Map<PersonField, Settled>();
  const proof = proofOf(draft);
  const put = (field: PersonField, stated: readonly Stated[], proven?: string) => {
    const result = settle(draft, { field, stated, proven }, conflicts);
    if (result) settled.set(field, result);
  };
  const from = (read: (entry: Entry) => string | undefined, keyOf?: (text: string) => string) => {
    const stated: Stated[] = [];
    for (const entry of draft.entries) {
      const value = read(entry);
      if (value !== undefined && value !== '') stated.push({ value, key: keyOf ? keyOf(value) : value, entry });
    }
    return stated;
  };
  const name = nameOf(
    draft,
    from(({ record }) => record.name?.trim(), nameKey),
  );
  put('name', name.stated, name.kept);
  put('sex', from(sexOf), proof.sex);
  put('birthDate', from(birthDateOf), proof.birthDate);
  put(
    'diedOn',
    from(({ record }) => (record.diedOn === 'unknown' ? today : record.diedOn)),
  );
  for (const field of PLAIN_FIELDS)
    put(
      field,
      from(({ record }) => record[field]?.trim()),
    );
  return settled;
}

function sexOf(entry: Entry): string | undefined {
  const { sex } = isIdClaimed(entry) ? factsWithoutId(entry) : entry.record;
  return sex ?? (entry.relation ? sexOfRelation(entry.relation) : undefined);
}

function birthDateOf(entry: Entry): string | undefined {
  return isIdClaimed(entry) ? factsWithoutId(entry).birthDate : entry.record.birthDate;
}

/** A valid resident id number proves sex and birth date. */
function proofOf(draft: PersonDraft): NonNullable<Entry['proof']> {
  return draft.entries.find(({ facts, proof }) => proof !== undefined && facts.id === draft.id)?.proof ?? {};
}

/**
 * The name of the line that brought the person in; another one only when more lists have it and it sounds or looks the same, so
 * that the same lists find the person again. A masked name (张*) says nothing beside a full one.
 */
function nameOf(
  draft: PersonDraft,
  stated: readonly Stated[],
): { readonly stated: readonly Stated[]; readonly kept?: string } {
  const full = stated.filter(({ key }) => !/[*某]/.test(key));
  const said = full.length > 0 ? full : stated;
  const [first] = said;
  if (!first || said.every(({ key }) => key === first.key)) return { stated: said };
  const { kept, rule } = bestOf(said);
  const isLikeAll = said.every(({ key }) => compareNames(kept.key, key) !== 'different');
  return rule === 'moreFiles' && isLikeAll ? { stated: said } : { stated: said, kept: draft.name };
}

/** One value of several: what the id proves, else what more files say, else what the later file says. */
function settle(
  draft: PersonDraft,
  {
    field,
    stated,
    proven,
  }: { readonly field: PersonField; readonly stated: readonly Stated[]; readonly proven: string | undefined },
  conflicts: FieldConflict[],
): Settled | undefined {
  const [first] = stated;
  if (first === undefined && proven === undefined) return undefined;
  const anyEntry = first?.entry ?? draft.entries[0];
  if (!anyEntry) return undefined;
  const isAgreed = stated.every(({ key }) => key === first?.key);
  if (isAgreed && (proven === undefined || first === undefined || first.key === proven)) {
    const value = proven ?? first?.value;
    return value === undefined ? undefined : { value, source: anyEntry };
  }
  const { kept, rule } =
    proven === undefined
      ? bestOf(stated)
      : {
          kept: stated.find(({ key }) => key === proven) ?? { value: proven, key: proven, entry: anyEntry },
          rule: 'idProves' as const,
        };
  const seen = new Set([kept.key]);
  for (const other of stated) {
    if (seen.has(other.key)) continue;
    seen.add(other.key);
    other.entry.problems.push({ code: 'statedDifferently', details: { field } });
    conflicts.push({
      personId: draft.personId,
      field,
      kept: { value: kept.value, source: kept.entry.ref },
      dropped: { value: other.value, source: other.entry.ref },
      rule,
    });
  }
  return { value: kept.value, source: kept.entry };
}

function bestOf(stated: readonly Stated[]): { readonly kept: Stated; readonly rule: ConflictRule } {
  const files = new Map<string, Set<number>>();
  for (const { key, entry } of stated) files.set(key, (files.get(key) ?? new Set()).add(entry.ref.file));
  const most = Math.max(...[...files.values()].map((set) => set.size));
  const best = stated.filter(({ key }) => files.get(key)?.size === most);
  const kept = best.at(-1) ?? stated[0];
  if (!kept) throw new Error('nothing stated');
  return { kept, rule: new Set(best.map(({ key }) => key)).size === 1 ? 'moreFiles' : 'laterFile' };
}

function idsOf(draft: PersonDraft) {
  const ids = new Map<
    string,
    { readonly kind: NewPerson['ids'][number]['kind']; readonly number: string; readonly entry: Entry }
  >();
  for (const entry of draft.entries) {
    const { idKind, idNumber } = entry.record;
    const { id } = entry.facts;
    if (id === undefined || idKind === undefined || idNumber === undefined || isIdClaimed(entry) || ids.has(id))
      continue;
    ids.set(id, { kind: idKind, number: idNumber, entry });
  }
  return [...ids.values()];
}

/** A number that could not be read is of no use beside one that could. */
function othersOf(draft: PersonDraft, hasId: boolean): Readonly<Record<string, string>> {
  const [only, second] = draft.entries;
  if (only && !second && !(hasId && TYPED_ID in only.record.others)) return only.record.others;
  const all: Record<string, string> = {};
  for (const { record } of draft.entries)
    for (const [header, value] of Object.entries(record.others)) if (value !== '') all[header] = value;
  return Object.fromEntries(Object.entries(all).filter(([header]) => !(header === TYPED_ID && hasId)));
}

/** Empty fields of a known person are filled and lists grow; what differs is shown and never overwritten. */
function against(
  draft: PersonDraft,
  known: KnownPerson,
  found: {
    readonly settled: ReadonlyMap<PersonField, Settled>;
    readonly ids: ReturnType<typeof idsOf>;
    readonly phones: readonly string[];
    readonly others: Readonly<Record<string, string>>;
  },
): Pick<PlannedFields, 'changes' | 'differences'> {
  const changes: PersonChange[] = [];
  const differences: Difference[] = [];
  const anySource = draft.entries[0]?.ref;
  if (!anySource) return { changes, differences };
  const personId = draft.personId;
  for (const [field, { value, source }] of found.settled) {
    const before = knownValue(known, field);
    if (before === undefined) changes.push({ personId, field, after: value, source: source.ref });
    else if (comparable(field, before) !== comparable(field, value)) {
      source.problems.push({ code: 'differsFromRegister', details: { field } });
      differences.push({ personId, field, known: before, stated: value, source: source.ref });
    }
  }
  const grow = (field: PersonField, before: readonly string[], stated: readonly string[]) => {
    const after = unique([...before, ...stated]);
    if (after.length > before.length) changes.push({ personId, field, before, after, source: anySource });
  };
  grow('phones', known.phones, found.phones);
  grow(
    'ids',
    known.ids.map(({ kind, number }) => idKey(kind, number)),
    found.ids.map(({ kind, number }) => idKey(kind, number)),
  );
  const missing = Object.entries(found.others).filter(
    ([header]) => known.others[header] === undefined && !(header === TYPED_ID && known.ids.length > 0),
  );
  if (missing.length > 0)
    grow(
      'others',
      [],
      missing.map(([header, value]) => `${header}=${value}`),
    );
  return { changes, differences };
}

function knownValue(known: KnownPerson, field: PersonField): string | undefined {
  switch (field) {
    case 'name':
    case 'sex':
    case 'birthDate':
    case 'diedOn':
    case 'employer':
    case 'ethnicity':
    case 'registeredAddress':
    case 'residence':
    case 'note':
      return known[field];
    default:
      return undefined;
  }
}

function comparable(field: PersonField, value: string): string {
  return field === 'name' ? nameKey(value) : value;
}

function asSex(value: string | undefined): 'male' | 'female' | undefined {
  return value === 'male' || value === 'female' ? value : undefined;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
