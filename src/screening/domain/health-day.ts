import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { rowsOf, type Answers } from '../../forms/domain/answer.ts';
import type { TriageLevel } from '../../forms/domain/triage-rules.ts';
import { weighHealth } from './weigh-health.ts';

/** How a household is on a day, by its last answer. */
export type HouseholdHealth = 'well' | 'abnormal' | 'away' | 'missing';

interface Household {
  readonly householdId: string;
  readonly dwellingId: string;
  readonly buildingId: string | null;
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly members: readonly { readonly name: string }[];
}

interface Said {
  readonly householdId: string | null;
  readonly answerId: string;
  readonly at: string;
  readonly source: string;
  readonly answers: Answers;
}

/** A building with how many of its households said what. */
export interface BuildingHealth {
  readonly buildingId: string | null;
  readonly name: string;
  readonly households: number;
  readonly well: number;
  readonly abnormal: number;
  readonly away: number;
  readonly missing: number;
}

/** A household that somebody has to look after today. */
export interface NotedHousehold {
  readonly householdId: string;
  readonly dwellingId: string;
  readonly buildingId: string | null;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}

/** A household whose answer is not "all well". */
export interface UnwellHousehold extends NotedHousehold {
  readonly head: string;
  readonly level: TriageLevel;
  readonly reasons: readonly string[];
  readonly at: string;
  readonly source: string;
  /** Highest reading in degrees Celsius. */
  readonly temperature?: number;
}

/** A day of a community, households in walking order. */
export interface HealthDay {
  readonly buildings: readonly BuildingHealth[];
  readonly abnormal: readonly UnwellHousehold[];
  readonly missing: readonly NotedHousehold[];
  /** How answers came: link, call, door, chat, office. */
  readonly sources: Readonly<Record<string, number>>;
}

/** Puts the answers of a day beside the households that should answer. */
export function healthDay(households: readonly Household[], answers: readonly Said[]): HealthDay {
  const saidBy = new Map(answers.flatMap((one) => (one.householdId === null ? [] : [[one.householdId, one] as const])));
  const buildings = new Map<string, BuildingHealth>();
  const abnormal: UnwellHousehold[] = [];
  const missing: NotedHousehold[] = [];
  const sources: Record<string, number> = {};
  for (const household of households) {
    const said = saidBy.get(household.householdId);
    const health = said === undefined ? 'missing' : healthOf(said.answers);
    const key = household.buildingId ?? household.estate;
    const before = buildings.get(key) ?? emptyBuilding(household);
    buildings.set(key, { ...before, households: before.households + 1, [health]: before[health] + 1 });
    if (said) sources[said.source] = (sources[said.source] ?? 0) + 1;
    if (said && health === 'abnormal') abnormal.push(unwell(household, said));
    if (health === 'missing') missing.push(noted(household));
  }
  return { buildings: [...buildings.values()], abnormal, missing, sources };
}

/** What one answer says. Everybody away is no illness, and nobody's answer either. */
export function healthOf(answers: Answers): Exclude<HouseholdHealth, 'missing'> {
  if (weighHealth(answers, new Map()).level !== 'none') return 'abnormal';
  const rows = rowsOf(answers, 'members');
  return rows.length > 0 && rows.every(({ isAway }) => isAway === true) ? 'away' : 'well';
}

function emptyBuilding({ buildingId, estate, building }: Household): BuildingHealth {
  return {
    buildingId,
    name: dwellingLabel({ estate, building }),
    households: 0,
    well: 0,
    abnormal: 0,
    away: 0,
    missing: 0,
  };
}

function noted({ householdId, dwellingId, buildingId, building, unit, room }: Household): NotedHousehold {
  return { householdId, dwellingId, buildingId, building, unit, room };
}

function unwell(household: Household, { answers, at, source }: Said): UnwellHousehold {
  const { level, people } = weighHealth(answers, new Map());
  const readings = rowsOf(answers, 'members').flatMap(({ temperature }) =>
    typeof temperature === 'number' ? [temperature] : [],
  );
  return {
    ...noted(household),
    ...{ head: household.members[0]?.name ?? '', level, at, source },
    reasons: [...new Set(people.flatMap(({ reasons }) => reasons))],
    ...(readings.length > 0 ? { temperature: Math.max(...readings) } : {}),
  };
}
