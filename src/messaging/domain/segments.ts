/** How a text travels: in how many parts it is sent and paid for. */
export interface SegmentCount {
  readonly alphabet: 'gsm7' | 'ucs2';
  /** Septets or UTF-16 code units, without the headers of the parts. */
  readonly units: number;
  readonly segments: number;
}

// Source: 3GPP TS 23.038, 6.2.1, GSM 7 bit default alphabet (without the escape sign itself).
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
// Source: 3GPP TS 23.038, 6.2.1.1, extension table: each is an escape sign and another one.
const EXTENDED = '\f^{}\\[~]|€';

const basic = new Set(BASIC);
const extended = new Set(EXTENDED);

const LIMITS = { gsm7: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const;

/**
 * How many parts a text makes: 160 septets alone or 153 in each part, or, with any other sign in it, 70 UTF-16 units alone or 67 in each
 * part. No sign is cut in two. Source: 3GPP TS 23.038 6.2 and TS 23.040 9.2.3.24.1 (header of concatenated messages).
 */
export function countSegments(text: string): SegmentCount {
  const signs = Array.from(text);
  const alphabet = signs.every((sign) => basic.has(sign) || extended.has(sign)) ? 'gsm7' : 'ucs2';
  const lengths = signs.map((sign) => (alphabet === 'ucs2' ? sign.length : extended.has(sign) ? 2 : 1));
  const units = lengths.reduce((sum, length) => sum + length, 0);
  const { single, part } = LIMITS[alphabet];
  if (units <= single) return { alphabet, units, segments: 1 };
  return { alphabet, units, segments: fill(lengths, part) };
}

function fill(lengths: readonly number[], part: number): number {
  let segments = 1;
  let used = 0;
  for (const length of lengths) {
    if (used + length > part) {
      segments += 1;
      used = 0;
    }
    used += length;
  }
  return segments;
}
