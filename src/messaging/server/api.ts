/** What messaging offers to the rooms above. */
export { dropUses } from './link-queries.ts';
export { makeLinks } from './links.ts';
export { type LinkPage, RESIDENT } from './link-door.ts';
export { type NewMessage, type QueuedMessages, queueMessages } from './queue-messages.ts';
export { readSetting } from './setting-queries.ts';
