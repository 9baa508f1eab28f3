/** Addresses of the screens behind the gates. */
export const gatePaths = {
  board: '/gate/board',
  out: '/gate/out',
  outLate: '/gate/out?show=late',
  log: '/gate/log',
  logHeld: '/gate/log?outcome=held',
  logOf: (gateId: string) => `/gate/log?gate=${gateId}`,
  paper: '/gate/log/paper',
  paperKey: '/gate/log/paper/key',
  paperSheet: (of: { readonly gateId: string; readonly day: string; readonly sheet: string }) =>
    `/gate/log/paper/key?gate=${of.gateId}&day=${of.day}&sheet=${encodeURIComponent(of.sheet)}`,
  visits: '/gate/visits',
  visitsOverdue: '/gate/visits?state=overdue',
  incidents: '/gate/incidents',
  roster: '/gate/roster',
  places: '/gate/places',
} as const;

/** The cache name under which everything behind the gates is read; every command there reads it again. */
export const GATE = 'gate';
export const GATE_TOPICS: readonly string[] = [GATE];
/** Facts after which the board is read again by itself. */
export const BOARD_FACTS: readonly string[] = ['gate*', 'visit*', 'incident*', 'flag*', 'shift*', 'swapWanted'];
