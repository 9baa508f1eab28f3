import { pinyin } from 'pinyin-pro';

/** Readings that the dictionary gives too rarely or not at all, as surnames. Source: 现代汉语词典, 7th edition, surname readings. */
const SURNAME_READINGS: Readonly<Record<string, readonly string[]>> = {
  种: ['chong'],
  晟: ['cheng', 'sheng'],
  贲: ['ben'],
  逄: ['pang'],
  隗: ['wei', 'kui'],
  员: ['yun', 'yuan'],
  费: ['fei', 'bi'],
  乜: ['nie'],
  尹: ['yin'],
  郇: ['xun', 'huan'],
  仉: ['zhang'],
};

const COMPOUND_SURNAMES: Readonly<Record<string, readonly [string, string]>> = {
  尉迟: ['yu', 'chi'],
  万俟: ['mo', 'qi'],
  澹台: ['tan', 'tai'],
  单于: ['chan', 'yu'],
  长孙: ['zhang', 'sun'],
  宇文: ['yu', 'wen'],
  令狐: ['ling', 'hu'],
};

const MAX_SPELLINGS = 8;
const readingsOf = new Map<string, readonly string[]>();
const surnameReadingsOf = new Map<string, readonly string[]>();

/**
 * Every way to spell a name in pinyin without tones, the likeliest first, as lists of syllables: 曾重阳 gives
 * zeng-chong-yang, zeng-zhong-yang, ceng-chong-yang ... (at most 8). A run of Latin letters counts as one syllable; ü is `v`.
 */
export function spellings(name: string): readonly (readonly string[])[] {
  const pieces = name.match(/[A-Za-z]+|[^\sA-Za-z·•・.'-]/gu) ?? [];
  const compound = COMPOUND_SURNAMES[name.slice(0, 2)];
  let ways: readonly (readonly string[])[] = [[]];
  pieces.forEach((piece, at) => {
    const fixed = compound && at < 2 ? compound[at] : undefined;
    const readings = fixed !== undefined ? [fixed] : at === 0 ? surnameReadings(piece) : readingsOfSign(piece);
    ways = readings.length === 1 ? ways.map((way) => [...way, readings[0] ?? '']) : cross(ways, readings);
  });
  return ways[0]?.length === 0 ? [] : ways;
}

function cross(ways: readonly (readonly string[])[], readings: readonly string[]): readonly (readonly string[])[] {
  // The likeliest reading of the new character comes first with every way so far.
  return readings.flatMap((reading) => ways.map((way) => [...way, reading])).slice(0, MAX_SPELLINGS);
}

/** Every reading of one character without tone, the usual one first; empty for a sign that has none. */
export function readingsOfSign(piece: string): readonly string[] {
  const found = readingsOf.get(piece);
  if (found) return found;
  const readings = /^[A-Za-z]/.test(piece)
    ? [piece.toLowerCase()]
    : [
        ...new Set([
          ...one(piece, 'all'),
          ...pinyin(piece, { multiple: true, toneType: 'none', type: 'array', v: true }),
        ]),
      ].filter(isSyllable);
  readingsOf.set(piece, readings);
  return readings;
}

function surnameReadings(piece: string): readonly string[] {
  const found = surnameReadingsOf.get(piece);
  if (found) return found;
  const first = SURNAME_READINGS[piece] ?? one(piece, 'head');
  const readings = [...new Set([...first.filter(isSyllable), ...readingsOfSign(piece)])];
  surnameReadingsOf.set(piece, readings);
  return readings;
}

function one(piece: string, surname: 'head' | 'all'): readonly string[] {
  return surname === 'head'
    ? pinyin(piece, { surname: 'head', toneType: 'none', type: 'array', v: true })
    : pinyin(piece, { toneType: 'none', type: 'array', v: true });
}

function isSyllable(text: string): boolean {
  return /^[a-z]+$/.test(text);
}
