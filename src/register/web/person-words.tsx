import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ID_KINDS } from '../../base/domain/id-number.ts';
import type { Locale } from '../../base/domain/texts.ts';
import { RelationToHead } from '../domain/person.ts';
import { RELATION_WORDS } from '../domain/relation.ts';
import { TAG_WORDS, TagKind } from '../domain/tags.ts';
import { ID_KIND_WORDS } from '../domain/id-kind-words.ts';
import { peopleTexts } from './people-texts.ts';
import './people.css';

/** The word of a tag; what no newer screen knows is shown as it came. */
export function tagWord(kind: string, locale: Locale): string {
  const known = TagKind.safeParse(kind);
  return known.success ? TAG_WORDS[known.data][locale] : kind;
}

/** The word of a relation to the head; empty when it is not known. */
export function relationWord(relation: string | null, locale: Locale): string {
  const known = RelationToHead.safeParse(relation);
  return known.success ? RELATION_WORDS[known.data][locale] : '';
}

/** The word of a kind of document. */
export function idKindWord(kind: string, locale: Locale): string {
  const known = ID_KINDS.find((one) => one === kind);
  return known ? ID_KIND_WORDS[known][locale] : kind;
}

/** What a helper must know, each as a word in a frame with a small mark: never a colour alone. */
export function Tags(props: { readonly kinds: readonly string[] }) {
  const locale = useLocale();
  if (props.kinds.length === 0) return null;
  return (
    <span className="ms-tags">
      {props.kinds.map((kind) => (
        <span key={kind} className="ms-tag">
          {tagWord(kind, locale)}
        </span>
      ))}
    </span>
  );
}

/** `女 41 岁`. */
export function SexAge(props: { readonly sex: 'male' | 'female' | null; readonly age: number | null }) {
  const t = useTexts(peopleTexts);
  const parts = [props.sex === null ? '' : t(props.sex), props.age === null ? '' : t('years', { age: props.age })];
  return <span className="ms-figures">{parts.filter((part) => part !== '').join(' ')}</span>;
}
