/** A member of a household as one cell tells it. */
export interface Member {
  readonly name: string;
  readonly sex: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly relation: string;
  readonly age: string;
}

const WORDS: readonly (readonly [RegExp, keyof Member])[] = [
  [/^姓名|^名字/u, 'name'],
  [/^性别/u, 'sex'],
  [/^(?:身份证|证件)(?:号码|号)?/u, 'idNumber'],
  [/^(?:手机|电话|联系)(?:号码|方式|电话|号)?/u, 'phone'],
  [/^(?:与户主)?关系/u, 'relation'],
  [/^年龄/u, 'age'],
];
const USUAL: readonly (keyof Member)[] = ['name', 'sex', 'idNumber', 'phone'];

/** All members in one cell, in the order and with the signs that the header's brackets show: `姓名,性别,身份证号,手机号;`. */
export function membersText(members: readonly Member[], hint: string): string {
  const { fields, between, end } = patternOf(hint);
  return members.map((member) => fields.map((field) => member[field]).join(between) + end).join('');
}

function patternOf(hint: string): {
  readonly fields: readonly (keyof Member)[];
  readonly between: string;
  readonly end: string;
} {
  const fields: (keyof Member)[] = [];
  const signs: string[] = [];
  let rest = hint;
  while (rest !== '') {
    const word = WORDS.find(([pattern]) => pattern.test(rest));
    if (word) {
      if (!fields.includes(word[1])) fields.push(word[1]);
      rest = rest.replace(word[0], '');
    } else {
      if (fields.length > 0) signs.push(rest.charAt(0));
      rest = rest.slice(1);
    }
  }
  if (fields.length < 2) return { fields: USUAL, between: ',', end: ';' };
  const between = signs.find((sign) => /[,，、/|\s-]/u.test(sign)) ?? ',';
  return { fields, between, end: signs.find((sign) => /[;；\n]/u.test(sign)) ?? (between === '、' ? '；' : ';') };
}
