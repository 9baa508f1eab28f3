import { halfWidth } from '../../base/domain/half-width.ts';
import type { CellValue } from './cells.ts';

/** Beyond this a number cell has lost digits: Excel keeps 15. */
const LAST_EXACT = 999_999_999_999_999;

/**
 * A cell as one trimmed half-width text. Numbers of more than 15 digits come in scientific form, so that a reader of id
 * numbers sees that digits are lost; dates come as `YYYY-MM-DD`, with the time behind a blank when there is one.
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return halfWidth(value).trim();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.time === undefined ? value.day : `${value.day} ${value.time}`;
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) > LAST_EXACT ? value.toExponential(14) : String(value);
  // 98.32 is kept by Excel as 98.31999999999999.
  return String(Number(value.toPrecision(15)));
}

/** Traditional characters of header and place words, each followed by its simplified form. */
const TRADITIONAL =
  '號号電电話话證证戶户樓楼棟栋單单門门聯联關关係系備备註注與与業业車车稱称區区員员齡龄別别現现類类學学職职務务編编碼码機机絡络歲岁記记間间層层處处國国屬属長长際际們们個个實实鄉乡鎮镇縣县無无說说報报審审檢检測测採采樣样結结種种體体溫温離离開开時时點点環环達达貫贯來来遷迁進进過过內内護护監监隊队組组廠厂場场園园莊庄橋桥東东灣湾龍龙華华興兴廣广為为親亲義义婦妇媽妈爺爷嬰婴蘭兰倉仓鋪铺攤摊動动繫系殘残獨独貧贫養养禮礼納纳選选項项標标';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at): [string, string] => [
    TRADITIONAL.charAt(at * 2),
    TRADITIONAL.charAt(at * 2 + 1),
  ]),
);
const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** The words of headers and marks in simplified characters, whatever the sheet was typed in. */
export function simplify(text: string): string {
  return text.replace(ANY_TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
}

/** A header as a key: simplified, lower case, without blanks, line breaks, stars and punctuation. `姓  名*` is `姓名`. */
export function headerKey(text: string): string {
  return simplify(halfWidth(text))
    .toLowerCase()
    .replace(/[\s*#:：;；,，.。、·'"“”‘’_\-—–()（）[\]【】{}<>《》/\\|+&?？!！~]/g, '');
}

/** The words of a header that names several: `产权人/承租人` is `产权人` and `承租人`, as keys. */
export function alternativesIn(text: string): readonly string[] {
  return withoutBrackets(text)
    .split(/[/|]|或者?/u)
    .map(headerKey)
    .filter((word) => word !== '');
}

/** A header without what stands in brackets: `身份证号（必填）` is `身份证号`. */
export function withoutBrackets(text: string): string {
  return halfWidth(text).replace(/[([{【〔].*?[)\]}】〕]/g, '');
}

/** A column's letter: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const before = index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(65 + (index % 26));
}
