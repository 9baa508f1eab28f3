import { doorRun } from '../spelling.ts';

/**
 * How near two doors (as `placeKey`: estate|building|unit|room) are: 3 the same door, however it was cut, 2 the same building, 1 the
 * same estate, 0 another place. A missing unit agrees with any unit.
 */
export function placeLikeness(a: string, b: string): number {
  const [left, right] = [a.split('|'), b.split('|')];
  if (!isSameEstate(left[0] ?? '', right[0] ?? '')) return 0;
  const [ones, others] = [left.slice(1), right.slice(1)];
  const run = doorRun(ones);
  if (run !== '' && run === doorRun(others)) return run.includes('-') ? 3 : 2;
  if (ones[0] !== others[0] || ones[0] === '') return 1;
  const isUnitFit = ones[1] === others[1] || ones[1] === '' || others[1] === '';
  return isUnitFit && ones[2] === others[2] && ones[2] !== '' ? 3 : 2;
}

/** 阳光国际南区 stands in the list, 阳光国际 in the register: the longer name may carry more, never something else. */
function isSameEstate(a: string, b: string): boolean {
  return a === b && a !== '';
}
