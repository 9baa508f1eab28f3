import type { Text } from '../../base/domain/texts.ts';
import { ageOn, type Day } from '../../base/domain/day.ts';
import type { FillPerson } from './fill-person.ts';
import type { ListColumn } from './list-table.ts';

/** The lists that analysts may take out whole. */
export const MAIN_LISTS = ['people', 'households', 'orders', 'tasks', 'pushRows'] as const;
export type MainList = (typeof MAIN_LISTS)[number];

export const mainListNames: Readonly<Record<MainList, Text>> = {
  people: { 'zh-CN': '人员', 'zh-TW': '人員', en: 'People' },
  households: { 'zh-CN': '家庭', 'zh-TW': '家庭', en: 'Households' },
  orders: { 'zh-CN': '隔离令', 'zh-TW': '隔離令', en: 'Isolation orders' },
  tasks: { 'zh-CN': '任务', 'zh-TW': '任務', en: 'Tasks' },
  pushRows: { 'zh-CN': '推单人员', 'zh-TW': '推單人員', en: 'Rows of push lists' },
};

const of = (kind: ListColumn['kind'], ...keys: readonly string[]): readonly ListColumn[] =>
  keys.map((key) => ({ key, kind }));

/**
 * What each list holds: as little as counting and joining needs. Names stand in the list of people alone; the others hold ids. Remarks,
 * notes and what was told in free words never go out.
 */
export const mainListColumns: Readonly<Record<MainList, readonly ListColumn[]>> = {
  people: [
    ...of('text', 'personId', 'householdId', 'name', 'sex'),
    ...of('day', 'birthDate'),
    ...of('text', 'idKind', 'idNumber', 'phones', 'estate', 'building', 'unit', 'room', 'grid', 'relation', 'tags'),
  ],
  households: [
    ...of('text', 'householdId', 'estate', 'building', 'unit', 'room', 'grid'),
    ...of('number', 'members', 'aged60', 'under14', 'inIsolation'),
  ],
  orders: [
    ...of('text', 'orderId', 'personId', 'householdId', 'dwellingId', 'disease', 'packId'),
    ...of('number', 'packVersion'),
    ...of('text', 'measure', 'anchorKind'),
    ...of('day', 'anchorDay', 'startedOn'),
    ...of('text', 'place', 'reasonCode', 'sourceKind', 'state'),
    ...of('day', 'plannedRelease', 'endedOn'),
    ...of('text', 'endKind'),
  ],
  tasks: [
    ...of(
      'text',
      'taskId',
      'roundId',
      'kind',
      'subjectKind',
      'subjectId',
      'personId',
      'dwellingId',
      'gridId',
      'channel',
    ),
    ...of('number', 'urgency', 'failures'),
    ...of('text', 'state', 'outcome'),
    ...of('instant', 'opensAt', 'dueAt', 'endedAt'),
  ],
  pushRows: [
    ...of('text', 'rowId', 'listId', 'sheet'),
    ...of('number', 'row', 'urgency'),
    ...of('text', 'state', 'nameMasked', 'idMasked', 'phoneMasked', 'personId'),
    ...of('number', 'probability'),
    ...of('instant', 'dueAt', 'decidedAt'),
  ],
};

/** A household as analysts count it; from its people in walking order, on a day. */
export interface HouseholdLine {
  readonly householdId: string;
  readonly estate: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly grid: string | null;
  readonly members: number;
  readonly aged60: number;
  readonly under14: number;
  readonly inIsolation: number;
}

const AGED = 60;
const GROWN = 14;

/** One line for each household; people of none are in none. */
export function householdLines(people: readonly FillPerson[], day: Day): readonly HouseholdLine[] {
  const lines = new Map<string, HouseholdLine>();
  for (const person of people) {
    const { householdId } = person;
    if (householdId === null) continue;
    const { estate, building, unit, room, grid } = person;
    const known = lines.get(householdId) ?? {
      ...{ householdId, estate, building, unit, room, grid },
      ...{ members: 0, aged60: 0, under14: 0, inIsolation: 0 },
    };
    const age = person.birthDate === null ? undefined : ageOn(person.birthDate, day);
    lines.set(householdId, {
      ...known,
      members: known.members + 1,
      aged60: known.aged60 + (age !== undefined && age >= AGED ? 1 : 0),
      under14: known.under14 + (age !== undefined && age < GROWN ? 1 : 0),
      inIsolation: known.inIsolation + (person.order?.isRunning === true ? 1 : 0),
    });
  }
  return [...lines.values()];
}
