import type { CommandContext } from '../../base/server/command.ts';
import type { SoundCheck } from '../domain/check-sound.ts';

/** A check that may be written, with the command that brought it. */
export interface TakenCheck {
  readonly context: CommandContext;
  readonly deviceId: string;
  readonly check: SoundCheck;
}

/**
 * A column as the text of a PostgreSQL array. The values are ids, instants, words and numbers that were tested, so nothing needs quotes;
 * the driver's own arrays look at every character of 23 columns, which takes longer than the test of the records.
 */
export function plainColumn(
  taken: readonly TakenCheck[],
  value: (one: TakenCheck) => string | number | undefined,
): string {
  let text = '{';
  for (const [at, one] of taken.entries()) {
    if (at > 0) text += ',';
    text += String(value(one) ?? 'NULL');
  }
  return `${text}}`;
}

/** The same for free text. */
export function quotedColumn(taken: readonly TakenCheck[], value: (one: TakenCheck) => string | undefined): string {
  return plainColumn(taken, (one) => {
    const text = value(one);
    return text === undefined ? undefined : `"${text.replace(/["\\]/g, '\\$&')}"`;
  });
}
