import type { DemoMember } from './demo-people.ts';
import type { Random } from './demo-random.ts';
import type { Sex } from './person.ts';

/** Share of households by size 1 to 6. Source: shape of the 2020 census for cities (average 2.6), a little larger as in needs.md, A1. */
const SIZE_SHARES = [0.2, 0.27, 0.27, 0.15, 0.08, 0.03] as const;

/** Sizes of so many households with exactly so many people in all; every size is 1 to 6. */
export function householdSizes(random: Random, households: number, people: number): readonly number[] {
  const sizes = Array.from({ length: households }, () => sizeAt(random.fraction()));
  let missing = people - sizes.reduce((sum, size) => sum + size, 0);
  while (missing !== 0) {
    const at = random.between(0, households - 1);
    const size = (sizes[at] ?? 1) + Math.sign(missing);
    if (size < 1 || size > SIZE_SHARES.length) continue;
    sizes[at] = size;
    missing -= Math.sign(missing);
  }
  return sizes;
}

function sizeAt(fraction: number): number {
  let sum = 0;
  const at = SIZE_SHARES.findIndex((share) => (sum += share) > fraction);
  return at < 0 ? 1 : at + 1;
}

/** Who lives together: exactly `size` people (1 to 6), the head or the first tenant at the front. */
export function membersOf(random: Random, size: number): readonly DemoMember[] {
  const isTenants = random.isHit(size === 1 ? 0.2 : size <= 3 ? 0.13 : 0);
  if (isTenants) return Array.from({ length: size }, () => tenant(random));
  if (size === 1) return [alone(random)];
  if (size === 2) return pair(random);
  return random.isHit(size >= 4 ? 0.35 : 0.1) ? oldHead(random, size) : youngHead(random, size);
}

function tenant(random: Random): DemoMember {
  return { relation: 'tenant', sex: anySex(random), age: random.between(19, 45), surname: 'own' };
}

function alone(random: Random): DemoMember {
  return {
    relation: 'head',
    sex: anySex(random),
    age: random.isHit(0.5) ? random.between(65, 94) : random.between(23, 64),
    surname: 'family',
  };
}

function pair(random: Random): readonly DemoMember[] {
  if (random.isHit(0.15)) {
    const age = random.between(28, 52);
    return [{ relation: 'head', sex: anySex(random), age, surname: 'family' }, child(random, age)];
  }
  return couple(random, random.isHit(0.55) ? random.between(58, 90) : random.between(25, 57));
}

function couple(random: Random, age: number): readonly DemoMember[] {
  const sex = random.isHit(0.75) ? 'male' : 'female';
  return [
    { relation: 'head', sex, age, surname: sex === 'male' ? 'family' : 'own' },
    {
      relation: 'spouse',
      sex: other(sex),
      age: Math.max(22, age + random.between(-4, 3)),
      surname: sex === 'male' ? 'own' : 'family',
    },
  ];
}

/** A couple, their children and, in larger households, the parents of one of them. */
function youngHead(random: Random, size: number): readonly DemoMember[] {
  const age = random.between(26, 55);
  const [head, spouse] = couple(random, age);
  if (!head || !spouse) return [];
  const parents =
    size === 3
      ? random.isHit(0.12)
        ? 1
        : 0
      : size === 4
        ? random.isHit(0.45)
          ? 1
          : 0
        : size - 4 + (random.isHit(0.4) ? 1 : 0);
  const isInLaws = random.isHit(0.3);
  const elders = (['female', 'male'] as const).slice(0, Math.min(2, parents)).map((sex): DemoMember => {
    const relation = sex === 'male' ? (isInLaws ? 'fatherInLaw' : 'father') : isInLaws ? 'motherInLaw' : 'mother';
    const isFamily = sex === 'male' && (isInLaws ? spouse : head).surname === 'family';
    return { relation, sex, age: Math.min(96, age + random.between(21, 32)), surname: isFamily ? 'family' : 'own' };
  });
  const children = Array.from({ length: size - 2 - elders.length }, () => child(random, age));
  return [head, spouse, ...children, ...elders];
}

/** Grandparents who are the head, with a grown child, the child's spouse and grandchildren. */
function oldHead(random: Random, size: number): readonly DemoMember[] {
  const age = random.between(56, 78);
  const [head, spouse] = couple(random, age);
  if (!head || !spouse) return [];
  const childAge = age - random.between(23, 30);
  const grown: DemoMember = { relation: 'son', sex: 'male', age: childAge, surname: 'family' };
  const inLaw: DemoMember = {
    relation: 'daughterInLaw',
    sex: 'female',
    age: Math.max(22, childAge - random.between(-2, 4)),
    surname: 'own',
  };
  const grandchildren = Array.from({ length: Math.max(0, size - 4) }, (): DemoMember => {
    const sex = anySex(random);
    return {
      relation: sex === 'male' ? 'grandson' : 'granddaughter',
      sex,
      age: Math.max(0, childAge - random.between(23, 35)),
      surname: 'family',
    };
  });
  return [head, spouse, grown, inLaw, ...grandchildren].slice(0, size);
}

function child(random: Random, parentAge: number): DemoMember {
  const sex = anySex(random);
  return {
    relation: sex === 'male' ? 'son' : 'daughter',
    sex,
    age: Math.max(0, parentAge - random.between(22, 36)),
    surname: 'family',
  };
}

function anySex(random: Random): Sex {
  return random.isHit(0.5) ? 'male' : 'female';
}

function other(sex: Sex): Sex {
  return sex === 'male' ? 'female' : 'male';
}
