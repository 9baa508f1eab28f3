import { findTypedClock } from '../../base/domain/typed-day.ts';
import type { Direction, Resolution } from './gate-check.ts';

/** One line as it stands in the fields. */
export interface PaperCells {
  readonly time: string;
  readonly direction: string;
  readonly who: string;
  /** Picked from the register or from the passes. */
  readonly personId?: string | undefined;
  readonly isVisitor?: boolean | undefined;
  readonly temperature: string;
  readonly result: string;
  readonly remark: string;
}

export const EMPTY_CELLS: PaperCells = { time: '', direction: '', who: '', temperature: '', result: '', remark: '' };

/** What the fields of a line say: nothing, a line, or which field nobody can read. */
export type ReadCells =
  | { readonly status: 'empty' }
  | { readonly status: 'wrong'; readonly field: 'time' | 'direction' | 'temperature' | 'result' }
  | {
      readonly status: 'line';
      readonly time: string;
      readonly direction: Direction;
      readonly personId?: string;
      readonly words: string;
      readonly isVisitor: boolean;
      readonly temperature?: number;
      readonly resolution: Resolution;
      readonly remark: string;
    };

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  ['in', /^(1|\+|i|in|j|jin|进|進|入)$/],
  ['out', /^(2|-|o|out|c|chu|出)$/],
];
const RESULTS: readonly (readonly [Resolution, RegExp])[] = [
  ['let', /^(|1|f|let|放行|放)$/],
  ['turnedAway', /^(2|q|back|劝返|勸返|劝|勸)$/],
  ['referred', /^(3|z|clinic|转诊|轉診|转|轉)$/],
];

/**
 * Reads a line that was typed without looking at the screen: `805`, `1` or `c`, a name, `365`. A line without time and name is empty;
 * a direction that is left out is that of the line above.
 */
export function readPaperCells(cells: PaperCells, above: Direction | undefined): ReadCells {
  const texts = [cells.time, cells.direction, cells.who, cells.temperature, cells.result, cells.remark];
  if (texts.every((text) => text.trim() === '')) return { status: 'empty' };
  const time = findTypedClock(cells.time);
  if (time === undefined || time === '24:00') return { status: 'wrong', field: 'time' };
  const direction = plain(cells.direction) === '' ? above : choiceOf(DIRECTIONS, cells.direction);
  if (direction === undefined) return { status: 'wrong', field: 'direction' };
  const temperature = readTenths(cells.temperature);
  if (temperature === 'wrong') return { status: 'wrong', field: 'temperature' };
  const resolution = choiceOf(RESULTS, cells.result);
  if (resolution === undefined) return { status: 'wrong', field: 'result' };
  return {
    status: 'line',
    ...{ time, direction, resolution, words: cells.who.trim(), remark: cells.remark.trim() },
    isVisitor: cells.isVisitor === true,
    ...(cells.personId === undefined ? {} : { personId: cells.personId }),
    ...(temperature === undefined ? {} : { temperature }),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function choiceOf<Choice extends string>(
  choices: readonly (readonly [Choice, RegExp])[],
  text: string,
): Choice | undefined {
  return choices.find(([, pattern]) => pattern.test(plain(text)))?.[0];
}

/** 36.5, 36,5, 365 and 36 as tenths of a degree; undefined when nothing was measured. */
function readTenths(text: string): number | undefined | 'wrong' {
  const match = /^(\d\d)(?:[.,。]?(\d))?(?:°|℃|度)?$/.exec(plain(text).replace(/°c$/, '°'));
  if (plain(text) === '') return undefined;
  const tenths = Number(match?.[1]) * 10 + Number(match?.[2] ?? 0);
  return match && tenths >= 300 && tenths <= 450 ? tenths : 'wrong';
}
