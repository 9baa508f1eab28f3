/** What is held before the camera is read ten times a second; it is one showing until it was away so long. */
const SAME_MS = 2_500;

/** Tells a code that is shown from one that is still shown. Milliseconds of one clock that only runs forward. */
export function createNews(): (text: string, atMs: number) => boolean {
  let seen = { text: '', atMs: 0 };
  return (text, atMs) => {
    const isSame = text === seen.text && atMs - seen.atMs < SAME_MS;
    seen = { text, atMs };
    return !isSame;
  };
}
