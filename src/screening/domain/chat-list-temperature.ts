/** A body temperature in a line: tenths of a degree Celsius, whose it is when a word stands before it, how many people it is for. */
export interface ChatReading {
  readonly tenths: number;
  readonly who?: string;
}

const LEAST = 340;
const MOST = 429;
const DIGIT = '零〇一二三四五六七八九';
const DIGITS = new Map(Array.from(DIGIT, (sign, at) => [sign, Math.max(0, at - 1)]));
const UNIT = '(?:\\s*(?:℃|°[Cc]?|摄氏度|度(?![一二三四五六七八九\\d半])))?';
const MANY = '(?:\\s*[*×xX]\\s*(\\d{1,2})(?!\\d))?';
const TIMES = new RegExp(
  [
    // 36.5  36。5  36·5  36点5  36度5  36，5
    `(?<![\\d.])(3[4-9]|4[0-2])\\s?(?:(?:[.。·]|点|點|度)\\s?(?=\\d)|,(?=\\d(?!\\d)))(\\d)\\d?(?!\\d|\\s*[人口个])${UNIT}${MANY}`,
    // 36度半
    '(?<![\\d.])(3[4-9]|4[0-2])(?:度|点|點)半',
    // 365
    `(?<![\\d.])(3[4-9]|4[0-2])(\\d)(?![\\d.])${UNIT}${MANY}`,
    // 37度
    `(?<![\\d.])(3[4-9]|4[0-2])\\s*(?:℃|°[Cc]?|摄氏度|度)${MANY}`,
    // 三十六度五  三十六点五  三十七度
    `三十([四五六七八九])(?:度|点|點)([${DIGIT}]|半)?(?:度)?`,
  ].join('|'),
  'g',
);
const WHO = /([\u4e00-\u9fff]{1,4})\s*[:：=\-—(（]?\s*$/;

/** Where the readings stood in a line a mark is left, so that names before and after it stay apart. */
const MARK = ' ; ';

/** All temperatures of a line in its order, and the line without them. Only figures of a living body count. */
export function takeTemperatures(text: string): { readonly readings: readonly ChatReading[]; readonly rest: string } {
  const readings: ChatReading[] = [];
  const rest = text.replace(TIMES, (...match: readonly unknown[]) => {
    const parts = match
      .slice(1)
      .filter((part): part is string | undefined => part === undefined || typeof part === 'string');
    const { tenths, people } = valueOf(parts);
    if (tenths < LEAST || tenths > MOST) return String(match[0]);
    const who = whoBefore(text, match);
    for (let i = 0; i < people; i += 1) readings.push({ tenths, ...(who === undefined ? {} : { who }) });
    return MARK;
  });
  return { readings, rest };
}

function valueOf(parts: readonly (string | undefined)[]): { readonly tenths: number; readonly people: number } {
  const [point, pointTenth, pointMany, half, plain, plainTenth, plainMany, whole, wholeMany, han, hanTenth] = parts;
  const people = Math.min(20, Math.max(1, Number(pointMany ?? plainMany ?? wholeMany ?? 1)));
  if (point !== undefined) return { tenths: Number(point) * 10 + Number(pointTenth), people };
  if (half !== undefined) return { tenths: Number(half) * 10 + 5, people };
  if (plain !== undefined) return { tenths: Number(plain) * 10 + Number(plainTenth), people };
  if (whole !== undefined) return { tenths: Number(whole) * 10, people };
  const tenth = hanTenth === '半' ? 5 : (DIGITS.get(hanTenth ?? '零') ?? 0);
  return { tenths: 300 + (DIGITS.get(han ?? '') ?? 0) * 10 + tenth, people };
}

/** The word right before the figure; what is no name is sorted out by whoever reads names. */
function whoBefore(text: string, match: readonly unknown[]): string | undefined {
  const offset = match.findLast((part) => typeof part === 'number');
  return typeof offset === 'number' ? WHO.exec(text.slice(0, offset))?.[1] : undefined;
}
