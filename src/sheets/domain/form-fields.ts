import { headerKey, withoutBrackets } from './cell-text.ts';
import type { FormSlot } from './form-cells.ts';
import { fieldOfHeader, type FoundField } from './template-fields.ts';
import { LINE_RULES } from './template-words.ts';

/** Labels that name somebody else than the person of the card: what follows in the row is about them. */
const SOMEBODY_ELSE = /紧急|监护|家属|亲属|配偶|父亲|母亲|子女|担保|房东|联系人|陪同|证明人/u;
/** Those who live at the same door or only look after it: their number is theirs, the address behind them is the person's. */
const WHO_KNOWS = /包保|网格[长员]|负责人|户主|医生|民警|填[表报写]/u;
const OF_ANYBODY: ReadonlySet<string> = new Set(['name', 'idNumber', 'idType', 'phone', 'phone.second']);
const OF_THE_PERSON: ReadonlySet<string> = new Set([...OF_ANYBODY, 'relation', 'address', 'employer', 'sex', 'age']);
/** What whoever fills the card in says of himself. */
const SIGNS = /(?:填[表报写]|登记|经办|审[核批]|采集|调查)人?(?:员)?(?:签[名字])?$/u;

/** What a label of a card asks about its person; undefined when nobody can tell. */
export function fieldOfLabel(label: string, section = ''): FoundField | undefined {
  const key = headerKey(withoutBrackets(label)) || headerKey(label);
  // A card is about one person: a bare unit is where that person works.
  if (key === '单位') return { field: 'employer', confidence: 0.8 };
  if (key === '日期' || key === '时间') return section === '' ? { field: 'report.date', confidence: 0.7 } : undefined;
  const said = fieldOfHeader(section === '' ? [label] : [section, label]);
  if (said) return said;
  const line = SIGNS.test(key) ? LINE_RULES.find(([pattern]) => pattern.test(key)) : undefined;
  return line && { field: line[1], confidence: 0.9 };
}

/** A row that the person signs: the day beside it is written by the same hand. */
const SIGNED_BY_PERSON = /承诺人|签[字名章]/u;
const SIGNED_BY_OFFICE = /(?:填[表报写]|登记|经办|审[核批]|采集|调查|负责)人?(?:员)?/u;

/** True for a row of which the date is left to whoever signs there. */
export function isSignedByPerson(row: readonly string[]): boolean {
  const text = headerKey(row.join(''));
  return SIGNED_BY_PERSON.test(text) && !SIGNED_BY_OFFICE.test(text);
}

/** Fields of all cells of a card: nothing twice (the surest keeps it), and what belongs to a contact or a guardian is nobody's. */
export function fieldsOfSlots(slots: readonly FormSlot[]): readonly (FoundField | undefined)[] {
  let other: { readonly row: number; readonly fields: ReadonlySet<string> } | undefined;
  const found = slots.map(({ row, label, section }) => {
    if (other?.row !== row) other = undefined;
    const fields = fieldsOfOther(label) ?? fieldsOfOther(section);
    if (fields) other = { row, fields };
    const said = fieldOfLabel(label, section);
    return said && other?.fields.has(said.field) === true ? undefined : said;
  });
  return found.map((said, at) => {
    if (said === undefined || said.field.startsWith('report.')) return said;
    const isBeaten = found.some(
      (each, place) =>
        each?.field === said.field &&
        place !== at &&
        (each.confidence > said.confidence || (each.confidence === said.confidence && place < at)),
    );
    return isBeaten ? undefined : said;
  });
}

/** What is about somebody else behind such a label; `与户主关系` and `本人或家属电话` ask about the person all the same. */
function fieldsOfOther(label: string): ReadonlySet<string> | undefined {
  const key = headerKey(label);
  if (/关系|本人/u.test(key)) return undefined;
  if (SOMEBODY_ELSE.test(key)) return OF_THE_PERSON;
  return WHO_KNOWS.test(key) ? OF_ANYBODY : undefined;
}

/** What a gap in a sentence of a card asks. Behind whoever signs, a phone is the signer's. */
export function fieldOfGap(label: string, before: string): string | undefined {
  const key = headerKey(label.replaceAll(/[（(].*?[）)]/gu, ''));
  const line = LINE_RULES.find(([pattern]) => pattern.test(key))?.[1];
  const isSigned = /(?:填[表报写]|审[核批]|登记|经办|单位)[^:：]{0,4}[:：]/u.test(before);
  if (isSigned || SIGNS.test(key)) return line;
  if (fieldsOfOther(key)?.has(fieldOfLabel(label)?.field ?? '') === true) return undefined;
  return fieldOfLabel(label)?.field ?? line;
}
