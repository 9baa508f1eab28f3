import { halfWidth } from './half-width.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const TRADITIONAL: Readonly<Record<string, string>> = {
  滬: '沪',
  雲: '云',
  遼: '辽',
  魯: '鲁',
  蘇: '苏',
  贛: '赣',
  陝: '陕',
  閩: '闽',
  貴: '贵',
  粵: '粤',
  寧: '宁',
  瓊: '琼',
};
const PLATE = new RegExp(
  `[${PROVINCES}${Object.keys(TRADITIONAL).join('')}][\\s·.•-]*[A-Z][\\s·.•-]*[A-Z\\d](?:[\\s-]?[A-Z\\d]){3}[\\s-]?[A-Z\\d挂学警港澳使领](?:[\\s-]?[A-Z\\d](?![A-Z\\d]))?`,
  'g',
);

/** The number plates of one cell and what is no plate. */
export interface PlateReading {
  /** Province sign, capital letter, 5 signs (6 for new energy vehicles), nothing between: `京A12345`, `粤BD12345`. */
  readonly plates: readonly string[];
  readonly rest: string;
}

/**
 * Reads every Chinese number plate of a text. I and O do not occur behind the letter of the place, so they are read as 1
 * and 0. Source: GA 36-2018.
 */
export function readPlates(text: string): PlateReading {
  const plates = new Set<string>();
  const rest = halfWidth(text)
    .toUpperCase()
    .replace(PLATE, (found) => {
      plates.add(normalise(found));
      return ' ';
    });
  return { plates: [...plates], rest: rest.replace(/\s+/g, ' ').replace(/^[\s/,;、:]+|[\s/,;、:]+$/g, '') };
}

function normalise(found: string): string {
  const bare = found.replace(/[\s·.•-]/g, '');
  const province = bare.charAt(0);
  return (TRADITIONAL[province] ?? province) + bare.charAt(1) + bare.slice(2).replaceAll('O', '0').replaceAll('I', '1');
}
