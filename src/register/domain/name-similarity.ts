import { readingsOfSign } from './pinyin-readings.ts';

/** Characters that are taken for each other when a list is copied by hand or read by a machine. Each string is one group. */
const LOOK_ALIKES =
  '己已巳 未末 土士 日曰 人入八 干千于 玟玫 戊戌戍 睛晴 崇祟 汨汩 刺剌 候侯 拔拨 祎袆 祺褀 炜玮 茜苘 菁箐 莹萤营 琪淇棋 桦烨 浩皓 杨扬 徐涂 王玉主 天夫 木本术 田由甲申 贝见 鸟乌 蓝篮 锋峰 建健 俊骏 玲铃 静净 明朋 刚钢岗 伟纬 佳住 洁浩 嫒媛瑗 凤风 泳永 丽俪 国囯';

const groupsOf = new Map<string, Set<number>>();
LOOK_ALIKES.split(' ').forEach((group, at) => {
  for (const sign of Array.from(group)) groupsOf.set(sign, (groupsOf.get(sign) ?? new Set()).add(at));
});

/** How two names (as `nameKey`) compare. `masked`: one shows only some of its signs (张*, 张某某) and they fit. */
export type NameLikeness = 'same' | 'masked' | 'sounds' | 'looks' | 'different';

/** Compares two names, both as `nameKey`. At most one character may look different; all must sound the same. */
export function compareNames(a: string, b: string): NameLikeness {
  if (a === b) return 'same';
  if (/[*某]/.test(a) || /[*某]/.test(b))
    return maskFits(a.replaceAll('某', '*'), b.replaceAll('某', '*')) ? 'masked' : 'different';
  if (a.length !== b.length) return 'different';
  let differing = 0;
  let alike = 0;
  let sounding = 0;
  // Names are within the basic plane or were typed alike; comparing by code unit spares two arrays for every pair of a family.
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a.charAt(at), b.charAt(at)];
    if (one === other) continue;
    differing += 1;
    if (soundsLike(one, other)) sounding += 1;
    else if (differing === 1 && looksLike(one, other)) alike += 1;
    else return 'different';
  }
  if (sounding === differing) return 'sounds';
  return differing === 1 && alike === 1 ? 'looks' : 'different';
}

/** May two names beside one id number be one person's? Alike, or one sign of three or more was typed wrong or left out. */
export function isLikeName(a: string, b: string): boolean {
  return compareNames(a, b) !== 'different' || (Math.max(a.length, b.length) > 2 && isOneSlip(a, b));
}

/** Does a masked text (`138****1234`, `张*`) fit a plain or masked one of the same length? A text that is all mask fits nothing. */
export function maskFits(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let shown = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === '*' || b[at] === '*') continue;
    if (a[at] !== b[at]) return false;
    shown += 1;
  }
  return shown > 0;
}

/** One sign replaced, two neighbours exchanged, or one sign missing: the errors of copying a number by hand. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(from + 1) === short.slice(from);
  }
  if (a.slice(from + 1) === b.slice(from + 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
}

function looksLike(a: string, b: string): boolean {
  const [left, right] = [groupsOf.get(a), groupsOf.get(b)];
  if (!left || !right) return false;
  return [...left].some((group) => right.has(group));
}

function soundsLike(a: string, b: string): boolean {
  const reading = readingsOfSign(a)[0];
  return reading !== undefined && reading === readingsOfSign(b)[0] && !/[A-Z]/.test(a + b);
}
