import type { Command } from '../base/server/command.ts';

/** Every command of the product, room by room. */
export const commands: readonly Command[] = [];
