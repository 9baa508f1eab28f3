import { ageOn, type Day } from '../../base/domain/day.ts';
import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { sexZh, tagWordsOf } from '../../register/domain/export-row.ts';
import { ID_KIND_WORDS } from '../../register/domain/id-kind-words.ts';
import type { IdKind, RelationToHead, Sex } from '../../register/domain/person.ts';
import { relationZh } from '../../register/domain/relation.ts';
import { fieldOfHeader } from '../../sheets/domain/template-fields.ts';
import type { FillRecord } from '../../sheets/domain/fill-material.ts';
import type { FillValue } from '../../sheets/domain/render-value.ts';
import { travelRecord, type FillTravel } from './fill-travel.ts';
import type { Member } from '../../sheets/domain/render-members.ts';

/** A person with the door, the grid and the order that hold on the day of the form. */
export interface FillPerson {
  readonly personId: string;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly ethnicity: string | null;
  readonly employer: string | null;
  readonly registeredAddress: string | null;
  readonly residence: string | null;
  readonly note: string | null;
  /** Columns of imported lists that the register has no field for, by their header. */
  readonly others: Readonly<Record<string, string>>;
  /** Open or masked, as whoever fills may see it. */
  readonly idNumber: string | null;
  readonly idKind: IdKind | null;
  readonly phones: readonly string[];
  readonly tags: readonly string[];
  readonly plates: readonly string[];
  readonly estate: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: number | null;
  readonly room: string | null;
  readonly doorName: string | null;
  readonly householdId: string | null;
  readonly relation: RelationToHead | null;
  readonly grid: string | null;
  readonly gridWorker: string | null;
  readonly order: FillOrder | null;
  /** The newest of what was told of the last weeks. */
  readonly travel: FillTravel | null;
}

/** The isolation order that runs, else the last one. */
export interface FillOrder {
  readonly isRunning: boolean;
  readonly startedOn: Day;
  readonly until: Day;
  readonly place: 'home' | 'facility' | 'hospital';
  readonly placeName: string | null;
  readonly reasonCode: string;
  readonly testResult: 'negative' | 'positive' | 'unclear' | null;
  readonly testedOn: Day | null;
  readonly nextTest: Day | null;
}

/** Values of imported columns that stay true over time; a result or a temperature of then says nothing of today. */
const LASTING: ReadonlySet<string> = new Set([
  'occupation',
  'occupation.class',
  'employer',
  'hukouAddress',
  'residence',
  'ethnicity',
  'vaccine.doses',
  'vaccine.date',
  'vaccine.maker',
  'landline',
  'movedIn',
]);

/** What a form may ask about a person, by field; only what is known is there. */
export function personRecord(person: FillPerson, of: { readonly day: Day; readonly isolates: boolean }): FillRecord {
  const { birthDate, building, unit, floor, room, estate } = person;
  const own: Record<string, FillValue | undefined> = {
    ...fromOthers(person.others),
    ...known({
      name: person.name,
      sex: sexZh(person.sex),
      idNumber: person.idNumber,
      idType: person.idKind && ID_KIND_WORDS[person.idKind]['zh-CN'],
      phone: person.phones[0],
      'phone.second': person.phones[1],
      employer: person.employer,
      ethnicity: person.ethnicity,
      hukouAddress: person.registeredAddress,
      residence: person.residence,
      remark: person.note,
      tags: tagWordsOf(person, of.day).join('、'),
      plate: person.plates.join('、'),
      relation: relationWord(person),
      ...{ estate, building, unit, room, grid: person.grid, gridWorker: person.gridWorker },
      address: estate === null ? '' : dwellingLabel({ estate, building, unit, room, name: person.doorName }),
    }),
    ...(floor === null ? {} : { floor }),
    ...(birthDate === null ? {} : { birthDate: { day: birthDate }, age: ageOn(birthDate, of.day) }),
    // That somebody is no such person is not known from a tag that is not there.
    ...Object.fromEntries(person.tags.map((tag) => [`tag.${tag}`, '是'])),
    ...travelRecord(person.travel),
    ...orderRecord(person.order, of.isolates),
  };
  // Whoever stays at home is isolated where he lives.
  if (person.order?.place === 'home') own['observation.place'] ??= own['address'];
  return own;
}

function known(texts: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text] as const] : [])));
}

function relationWord({ relation, sex }: FillPerson): string {
  return relation === null ? '' : relationZh(relation, { sex: sex ?? undefined, headSex: undefined });
}

function fromOthers(others: Readonly<Record<string, string>>): Record<string, FillValue> {
  const values: Record<string, FillValue> = {};
  for (const [header, text] of Object.entries(others)) {
    const field = fieldOfHeader([header])?.field;
    if (field === undefined || !LASTING.has(field) || text === '') continue;
    values[field] = field === 'vaccine.doses' && /^[0-4]$/u.test(text) ? Number(text) : text;
  }
  return values;
}

const PLACES = { home: '居家', facility: '集中', hospital: '住院' } as const;
const RESULTS = { negative: '阴性', positive: '阳性', unclear: '待复核' } as const;

/** Why somebody stays in, in the words of forms. */
const REASONS: Readonly<Record<string, string>> = {
  closeContact: '密切接触者',
  secondaryContact: '密接的密接',
  returnee: '返乡人员',
  riskArea: '中高风险区来返人员',
  entry: '入境人员',
  confirmedCase: '确诊病例',
  suspectedCase: '疑似病例',
  coExposed: '共同暴露人员',
  cohabitant: '同住人员',
  listNotice: '上级推送',
  clinicAdvice: '医疗机构建议',
  selfReport: '自主申报',
};

function orderRecord(order: FillOrder | null, isolates: boolean): FillRecord {
  // "No" is known only where orders are kept at all.
  if (order === null) return isolates ? { 'observation.yes': '否' } : {};
  const { isRunning, startedOn, until, place, placeName, testResult, testedOn, nextTest } = order;
  return {
    'observation.yes': isRunning ? '是' : '否',
    'observation.start': { day: startedOn },
    'observation.end': { day: until },
    ...(isRunning ? {} : { 'observation.ended': { day: until } }),
    'observation.days': Math.max(0, Math.round((Date.parse(until) - Date.parse(startedOn)) / 86_400_000)),
    'observation.mode': PLACES[place],
    'observation.status': isRunning ? '隔离中' : '已解除',
    'observation.reason': REASONS[order.reasonCode],
    'observation.place': placeName ?? undefined,
    ...(testResult === null ? {} : { 'test.result': RESULTS[testResult] }),
    ...(testedOn === null ? {} : { 'test.date': { day: testedOn } }),
    ...(nextTest === null ? {} : { 'test.next': { day: nextTest } }),
  };
}

/** A person as one cell of a household tells it. */
export function memberOf(person: FillPerson, day: Day): Member {
  return {
    name: person.name,
    sex: sexZh(person.sex),
    idNumber: person.idNumber ?? '',
    phone: person.phones[0] ?? '',
    relation: relationWord(person),
    age: person.birthDate === null ? '' : String(ageOn(person.birthDate, day)),
  };
}
