import { readPlates } from '../../base/domain/plate.ts';
import { TAG_WORDS, TagKind } from './tags.ts';

const KIND_OF_WORD: ReadonlyMap<string, TagKind> = new Map(
  TagKind.options.map((kind) => [TAG_WORDS[kind]['zh-CN'], kind]),
);

/** The kinds of a cell like 独居、听障; undefined when a word of it is no tag. */
export function tagKindsIn(text: string): readonly TagKind[] | undefined {
  const words = text.split(/[、，,;；\s]+/).filter((word) => word !== '');
  const kinds = words.flatMap((word) => KIND_OF_WORD.get(word) ?? []);
  return kinds.length === words.length ? kinds : undefined;
}

/** The plates of a cell; undefined when some of it is no plate. */
export function platesIn(text: string): readonly string[] | undefined {
  const { plates, rest } = readPlates(text);
  return rest.replace(/[、，,;；\s]/g, '') === '' ? plates : undefined;
}
