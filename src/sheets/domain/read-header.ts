import { alternativesIn, headerKey, withoutBrackets } from './cell-text.ts';
import { HEADER_RULES, HEADER_WORDS, NAME_STAND_INS, PHONE_STAND_INS } from './header-words.ts';
import type { Meaning } from './reading.ts';

/** What a header says by its words alone. */
export interface HeaderMeaning {
  readonly meaning: Meaning;
  /** 1 for a known word, less for a word that only looks like one. */
  readonly confidence: number;
  /** Content must not overrule: the header speaks of somebody else. */
  readonly isFirm: boolean;
  /** The word itself is unknown, only its form is. */
  readonly isRule?: true;
  /** What it means when no other column of the table means that. */
  readonly standIn?: 'name' | 'phone';
}

const EXACT: ReadonlyMap<string, Meaning> = new Map(
  // Object.entries widens the keys; the record lists exactly the meanings.
  (Object.entries(HEADER_WORDS) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word): [string, Meaning] => [word, meaning]),
  ),
);

/** Short or general words that mean something only by the company they keep. */
const VAGUE: ReadonlySet<string> = new Set(
  '房屋编号 房间编号 id no 号 名称 contact residence type 类别 单位 说明 其他 其它 证件 组 社 队 门 室 楼 座 栋 房 住房 房屋 number index community username owner 编号 编码 成员 class grade 排 层 area 入住 族 注 村 段 location xq zj cp zy lh hh hz dw'.split(
    ' ',
  ),
);

const cache = new Map<string, HeaderMeaning | undefined>();
const CACHE_LIMIT = 5_000;

/** True when the text is a header word by itself; for telling header rows from data rows. */
export function isHeaderWord(text: string): boolean {
  return headerWeight(text) > 0;
}

/** How much a text speaks for a header row: 1 for a known word, 0.5 for one that only looks like one, else 0. */
export function headerWeight(text: string): number {
  if (text.length > 24 || text === '') return 0;
  const found = findHeader([text]);
  if (!found) return 0;
  return found.isRule ? 0.5 : 1;
}

/**
 * Reads a header. `levels` are its words from the top header row to the bottom one; the bottom word counts most, the ones
 * above tell whose value it is (`户籍情况` / `地址`). Undefined when nothing is known of it.
 */
export function findHeader(levels: readonly string[]): HeaderMeaning | undefined {
  const whole = levels.join('\n');
  if (cache.has(whole)) return cache.get(whole);
  const found = readLevels(levels.filter((level) => level !== ''));
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(whole, found);
  return found;
}

function readLevels(levels: readonly string[]): HeaderMeaning | undefined {
  const leaf = levels.at(-1);
  if (leaf === undefined) return undefined;
  if (leaf === '#') return { meaning: 'serial', confidence: 0.9, isFirm: false };
  const bare = headerKey(withoutBrackets(leaf)) || headerKey(leaf);
  const above = levels.slice(0, -1).map(headerKey).join('');
  if (above !== '') {
    const joined = byRule(above + bare, HEADER_RULES.filter(isAboutWhom));
    if (joined) return joined;
  }
  return (
    byWord(headerKey(leaf)) ??
    byWord(bare) ??
    byAlternatives(leaf) ??
    byRule(bare, HEADER_RULES) ??
    byRule(headerKey(leaf), HEADER_RULES)
  );
}

/** `产权人/承租人`, `手机或座机`: several known words of one meaning. */
function byAlternatives(leaf: string): HeaderMeaning | undefined {
  const [first, ...others] = alternativesIn(leaf).map(byWord);
  if (!first || others.length === 0) return undefined;
  return others.every((each) => each?.meaning === first.meaning) ? first : undefined;
}

/** The rules that let an upper header row change what the lower word means. */
function isAboutWhom(rule: { readonly isFirm?: true; readonly meaning: Meaning }): boolean {
  return rule.isFirm === true || rule.meaning === 'registeredAddress' || rule.meaning === 'residence';
}

function byWord(key: string): HeaderMeaning | undefined {
  if (PHONE_STAND_INS.has(key)) return { meaning: 'other', confidence: 0.9, isFirm: true, standIn: 'phone' };
  const meaning = EXACT.get(key);
  const standIn = NAME_STAND_INS.has(key) ? { standIn: 'name' as const } : {};
  if (meaning) {
    // `版本` of our own export stands in equal numbers one below the other, which is no household.
    const isFirm = meaning === 'gridWorker' || meaning === 'householdHead' || key === '版本';
    return { meaning, confidence: VAGUE.has(key) ? 0.6 : 1, isFirm, ...standIn };
  }
  return NAME_STAND_INS.has(key) ? { meaning: 'other', confidence: 0.8, isFirm: true, standIn: 'name' } : undefined;
}

function byRule(key: string, rules: typeof HEADER_RULES): HeaderMeaning | undefined {
  // Sentences are hints or notes, and `3号楼2单元501室` is a value.
  if (key.length > 30 || /\d.*\d/.test(key)) return undefined;
  const rule = rules.find((each) => each.pattern.test(key));
  if (!rule) return undefined;
  const confidence = rule.meaning === 'other' ? 0.5 : 0.85;
  return { meaning: rule.meaning, confidence, isFirm: rule.isFirm === true, isRule: true };
}
