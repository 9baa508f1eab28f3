import type { Day } from '../../base/domain/day.ts';
import { getDay } from '../../base/domain/day.ts';
import type { Difference, FieldConflict, NewPerson, PersonChange, PersonField } from './import-plan.ts';
import type { KnownPerson } from './known-register.ts';
import { factsWithoutId, isIdClaimed, type Entry } from './plan-entries.ts';
import type { PersonDraft } from './plan-people.ts';
import { sexOfRelation } from './relation.ts';
import { nameOf, settle, type Settled, type Stated } from './settle-values.ts';
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

/** The words that a held id number is kept under, for display and for being recognised when the list comes again. */
const TYPED_ID = 'idNumberAsTyped';

const NOTHING_SETTLED = { changes: [], differences: [], conflicts: [] } as const;

/** Settles what the files say of one person and holds it against the register. */
export function planFields(draft: PersonDraft, today: Day): PlannedFields {
  const [only, second] = draft.entries;
  if (only && !second && !draft.known) {
    const person = personOfLine(draft, only);
    if (person) return { person, ...NOTHING_SETTLED };
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
    ...(birthDate === undefined ? {} : { birthDate: getDay(birthDate) }),
    ids: ids.map(({ kind, number }) => ({ kind, number })),
    phones,
    ...plain,
    ...(diedOn === undefined ? {} : { diedOn: getDay(diedOn) }),
    others,
  };
  return { person, changes: [], differences: [], conflicts };
}

/** The usual case, one new person on one line with nothing against itself; undefined where something must be settled. */
function personOfLine(draft: PersonDraft, entry: Entry): NewPerson | undefined {
  const { record, proof } = entry;
  const isAgreed =
    (!proof?.sex || !record.sex || proof.sex === record.sex) &&
    (!proof?.birthDate || !record.birthDate || proof.birthDate === record.birthDate);
  if (!isAgreed || !record.name || record.diedOn !== undefined || isIdClaimed(entry)) return undefined;
  const sex = proof?.sex ?? record.sex ?? (entry.relation ? sexOfRelation(entry.relation) : undefined);
  const birthDate = proof?.birthDate ?? record.birthDate;
  const { idKind, idNumber } = record;
  const hasId = entry.facts.id !== undefined && idKind !== undefined && idNumber !== undefined;
  // Assigned one by one: spreading conditional objects took a third of the time.
  const person: { -readonly [Key in keyof NewPerson]: NewPerson[Key] } = {
    id: draft.personId,
    name: record.name.trim(),
    ids: hasId ? [{ kind: idKind, number: idNumber }] : [],
    phones: unique(record.phones),
    others: othersOf(draft, hasId),
  };
  if (sex) person.sex = sex;
  if (birthDate) person.birthDate = birthDate;
  for (const field of PLAIN_FIELDS) {
    const value = record[field]?.trim();
    if (value !== undefined && value !== '') person[field] = value;
  }
  return person;
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
  if (values.length < 2) return values;
  return [...new Set(values)];
}
