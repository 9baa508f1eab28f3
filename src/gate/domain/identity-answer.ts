import { halfWidth } from '../../base/domain/half-width.ts';

const CHINESE_DIGITS = new Map(Array.from('零一二三四五六七八九', (sign, value) => [sign, String(value)]));
const OTHER_DIGITS = new Map([
  ['〇', '0'],
  ['洞', '0'],
  ['幺', '1'],
  ['壹', '1'],
  ['两', '2'],
  ['兩', '2'],
  ['俩', '2'],
  ['拐', '7'],
]);

/** The figures of an answer as they were said or typed: full width, 五零一, 三口人 and 十二 too. One text per number. */
export function spokenNumbers(answer: string): readonly string[] {
  const digits = Array.from(halfWidth(answer).toUpperCase().trim(), (sign) => {
    return CHINESE_DIGITS.get(sign) ?? OTHER_DIGITS.get(sign) ?? sign;
  }).join('');
  const tens = digits
    .replace(/(\d)十(\d)/g, '$1$2')
    .replace(/(\d)十/g, '$10')
    .replace(/十(\d)/g, '1$1')
    .replace(/十/g, '10');
  return tens.match(/[A-Z]?\d+[A-Z]?/g) ?? [];
}

/** A number without the zeros in front of it: 0501 is 501. */
export function bareNumber(text: string): string {
  return text.replace(/^([A-Z]?)0+(?=\d)/, '$1');
}
