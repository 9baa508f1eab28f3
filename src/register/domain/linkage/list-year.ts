import type { ListedPerson } from './listed-person.ts';

/** Rows with both an id and an age that are needed to tell the year. */
const FEWEST = 5;

/**
 * The year in which the ages of a list are right, read from the rows that have both an age and a birth date; a list of last year
 * must not make everybody a year too young. `fallback`: the year to use where too few rows tell.
 */
export function listYear(people: readonly ListedPerson[], fallback: number): number {
  const years = people
    .flatMap(({ age, birthDate }) => (age === undefined || !birthDate ? [] : [Number(birthDate.slice(0, 4)) + age]))
    .sort((a, b) => a - b);
  if (years.length < FEWEST) return fallback;
  // Ages are a year or one less than the difference of the years; the upper quartile is past the birthdays to come.
  return years[Math.floor(years.length * 0.75)] ?? fallback;
}
