import type { Day } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import type { FileReading, RosterRecord } from '../../sheets/domain/reading.ts';
import type { RowProblem, RowRef } from './import-plan.ts';
import type { MatchFacts } from './match-person.ts';
import type { RelationToHead, Sex } from './person.ts';
import { readRelation } from './relation.ts';
import { estateKey, idKey, nameKey, placePart } from './spelling.ts';

/** One record of a file on its way through the planner. */
export interface Entry {
  readonly ref: RowRef;
  readonly record: RosterRecord;
  /** What identifies the person; places are added when the estates are known. */
  readonly facts: MatchFacts;
  /** Sex and birth date that a valid number proves. */
  readonly proof: { readonly sex?: Sex; readonly birthDate?: Day } | undefined;
  readonly relation: RelationToHead | undefined;
  readonly estateKey: string;
  /** Building with group, unit, room as `placePart`. */
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  /** `building|unit|room`, made once because every step asks for it. */
  readonly door: string;
  /** Filled by the steps of the planner. */
  readonly problems: RowProblem[];
}

/** Every record of every file as an entry, in file order. */
export function entriesOf(readings: readonly FileReading[]): readonly Entry[] {
  const spell: Spelling = {
    estate: remembering(estateKey),
    part: remembering(placePart),
    relation: remembering(readRelation),
  };
  return readings.flatMap((reading, file) => reading.records.map((record) => entryOf(record, file, spell)));
}

/** Somebody else holds the number of this line: it counts as a line without one, and so do birth date and sex that only follow from it. */
export function isIdClaimed(entry: Entry): boolean {
  return entry.problems.some(({ code }) => code === 'idClaimed');
}

/** What identifies the person when the number belongs to somebody else. */
export function factsWithoutId({ facts, record, proof }: Entry): MatchFacts {
  return {
    ...facts,
    id: undefined,
    birthDate: record.birthDate === proof?.birthDate ? undefined : record.birthDate,
    sex: record.sex === proof?.sex ? undefined : record.sex,
  };
}

/** The id numbers of all lines as `idKey`, each once: what the city must be asked for before planning. */
export function importKeys(readings: readonly FileReading[]): readonly string[] {
  const keys = new Set<string>();
  for (const { records } of readings)
    for (const record of records) {
      const id = idOf(record);
      if (id !== undefined) keys.add(id);
    }
  return [...keys];
}

/** Spelling rules of one import; the same few hundred estates, rooms and relations come again in every line. */
interface Spelling {
  readonly estate: (text: string) => string;
  readonly part: (text: string) => string;
  readonly relation: (text: string) => RelationToHead | undefined;
}

function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

function entryOf(record: RosterRecord, file: number, spell: Spelling): Entry {
  const id = idOf(record);
  const proof = id === undefined ? undefined : proofOf(record);
  const group = spell.part(record.group ?? '');
  const number = spell.part(record.building ?? '');
  const building = group === '' ? number : number === '' ? group : `${group}-${number}`;
  const unit = spell.part(record.unit ?? '');
  const room = spell.part(record.room ?? '');
  return {
    ref: { file, sheet: record.sheet, row: record.row },
    record,
    facts: {
      name: nameKey(record.name ?? ''),
      id,
      idTyped: id === undefined ? record.others['idNumberAsTyped'] : undefined,
      birthDate: proof?.birthDate ?? record.birthDate,
      sex: proof?.sex ?? record.sex,
      phones: record.phones,
      places: [],
    },
    proof,
    relation: record.relation === undefined ? undefined : spell.relation(record.relation),
    estateKey: record.estate === undefined ? '' : spell.estate(record.estate),
    building,
    unit,
    room,
    door: `${building}|${unit}|${room}`,
    problems: [],
  };
}

/** A valid number proves sex and birth date, whatever stands beside it. */
function proofOf(record: RosterRecord): Entry['proof'] {
  const { idNumber = '', birthDate, sex } = record;
  // What the line says is nearly always what the reader took from the number; reading it again takes five times as long.
  if (idNumber.length === 18 && sex !== undefined && birthDate !== undefined) {
    const isBirth = idNumber.slice(6, 14) === `${birthDate.slice(0, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8)}`;
    if (isBirth && (Number(idNumber[16]) % 2 === 1) === (sex === 'male')) return record;
  }
  return readIdNumber(idNumber, record.idKind);
}

function idOf(record: RosterRecord): string | undefined {
  if (
    record.idNumber === undefined ||
    record.idNumber === '' ||
    record.idKind === undefined ||
    record.idKind === 'none'
  )
    return undefined;
  return idKey(record.idKind, record.idNumber);
}
