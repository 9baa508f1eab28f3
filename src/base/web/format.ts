/** A count as it is read out: 12,600. Not for room numbers, years or phones. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
