import { toEighteen, type IdKind } from '../../base/domain/id-number.ts';

const SIGNS = /[\s·•・‧∙.．。,，、\-—_#＃'’`"“”()（）[\]【】]/g;
const CHINESE_DIGITS = '零一二三四五六七八九';

/**
 * A name in one spelling, for comparing and sorting: no spaces, dots or brackets with remarks, Latin letters in capitals.
 * `阿依古丽·买买提` and `阿依古丽.买买提` have one key.
 */
export function nameKey(name: string): string {
  const plain = isPlainHan(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/[(（【[].*?[)）】\]]/g, '')
        .replace(SIGNS, '')
        .toUpperCase();
  return plain;
}

/** An estate's name in one spelling: 云锦里小区 and 云锦里社区 are 云锦里. Words that tell two estates apart (宿舍, 一期) stay. */
export function estateKey(name: string): string {
  const key = name.normalize('NFKC').replace(SIGNS, '').toUpperCase();
  const short = key.replace(/(?:住宅小区|居民小区|生活小区|小区|社区|住宅区|居民区)$/, '');
  return short === '' ? key : short;
}

/**
 * One piece of an address (building, unit, room) as its runs of letters and digits: `3号楼` is `3`, `26弄1号` is `26-1`,
 * `A座` is `A`, `二单元` is `2`, `0501` is `501`. A piece without any (`东楼`) stays as it is; absent is empty.
 */
export function placePart(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  if (/^[1-9]\d*$/.test(text)) return text;
  const wide = text.normalize('NFKC').toUpperCase();
  const runs = chineseNumbers(wide).match(/[A-Z]+|\d+/g);
  return runs ? runs.map((run) => run.replace(/^0+(?=.)/, '')).join('-') : wide.replace(/\s/g, '');
}

/** `kind:number` for comparing and hashing: a 15-digit number and its 18-digit form are one. */
export function idKey(kind: IdKind, number: string): string {
  return kind === 'residentId15' ? `residentId:${toEighteen(number)}` : `${kind}:${number}`;
}

/** Where a door is: estate, building, unit and room in one spelling; equal keys are one dwelling. */
export interface DoorParts {
  readonly estateKey: string;
  readonly building?: string | undefined;
  readonly unit?: string | undefined;
  readonly room?: string | undefined;
  /** Village group or lane; stands before the building where there is one. */
  readonly group?: string | undefined;
}

/** The key of a dwelling (`dwelling.place_key`): estate, building, unit, room, joined by `|`. */
export function placeKey(door: DoorParts): string {
  return `${buildingKey(door)}|${placePart(door.unit)}|${placePart(door.room)}`;
}

/** The numbers of a door in their order, however they were cut: 12弄1号|302 and 12|1|302 are `12-1-302`. */
export function doorRun(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-');
}

/** Every way to cut a run of numbers into building, unit and room: `12-1-302` may be `12|1|302`, `12-1||302`, `12-1-302||` ... */
export function doorCuts(run: string): readonly string[] {
  const numbers = run.split('-');
  return numbers.flatMap((_, at) => {
    const building = numbers.slice(0, at + 1).join('-');
    const rest = numbers.slice(at + 1);
    const [unit, ...room] = rest;
    const whole = `${building}||${rest.join('-')}`;
    return unit === undefined || room.length === 0 ? [whole] : [whole, `${building}|${unit}|${room.join('-')}`];
  });
}

/** The key of a building with its estate and, in villages, its group. */
export function buildingKey(door: Pick<DoorParts, 'estateKey' | 'group' | 'building'>): string {
  const building = placePart(door.building);
  const group = placePart(door.group);
  return `${door.estateKey}|${group === '' ? building : building === '' ? group : `${group}-${building}`}`;
}

function isPlainHan(name: string): boolean {
  return /^[\u4e00-\u9fa5]+$/.test(name);
}

function chineseNumbers(text: string): string {
  if (!/[零一二三四五六七八九十]/.test(text)) return text;
  return text.replace(
    /([一二三四五六七八九])?十([一二三四五六七八九])?|[零一二三四五六七八九]+/g,
    (run, tens, ones) => {
      const digit = (sign: unknown) => (typeof sign === 'string' ? CHINESE_DIGITS.indexOf(sign) : 0);
      if (run.includes('十')) return String((typeof tens === 'string' ? digit(tens) : 1) * 10 + digit(ones));
      return Array.from(run)
        .map((sign) => String(CHINESE_DIGITS.indexOf(sign)))
        .join('');
    },
  );
}
