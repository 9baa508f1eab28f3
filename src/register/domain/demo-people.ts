import { addDays, dayFromNumbers, daysBetween, type Day } from '../../base/domain/day.ts';
import { idCheckDigit } from '../../base/domain/id-number.ts';
import type { Random } from './demo-random.ts';
import {
  COMPOUND_SURNAMES,
  DOTTED_FAMILY,
  DOTTED_GIVEN,
  EMPLOYERS,
  FOREIGN_FAMILY,
  FOREIGN_GIVEN,
  GIVEN_SIGNS,
  SURNAMES,
} from './demo-words.ts';
import type { NewPerson } from './import-plan.ts';
import type { RelationToHead, Sex } from './person.ts';
import type { TagKind } from './tags.ts';

/** Somebody of a household before they have a number. */
export interface DemoMember {
  readonly relation: RelationToHead;
  readonly sex: Sex;
  readonly age: number;
  /** Who the surname comes from: `family` is shared within the household, `own` is not. */
  readonly surname: 'family' | 'own';
}

/** Makes the people of one community; numbers never repeat within a site of 5,000 communities. */
export interface PeopleMaker {
  readonly person: (member: DemoMember, family: string) => NewPerson;
  readonly familyName: () => string;
  readonly tags: (
    member: DemoMember,
    householdSize: number,
  ) => readonly { readonly kind: TagKind; readonly note: string }[];
}

/** Numbers that no county has: 1199 does not occur in GB/T 2260. */
const DEMO_REGION = 119_900;
const SLOTS_PER_DAY = 10;
const FIRST_SEQUENCE = 110;

/** Builds a maker of invented people. `index` counts the communities from 0. */
export function peopleMaker(question: {
  readonly random: Random;
  readonly index: number;
  readonly today: Day;
  readonly newId: () => string;
}): PeopleMaker {
  const { random, index, today, newId } = question;
  const usedSlots = new Map<string, number>();
  let phones = index * 9_000;
  const nextPhone = () => demoPhone((phones += 1));
  const residentId = (birthDate: Day, sex: Sex): { readonly number: string; readonly birthDate: Day } => {
    const key = `${birthDate}${sex}`;
    const slot = usedSlots.get(key) ?? 0;
    if (slot >= SLOTS_PER_DAY) return residentId(addDays(birthDate, -1), sex);
    usedSlots.set(key, slot + 1);
    // From 110: a number that ends in three zeros looks like one that Excel has cut.
    const sequence = FIRST_SEQUENCE + Math.floor(index / 100) * 2 * SLOTS_PER_DAY + slot * 2 + (sex === 'male' ? 1 : 0);
    const first17 = `${String(DEMO_REGION + (index % 100))}${birthDate.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`;
    return { number: first17 + idCheckDigit(first17), birthDate };
  };
  return {
    familyName: () => (random.isHit(0.01) ? random.pick(COMPOUND_SURNAMES) : random.pick(SURNAMES)),
    tags: (member, size) => tagsOf(random, member, size),
    person: (member, family) => {
      const birth = birthDateOf(random, member.age, today);
      const origin = member.relation === 'tenant' ? originOf(random) : 'mainland';
      const id = idOf({ random, member, origin, residentId: () => residentId(birth, member.sex) });
      return {
        id: newId(),
        name: nameOf(random, member, origin, family),
        sex: member.sex,
        birthDate: id?.birthDate ?? birth,
        ids: id ? [{ kind: id.kind, number: id.number }] : [],
        phones: hasPhone(random, member.age) ? [nextPhone()] : [],
        ...(member.age >= 20 && member.age < 60 && random.isHit(0.8) ? { employer: random.pick(EMPLOYERS) } : {}),
        ...(origin === 'dotted' ? { ethnicity: '少数民族' } : origin === 'foreign' ? {} : { ethnicity: '汉族' }),
        residence: member.relation === 'tenant' ? '流动人口' : '常住户籍',
        others: {},
      };
    },
  };
}

/** A number nobody has: 1, 3 to 9, four zeros, five digits. `at` counts from 0; after 700,000 they repeat. */
export function demoPhone(at: number): string {
  return `1${String(3 + (Math.floor(at / 100_000) % 7))}0000${String(at % 100_000).padStart(5, '0')}`;
}

type Origin = 'mainland' | 'dotted' | 'hongKong' | 'taiwan' | 'hmtResidence' | 'foreign';

