/** Addresses of the pages of isolation. */
export const isolationPaths = {
  board: '/isolation',
  tab: (tab: string) => `/isolation?tab=${tab}`,
  list: (state: string) => `/isolation?tab=list&state=${state}`,
  one: (orderId: string) => `/isolation/orders/${orderId}`,
} as const;

/** Cache name of everything about orders, and what makes it old. */
export const ORDERS = 'orders';
export const ORDER_TOPICS = [ORDERS, 'people'];
export const ORDER_FACTS = [
  'order*',
  'objection*',
  'testRecorded',
  'taskDone',
  'bookletSigned',
  'personTold',
  'partySet',
];
