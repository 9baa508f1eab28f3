/** The 45 signs that a QR code packs into 5.5 bits each. Source: RFC 9285, table 1. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** No sign of the 45: larger than any group may be, whatever stands beside it. */
const NONE = 0x10000;
/** Values by character code. */
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const value = SIGNS.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});

/** Two bytes become three signs, a last single byte two. Source: RFC 9285, section 4. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    const value = second === undefined ? first : first * 256 + second;
    text += SIGNS.charAt(value % 45) + SIGNS.charAt(Math.floor(value / 45) % 45);
    if (second !== undefined) text += SIGNS.charAt(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes of a text; undefined for other signs, a sign too many, or a group above its highest value. Source: RFC 9285, section 6. */
export function decodeBase45(text: string): Uint8Array | undefined {
  const left = text.length % 3;
  if (left === 1) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (left === 2 ? 1 : 0));
  const valueAt = (at: number): number => VALUES[text.charCodeAt(at)] ?? NONE;
  for (let at = 0, to = 0; at < text.length; at += 3, to += 2) {
    const isLast = at + 2 === text.length;
    const value = valueAt(at) + valueAt(at + 1) * 45 + (isLast ? 0 : valueAt(at + 2) * 2025);
    if (value > (isLast ? 0xff : 0xffff)) return undefined;
    if (!isLast) bytes[to] = value >> 8;
    bytes[isLast ? to : to + 1] = value & 0xff;
  }
  return bytes;
}
