import { halfWidth } from '../../base/domain/half-width.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { looksLikeName, readName, type NameReading } from './read-name.ts';
import { findRelation } from './relation-words.ts';

/** One person of a list inside a cell; the text it came from is kept for messages. */
export interface ListedPerson extends NameReading {
  readonly text: string;
  readonly birthText?: string;
}

const ID = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/;
const COUNT = /^(?:共|等|计)?\s*\d+\s*[人口位]$/;
const BEFORE_NUMBER = /(?:身份证号?码?|证件号码?|手机号?码?|联系电话|电话|手机)(?=\d|无)/g;
const LABELLED =
  /(?:姓名|名字|性别|身份证号?码?|证件号码?|手机号?码?|联系电话|电话|关系|与户主关系|出生日期)[^\S\n]*[:：][^\S\n]*/g;

/**
 * Reads the people of a cell: `张三（户主）、李四（妻）`, `{张三,男,110...,138...;李四,女,...}`, one per line, or
 * `妻：李四，子：张小三`.
 */
export function readListCell(text: string): readonly ListedPerson[] {
  const people = itemsOf(text)
    .map((item) => readItem(item))
    .filter((person) => person.name !== undefined || person.idNumber !== undefined);
  return withDaughters(people);
}

/** `李四（妻）、李小红（女）`: among relations 女 is the daughter, otherwise the sex. */
function withDaughters(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const isBare = (person: ListedPerson, sex: 'male' | 'female') => person.sex === sex && person.relation === undefined;
  if (people.every(({ relation }) => relation === undefined) || people.some((person) => isBare(person, 'male')))
    return people;
  return people.map((person) => (isBare(person, 'female') ? { ...person, relation: '女' } : person));
}

function itemsOf(text: string): readonly string[] {
  const bare = halfWidth(text)
    .replace(/\s*等\s*\d+\s*[人口名]\s*$/, '')
    .replace(/[{}【】[\]]/g, ' ')
    .replace(/^\s*共?\s*\d+\s*[人口]\s*[:：,，]\s*/, '')
    .replace(LABELLED, '')
    .replace(BEFORE_NUMBER, '')
    .trim();
  const outer = bare
    .split(/[;；\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  // Semicolons or lines part people, commas the values of one person, when every piece has commas.
  if (outer.length > 1) return outer.flatMap((item) => (isOnePerson(item) ? [item] : splitInner(item)));
  return isOnePerson(bare) ? [bare] : splitInner(bare);
}

/** `张三,男,110105...` is one person, `张三,李四` are two. */
function isOnePerson(item: string): boolean {
  const pieces = splitInner(item);
  const names = pieces.filter((piece) => readName(piece).name !== undefined && !/^[男女]$/.test(piece));
  return pieces.length <= 1 || names.length <= 1;
}

/** Splits at stops outside brackets. */
function splitInner(text: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const sign of text) {
    if (/[(（]/.test(sign)) depth += 1;
    if (/[)）]/.test(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,，;；/\n\t]/.test(sign)) {
      items.push(item);
      item = '';
    } else item += sign;
  }
  items.push(item);
  return items.map((each) => each.trim()).filter((each) => each !== '' && !COUNT.test(each));
}

/** `配偶高红玲420…` is `高红玲420…(配偶)`. */
function relationBehind(item: string): string {
  const run = /^[\u4e00-\u9fff]{3,6}/.exec(item)?.[0] ?? '';
  if (run === '' || looksLikeName(run)) return item;
  for (const length of [2, 1, 3]) {
    const [relation, name] = [run.slice(0, length), run.slice(length)];
    if (findRelation(relation) !== undefined && looksLikeName(name)) return `${item.slice(length)}(${relation})`;
  }
  return item;
}

function readItem(item: string): ListedPerson {
  const labelled = /^([\u4e00-\u9fff]{1,4})\s*[:：]\s*(.+)$/.exec(item);
  const text = labelled ? `${labelled[2] ?? ''}(${labelled[1] ?? ''})` : relationBehind(item);
  const id = ID.exec(text)?.[0];
  const isRead = id !== undefined && readIdNumber(id).kind !== 'other';
  const rest = isRead ? text.replace(id, ' ') : text;
  const name = readName(
    rest
      .replace(/[,，、/\t|]+/g, ' ')
      .replace(/(?:^|\s)([男女])(?=\s|$)/g, '($1)')
      .replace(/(?:^|\s)(\d{1,3}岁)(?=\s|$)/g, '($1)'),
  );
  return { ...name, ...(isRead ? { idNumber: id } : {}), text: item };
}
