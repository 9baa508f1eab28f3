/** A door as the tables hold it; absent parts are null or empty. */
export interface DoorNames {
  readonly estate: string;
  readonly building?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly room?: string | null | undefined;
  /** Of a shop, hotel or site. */
  readonly name?: string | null | undefined;
}

/** A door in the words that workers use: `云锦里 3号楼2单元501`, `文昌路 12号 王记面馆`. Chinese in every language, as on the door. */
export function dwellingLabel(door: DoorNames): string {
  const place = `${withWord(door.building, '号楼')}${withWord(door.unit, '单元')}${door.room ?? ''}`;
  return [door.estate, place, door.name ?? ''].filter((part) => part !== '').join(' ');
}

/** Files write `3` or `3号楼`; the word is added only where there is none. */
function withWord(part: string | null | undefined, word: string): string {
  if (!part) return '';
  return /^[0-9A-Za-z-]+$/.test(part) ? `${part}${word}` : part;
}
