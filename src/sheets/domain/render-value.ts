import type { Day } from '../../base/domain/day.ts';
import { lookOfFormat, serialOfDay, serialOfTime } from './excel-values.ts';
import { renderDay } from './render-day.ts';
import { membersText, type Member } from './render-members.ts';
import type { WrittenValue } from './sheet-edit.ts';
import type { Manner } from './template.ts';

/** A value as it is known; how a form wants it said is the form's business. */
export type FillValue =
  | string
  | number
  | { readonly day: Day; readonly time?: string }
  | { readonly time: string }
  | { readonly members: readonly Member[] };

/** `unfit`: the form accepts only certain words, and none of them says this. */
export type Rendered = WrittenValue | 'unfit';

/** Says a value in the manner of the form. */
export function renderValue(value: FillValue, manner: Manner & { readonly is1904?: boolean }): Rendered {
  const look = lookOfFormat(manner.format);
  if (typeof value === 'object') {
    if ('members' in value) return { kind: 'text', text: membersText(value.members, manner.hint ?? '') };
    return 'day' in value ? dayValue(value, manner, look) : timeValue(value.time, look);
  }
  if (manner.list) {
    const word = wordOfList(String(value), manner.list);
    return word === undefined ? 'unfit' : { kind: 'text', text: word };
  }
  const coded = manner.codes && codeOf(String(value), manner.codes);
  if (coded !== undefined)
    return look === 'text' ? { kind: 'text', text: coded } : { kind: 'number', number: Number(coded) };
  if (typeof value === 'number' && look !== 'text') return { kind: 'number', number: value };
  return { kind: 'text', text: String(value) };
}

function dayValue(
  value: { readonly day: Day; readonly time?: string },
  manner: Manner & { readonly is1904?: boolean },
  look: string,
): Rendered {
  if (look === 'date' || look === 'time') {
    const serial = serialOfDay(value.day, manner.is1904 === true);
    const part = value.time === undefined || !/h/iu.test(manner.format) ? 0 : (serialOfTime(value.time) ?? 0);
    if (serial !== undefined) return { kind: 'number', number: serial + part };
  }
  const text = renderDay(value.day, manner);
  return { kind: 'text', text };
}

function timeValue(time: string, look: string): Rendered {
  const serial = look === 'time' || look === 'date' ? serialOfTime(time) : undefined;
  return serial === undefined ? { kind: 'text', text: time } : { kind: 'number', number: serial };
}

/** Words that mean the same in drop-down lists. */
const SAME: readonly (readonly string[])[] = [
  ['男', '男性', '1男', 'M', '1'],
  ['女', '女性', '2女', 'F', '2'],
  ['是', '有', '√', 'Y', '1'],
  ['否', '无', '×', 'N', '0'],
  ['居民身份证', '身份证', '内地居民身份证', '二代身份证', '01居民身份证'],
  ['港澳居民来往内地通行证', '港澳通行证', '回乡证', '港澳居民通行证'],
  ['台湾居民来往大陆通行证', '台胞证', '台湾通行证'],
  ['居家', '居家隔离', '居家隔离医学观察', '居家观察', '居家健康监测'],
  ['集中', '集中隔离', '集中隔离医学观察', '集中观察'],
];

/** The word of a list that says a value: the same, one that contains it or is contained, or another word for it. */
export function wordOfList(value: string, list: readonly string[]): string | undefined {
  const wanted = value.trim();
  if (list.includes(wanted)) return wanted;
  for (const family of SAME) {
    if (!family.includes(wanted)) continue;
    const found = list.find((word) => family.includes(word.trim()) && isSameSide(word, wanted, list));
    if (found !== undefined) return found;
  }
  const bare = (word: string): string => word.replaceAll(/^[\dA-Za-z]+[.、:：\-－]?|[\s（(].*$/gu, '');
  return (
    list.find((word) => bare(word) === wanted) ??
    list.find((word) => bare(word).length >= 2 && wanted.includes(bare(word))) ??
    list.find((word) => wanted.length >= 2 && word.includes(wanted)) ??
    // A known value of another kind; "none" is not one of another kind.
    (wanted === '无' || wanted === '' ? undefined : list.find((word) => /^其[他它]/u.test(bare(word))))
  );
}

/** `1` and `0` mean yes and no only in a list of those. */
function isSameSide(word: string, wanted: string, list: readonly string[]): boolean {
  if (!/^\d$/u.test(word.trim())) return true;
  const codes = new Set(list.map((each) => each.trim()));
  return wanted === '男' || wanted === '女' ? codes.has('1') && codes.has('2') : codes.has('1') && codes.has('0');
}

function codeOf(value: string, codes: Readonly<Record<string, string>>): string | undefined {
  const exact = codes[value];
  if (exact !== undefined) return exact;
  const word = wordOfList(value, Object.keys(codes));
  return word === undefined ? undefined : codes[word];
}
