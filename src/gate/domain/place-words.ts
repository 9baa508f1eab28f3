/**
 * Words of dwellings that take one byte in a pass instead of six: the word at position n is the control sign n + 1, which occurs in no
 * name of a place. Part of the format MS1: never changed, never sorted anew.
 */
const WORDS = ['号楼', '单元', '小区', '花园', '新村', '家园', '公寓', '社区', '号院', '胡同'] as const;

/** Shortens a dwelling as a guard says it. @throws for texts with control signs, which no place has. */
export function packPlace(place: string): string {
  if (hasControlSign(place)) throw new Error('a place with control signs');
  return WORDS.reduce((text, word, at) => text.replaceAll(word, String.fromCharCode(at + 1)), place);
}

/** The words again; undefined for signs that stand for nothing. */
export function unpackPlace(packed: string): string | undefined {
  const place = WORDS.reduce<string>((text, word, at) => text.replaceAll(String.fromCharCode(at + 1), word), packed);
  return hasControlSign(place) ? undefined : place;
}

function hasControlSign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x20) return true;
  return false;
}
