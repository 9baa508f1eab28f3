const HAN: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const COUNT =
  /(?:全家|一家|家里|家中|我家|我们|共计|合计|共|总共|在家|家庭|住)*\s*(\d{1,2}|[一二两三四五六七八九十])\s*(?:口人|口之家|口|个人|人|名|位)(?!民)/;
const GENERATIONS = /(\d|[一二两三四五])\s*(?:个)?大(?:人)?\s*[,、+和]?\s*(\d|[一二两三四五])\s*(?:个)?(?:小孩|小|孩)/;
const PAIR = /(?:夫妻|夫妇|老两口|小两口|我们|我|父子|父女|母子|母女|姐妹|兄弟|爷孙)?\s*(俩口子|两口子|俩|仨)/;
const COUPLE = /夫妻|夫妇/;

/** How many people a line says it is about, and the line without the words for it. */
export function takeCount(text: string): { readonly count?: number; readonly rest: string } {
  const both = GENERATIONS.exec(text);
  if (both) return { count: valueOf(both[1]) + valueOf(both[2]), rest: cut(text, both) };
  const plain = COUNT.exec(text);
  if (plain) return { count: valueOf(plain[1]), rest: cut(text, plain) };
  const pair = PAIR.exec(text);
  if (pair) return { count: pair[1] === '仨' ? 3 : 2, rest: cut(text, pair) };
  const couple = COUPLE.exec(text);
  return couple ? { count: 2, rest: cut(text, couple) } : { rest: text };
}

function valueOf(figure = ''): number {
  return HAN[figure] ?? Number(figure);
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}
