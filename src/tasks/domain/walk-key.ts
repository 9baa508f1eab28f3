/** The parts of an address by which one walks. */
export interface WalkParts {
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: number | null;
  readonly room: string;
}

const DIGITS = 5;
/** Storeys below the ground come before those above it. */
const GROUND = 10_000;

/**
 * Sorts doors in the order of a walk by plain comparison of signs: estate, building, stairwell, floor, room; 2 before 10, the basement
 * before the ground floor, what has no building after what has one.
 */
export function walkKey(parts: WalkParts): string {
  const { estate, building, unit, floor, room } = parts;
  const storey = floor === null ? '~' : String(GROUND + floor).padStart(DIGITS, '0');
  return [padded(estate), building === null ? '~' : padded(building), padded(unit ?? ''), storey, padded(room)].join(
    '/',
  );
}

function padded(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0'));
}
