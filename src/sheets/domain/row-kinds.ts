import { headerKey } from './cell-text.ts';
import { isHeaderWord } from './read-header.ts';

/** Why a row is no record. */
export type NotRecordReason =
  | 'blank'
  | 'title'
  | 'summary'
  | 'header'
  | 'duplicateHeader'
  | 'hint'
  | 'sample'
  | 'separator'
  | 'total'
  | 'footer'
  | 'note'
  | 'sideNote'
  | 'blankForm'
  | 'vacantDwelling'
  | 'dwellingOnly'
  | 'continuation'
  | 'repeated'
  | 'otherTable';

const TOTAL =
  /^(?:合\s*计|小\s*计|总\s*计|共\s*计|总人数|总户数|累计|统计|汇总|total|subtotal|sum|本页[合小]计|平均)\s*[:：]?/i;
const TOTAL_SENTENCE = /^(?:合计|总计|共计|共|本[栋楼页表组]|以上|截[止至]).{0,30}\d+\s*(?:户|人|名|间|套)/;
const FOOTER =
  /(?:填\s*[表报写]|制\s*表|审\s*[核批]|报\s*送|复\s*核|经\s*办|统\s*计|登\s*记|采\s*集|校\s*对|打\s*印)\s*(?:人|单位|员|日期|时间)?\s*(?:（签字）|\(签[字名]\))?\s*[:：]|^(?:单位)?(?:负责人|盖章|签字|签名|主管|书记|主任|联系电话|联系人|日期|年\s*月\s*日)[^\d]{0,12}[:：]|盖\s*章|年\s{2,}月\s{2,}日|第\s*\d+\s*页|共\s*\d+\s*页|^(?:prepared|checked|signed) by/i;
const NOTE =
  /^(?:注|备注|说明|填表说明|填写说明|温馨提示|提示|附|以上|以下|此表|本表|特此|备查|[※★▲●◆■*])|^\d+[.、].{10,}|。$|填写|请勿|请将|谢谢|由.{1,12}提供/;
const SUMMARY = /截[止至]|共.{0,20}\d+\s*[户人名]|其中.{0,20}\d+\s*[户人名]|合计.{0,20}\d+/;
const HINT =
  /必填|选填|非必填|可不填|可空|填写|请填|格式|例如|如[:：]|示例|例[:：]|下拉|选择|\d+位|限\d+字|不能为空|没有时|没有填|^(?:文本|数字|日期|字符|varchar|string|int|text|number|date)(?:型|格式)?$|yyyy|一致|真实|唯一|不得|不要|请勿|如有|如无|是\/否|男\/女|（是|\(是/i;
const SAMPLE = /示例|样例|举例|例子|^例[:：]|^例$|范例|^样本|仅供参考|(?:^|[^@.\w])(?:example|sample)(?![.\w])/i;
const SAMPLE_NAME = /^(?:[xX×]{2,3}|某某某?|XX+|张XX?|李XX?|王XX?|姓名|示例|样例|例|例子|测试|test|示例[一二三\d]?)$/;

/** Says what a row above, between or below tables is, from its filled cells. */
export function kindOfLooseRow(texts: readonly string[], isFirst: boolean): NotRecordReason {
  const joined = texts.join(' ');
  if (joined === '') return 'blank';
  if (SUMMARY.test(joined)) return 'summary';
  if (FOOTER.test(joined)) return isFirst ? 'title' : 'footer';
  if (texts.length <= 2 && joined.length <= 50 && !NOTE.test(joined)) return 'title';
  return 'note';
}

/** True for totals and sums among or below the records. */
export function isTotalRow(texts: readonly string[]): boolean {
  const first = texts[0] ?? '';
  if (TOTAL.test(first) || (texts[1] !== undefined && TOTAL.test(texts[1]) && texts[1].length <= 6)) return true;
  return texts.length <= 3 && TOTAL_SENTENCE.test(first);
}

/** True for the lines of signatures under a table. */
export function isFooterRow(texts: readonly string[]): boolean {
  return (
    FOOTER.test(texts[0] ?? '') ||
    (texts.length > 1 && texts.some((text) => /(?:填表|审核|制表|报送|填报)\s*人\s*[:：]/.test(text)))
  );
}

/** True for a sentence that speaks about the table. */
export function isNoteRow(texts: readonly string[]): boolean {
  const joined = texts.join(' ');
  return texts.length <= 2 && (NOTE.test(joined) || joined.length > 20);
}

/** True for a row under the header that explains how to fill the columns. */
export function isHintRow(texts: readonly string[]): boolean {
  // `1 | 2 | 3 | 4` counts the columns.
  if (texts.length >= 3 && texts.every((text, at) => text === String(at + 1) || text === String.fromCharCode(65 + at)))
    return true;
  const hints = texts.filter((text) => HINT.test(text)).length;
  return hints >= 1 && hints >= texts.length * 0.3;
}

/** True for a made-up row that shows how to fill the table. */
export function isSampleRow(name: string, texts: readonly string[]): boolean {
  return SAMPLE_NAME.test(name) || texts.some((text) => text.length <= 40 && SAMPLE.test(text));
}

/** True when most cells are words of the table's own header. */
export function isHeaderAgain(texts: readonly string[], keys: ReadonlySet<string>): boolean {
  if (texts.length < 2) return false;
  const same = texts.filter((text) => keys.has(headerKey(text))).length;
  return same >= 2 && same >= texts.length * 0.6;
}

/** True for a name cell that holds a header word or a total instead of a name. */
export function isSuspiciousName(name: string): boolean {
  return (
    name.length <= 8 &&
    (TOTAL.test(name) ||
      SAMPLE_NAME.test(name) ||
      /^(?:姓名|名字|name|户主|业主)$/i.test(name) ||
      (name.length <= 4 && isHeaderWord(name)))
  );
}
