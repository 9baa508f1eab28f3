import type { Day } from '../../base/domain/day.ts';
import type { OrderWork } from './day-work.ts';

/** The order of kinds in an id; only ever added to. */
const KINDS: readonly OrderWork[] = [
  'orderCheck',
  'orderTest',
  'orderDelivery',
  'orderRubbish',
  'orderTalk',
  'orderVisit',
];

/**
 * The round of one kind of order work on one day in one community always has the same id, so that the day can be planned again and makes
 * nothing twice. A UUID of version 8 (RFC 9562, section 5.8): made from what it names, not from time or chance.
 */
export function roundIdOf(of: { readonly communityId: number; readonly kind: OrderWork; readonly day: Day }): string {
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  const day = Number(of.day.replaceAll('-', ''));
  const kind = KINDS.indexOf(of.kind);
  return `${hex(day, 8)}-${hex(kind, 4)}-8a00-8000-${hex(of.communityId, 12)}`;
}
