import { PERSON_KEY } from '../visible-fields.ts';

const LONGEST_KEY = 60;
const GOOD_KEY = /^[a-zA-Z][a-zA-Z0-9_]{0,59}$/;
const GOOD_VALUE = /^[\p{L}\p{N}_.-]{1,60}$/u;

/** A name of the file as a key of ours: letters, digits and `_`; `n` in place of a name that has none of them. */
export function keyOf(name: string): string {
  if (GOOD_KEY.test(name) && name !== PERSON_KEY) return name;
  const bare = name.replace(/[^a-zA-Z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const led = /^[a-zA-Z]/.test(bare) ? bare : `q_${bare}`;
  const key = led.slice(0, LONGEST_KEY);
  return key === PERSON_KEY ? 'person_' : key;
}

/** A key that is not taken yet: the same with a number behind it where it is. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(key)) return key;
  for (let number = 2; ; number += 1) {
    const next = `${key.slice(0, LONGEST_KEY - 5)}_${number}`;
    if (!isTaken(next)) return next;
  }
}

/** The value of a choice as ours may be called. */
export function choiceValueOf(name: string): string {
  return GOOD_VALUE.test(name) ? name : name.replace(/[^\p{L}\p{N}_.-]+/gu, '_').slice(0, LONGEST_KEY) || 'choice';
}

/** The id of a form from that of a file: letters, digits and dashes, a small letter first. */
export function formIdOf(text: string): string {
  const bare = text.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^[^a-zA-Z]+|-+$/g, '');
  const id = (bare.charAt(0).toLowerCase() + bare.slice(1)).slice(0, LONGEST_KEY);
  return id === '' ? 'form' : id;
}