function originOf(random: Random): Origin {
  const at = random.fraction();
  if (at < 0.05) return 'dotted';
  if (at < 0.065) return 'hongKong';
  if (at < 0.08) return 'taiwan';
  if (at < 0.09) return 'hmtResidence';
  return at < 0.12 ? 'foreign' : 'mainland';
}

function idOf(question: {
  readonly random: Random;
  readonly member: DemoMember;
  readonly origin: Origin;
  readonly residentId: () => { readonly number: string; readonly birthDate: Day };
}): (NewPerson['ids'][number] & { readonly birthDate?: Day }) | undefined {
  const { random, member, origin, residentId } = question;
  const digits = (count: number) => String(random.between(0, 10 ** count - 1)).padStart(count, '0');
  // Parents often hand in the numbers of small children later.
  if (member.age < 1 || (member.age < 6 && random.isHit(0.4))) return undefined;
  switch (origin) {
    case 'hongKong':
      return { kind: 'hkmPermit', number: `${random.isHit(0.7) ? 'H' : 'M'}0${digits(7)}` };
    case 'taiwan':
      return { kind: 'twPermit', number: `0${digits(7)}` };
    case 'foreign':
      return { kind: 'passport', number: `X0${digits(7)}` };
    case 'hmtResidence': {
      const { number, birthDate } = residentId();
      const first17 = `${random.pick(['810000', '820000', '830000'])}${number.slice(6, 17)}`;
      return { kind: 'hmtResidence', number: first17 + idCheckDigit(first17), birthDate };
    }
    default:
      return { kind: 'residentId', ...residentId() };
  }
}

function birthDateOf(random: Random, age: number, today: Day): Day {
  const year = Number(today.slice(0, 4)) - age;
  const start = dayFromNumbers(year - 1, Number(today.slice(5, 7)), Math.min(28, Number(today.slice(8)))) ?? today;
  const last = dayFromNumbers(year, Number(today.slice(5, 7)), Math.min(28, Number(today.slice(8)))) ?? today;
  return addDays(start, random.between(1, daysBetween(start, last)));
}

function nameOf(random: Random, member: DemoMember, origin: Origin, family: string): string {
  if (origin === 'dotted') return `${random.pick(DOTTED_GIVEN[member.sex])}·${random.pick(DOTTED_FAMILY)}`;
  if (origin === 'foreign') return `${random.pick(FOREIGN_GIVEN[member.sex])} ${random.pick(FOREIGN_FAMILY)}`;
  const surname = member.surname === 'family' ? family : random.pick(SURNAMES);
  const era = member.age >= 55 ? 'old' : member.age >= 25 ? 'middle' : 'young';
  const signs = GIVEN_SIGNS[member.sex][era];
  const isShort = random.isHit(era === 'middle' ? 0.35 : 0.12);
  return surname + random.pick(signs) + (isShort ? '' : random.pick(signs));
}

function hasPhone(random: Random, age: number): boolean {
  if (age < 12) return false;
  return random.isHit(age < 18 ? 0.5 : age < 80 ? 0.97 : 0.7);
}

function tagsOf(random: Random, { age, sex, relation }: DemoMember, size: number) {
  const tags: { readonly kind: TagKind; readonly note: string }[] = [];
  const add = (kind: TagKind, note: string, probability: number) => {
    if (random.isHit(probability)) tags.push({ kind, note });
  };
  if (size === 1 && age >= 65) add('livingAlone', '独居老人', 1);
  if (age >= 75) {
    add('hardOfHearing', '耳背', 0.05);
    add('noSmartphone', '无智能手机', 0.35);
    add('bedridden', '卧床', 0.02);
    add('dementia', '失智', 0.03);
  }
  if (age >= 50) add('chronic', random.pick(['高血压', '糖尿病', '冠心病']), age >= 65 ? 0.35 : 0.12);
  if (sex === 'female' && age >= 22 && age <= 40) add('pregnant', '孕妇', 0.012);
  if (age < 14 && relation.startsWith('grand')) add('leftBehind', '留守儿童', 0.1);
  add('disabled', '肢体残疾', 0.012);
  add('mentalIllness', '精神障碍', age >= 18 ? 0.003 : 0);
  add('dialysis', '肾透析', age >= 30 ? 0.001 : 0);
  add('lowIncome', '低保', 0.006);
  return tags;
}
