import type { PhonePage } from '../base/web/phone/phone-page.ts';

/** Every page of the phone besides the shell's own, in the order of the tiles. */
export const phonePages: readonly PhonePage[] = [];
