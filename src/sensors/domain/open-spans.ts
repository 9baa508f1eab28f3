/** A word of a door's timeline. */
export interface DoorWord {
  readonly at: string;
  readonly kind: 'opened' | 'closed' | 'tampered' | 'batteryLow';
}

/**
 * For each opening how many seconds the door then stood open; undefined while it does, and for other words. `words`: the newest first, as
 * timelines come.
 */
export function openSeconds(words: readonly DoorWord[]): readonly (number | undefined)[] {
  let shutAt: number | undefined;
  return words.map(({ at, kind }) => {
    const atMs = Date.parse(at);
    if (kind === 'closed') shutAt = atMs;
    if (kind !== 'opened') return undefined;
    const seconds = shutAt === undefined ? undefined : Math.round((shutAt - atMs) / 1000);
    shutAt = undefined;
    return seconds;
  });
}
