/** What messaging offers to the rooms above. */
export { dropUses } from './link-queries.ts';
export { makeLinks } from './links.ts';
export { type LinkPage, RESIDENT } from './link-door.ts';
