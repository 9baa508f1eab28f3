import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { rowsOf, type Answers } from '../../forms/domain/answer.ts';
import type { TriageLevel } from '../../forms/domain/triage-rules.ts';
import { weighHealth } from './weigh-health.ts';

/** How a household is on a day, by its last answer. */
export type HouseholdHealth = 'well' | 'abnormal' | 'away' | 'missing';

/** So many households of a building whose last answer of the day is the same; `answers` null: they have not answered. */
export interface SaidHealth {
  readonly buildingId: string | null;
  readonly estate: string;
  readonly building: string;
  readonly households: number;
  /** How the answer came: link, call, door, chat, office. */
  readonly source: string | null;
  readonly answers: Answers | null;
}

/** A building with how many of its households said what. What stands without a building is counted by its estate. */
export interface BuildingHealth {
  readonly buildingId: string | null;
  readonly estate: string;
  readonly building: string;
  readonly name: string;
  readonly households: number;
  readonly well: number;
  readonly abnormal: number;
  readonly away: number;
  readonly missing: number;
}

/** A day of a community in figures, buildings in the order in which they came. */
export interface HealthDay {
  readonly buildings: readonly BuildingHealth[];
  readonly sources: Readonly<Record<string, number>>;
}

/** Counts the households of a day by building, by what they said and by how it came. */
export function healthDay(said: readonly SaidHealth[]): HealthDay {
  const buildings = new Map<string, BuildingHealth>();
  const sources: Record<string, number> = {};
  for (const { buildingId, estate, building, households, source, answers } of said) {
    const health = answers === null ? 'missing' : healthOf(answers);
    const key = buildingId ?? estate;
    const before = buildings.get(key) ?? {
      buildingId,
      estate,
      building,
      name: dwellingLabel({ estate, building }),
      ...NONE,
    };
    buildings.set(key, {
      ...before,
      households: before.households + households,
      [health]: before[health] + households,
    });
    if (source !== null) sources[source] = (sources[source] ?? 0) + households;
  }
  return { buildings: [...buildings.values()], sources };
}

const NONE = { households: 0, well: 0, abnormal: 0, away: 0, missing: 0 };

/** What one answer says. Everybody away is no illness, and nobody's answer either. */
export function healthOf(answers: Answers): Exclude<HouseholdHealth, 'missing'> {
  if (weighHealth(answers, new Map()).level !== 'none') return 'abnormal';
  const rows = rowsOf(answers, 'members');
  return rows.length > 0 && rows.every(({ isAway }) => isAway === true) ? 'away' : 'well';
}

/** Why an answer is not "all well". */
export interface Illness {
  readonly level: TriageLevel;
  readonly reasons: readonly string[];
  /** Highest reading in degrees Celsius. */
  readonly temperature?: number;
}

/** What is the matter by one answer: the worst level, the rules that fired, the highest reading. */
export function illnessOf(answers: Answers): Illness {
  const { level, people } = weighHealth(answers, new Map());
  const readings = rowsOf(answers, 'members').flatMap(({ temperature }) =>
    typeof temperature === 'number' ? [temperature] : [],
  );
  return {
    level,
    reasons: [...new Set(people.flatMap(({ reasons }) => reasons))],
    ...(readings.length > 0 ? { temperature: Math.max(...readings) } : {}),
  };
}
