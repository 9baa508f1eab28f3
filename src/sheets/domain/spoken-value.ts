import type { Day } from '../../base/domain/day.ts';
import type { FillValue } from './render-value.ts';

/** A value as a sentence says it; undefined for what no sentence holds. */
export function spokenText(value: FillValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') return 'day' in value ? spokenDay(value.day) : undefined;
  return String(value);
}

function spokenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
