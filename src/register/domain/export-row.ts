import type { Day } from '../../base/domain/day.ts';
import { ID_KIND_WORDS } from './id-kind-words.ts';
import { maskPhone } from './masking.ts';
import { tagsByAge, type IdKind, type RelationToHead, type Sex } from './person.ts';
import { relationZh } from './relation.ts';
import { TAG_WORDS, TagKind } from './tags.ts';

/** A person as the export reads them. */
export interface ExportedPerson {
  readonly personId: string;
  readonly version: number;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly ethnicity: string | null;
  readonly employer: string | null;
  readonly registeredAddress: string | null;
  readonly note: string | null;
  /** The number itself when the export may show it, else masked. */
  readonly identity: { readonly kind: IdKind; readonly number: string } | undefined;
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly tags: readonly string[];
  readonly home:
    | {
        readonly estate: string;
        readonly building: string | null;
        readonly unit: string | null;
        readonly room: string;
        readonly householdId: string | null;
        readonly relation: RelationToHead | null;
        readonly headSex: Sex | null;
      }
    | undefined;
}

/** 男, 女 or nothing. */
export function sexZh(sex: Sex | null): string {
  return sex === null ? '' : sex === 'male' ? '男' : '女';
}

/** The words of the tags that hold, those that follow from the birth date among them. */
export function tagWordsOf(person: Pick<ExportedPerson, 'tags' | 'birthDate'>, today: Day): readonly string[] {
  const byAge = person.birthDate === null ? [] : tagsByAge(person.birthDate, today);
  return [...new Set([...person.tags, ...byAge])].map((kind) => {
    const known = TagKind.safeParse(kind);
    return known.success ? TAG_WORDS[known.data]['zh-CN'] : kind;
  });
}

/** One line of the jsonl export. */
export interface ExportLine {
  readonly name: string;
  readonly idNumber: string;
  readonly idType: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly phones: readonly string[];
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly householdKey: string;
  readonly relation: string;
  readonly tags: readonly string[];
}

/** A person in the words of forms. */
export function exportLine(person: ExportedPerson, today: Day): ExportLine {
  const { home, sex } = person;
  const relation = home?.relation ?? null;
  return {
    name: person.name,
    idNumber: person.identity?.number ?? '',
    idType: ID_KIND_WORDS[person.identity?.kind ?? 'none']['zh-CN'],
    sex: sexZh(sex),
    birthDate: person.birthDate ?? '',
    phones: person.phones,
    estate: home?.estate ?? '',
    building: home?.building ?? '',
    unit: home?.unit ?? '',
    room: home?.room ?? '',
    householdKey: home?.householdId ?? '',
    relation:
      relation === null ? '' : relationZh(relation, { sex: sex ?? undefined, headSex: home?.headSex ?? undefined }),
    tags: tagWordsOf(person, today),
  };
}

/** Phones as an export may show them. */
export function exportPhones(phones: readonly string[], access: 'open' | 'masked'): readonly string[] {
  return access === 'open' ? phones : phones.map(maskPhone);
}
