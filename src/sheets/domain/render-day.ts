import type { Day } from '../../base/domain/day.ts';
import type { Manner } from './template.ts';

/** A day as text for cells that are not formatted as dates: as the sample row says it, as the header explains it, else 2022-04-20. */
export function renderDay(day: Day, { sample, hint }: Pick<Manner, 'sample' | 'hint'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const like = sample ?? hint ?? '';
  const bare = { m: String(Number(month)), d: String(Number(date)) };
  const example = /(\d{4})([-./年])(\d{1,2})(?:([-./月])(\d{1,2})日?)?/u.exec(like);
  if (example) {
    const [, , separator = '-', monthLike = '', second, dateLike] = example;
    const isPadded = separator === '-' || monthLike.startsWith('0') || dateLike?.startsWith('0') === true;
    const [m, d] = isPadded ? [month, date] : [bare.m, bare.d];
    if (separator === '年') return second === undefined ? `${year}年${m}月` : `${year}年${m}月${d}日`;
    return second === undefined ? year + separator + m : year + separator + m + separator + d;
  }
  if (/yyyymmdd|\b\d{8}\b|8位/iu.test(like)) return year + month + date;
  const letters = /yyyy([-./])m{1,2}(?:([-./])d{1,2})?/iu.exec(like);
  if (letters) {
    const separator = letters[1] ?? '-';
    return letters[2] === undefined ? year + separator + month : year + separator + month + separator + date;
  }
  if (/^\d{1,2}月\d{1,2}日/u.test(like)) return `${bare.m}月${bare.d}日`;
  if (/年.?月.?日/u.test(like)) return `${year}年${bare.m}月${bare.d}日`;
  return day;
}
