const MOBILE_HEAD = 3;
const TAIL = 4;

/** A phone number with its middle hidden: `138****5678`, `057****4321`; short ones show their last two signs. */
export function maskPhone(phone: string): string {
  if (phone.length < MOBILE_HEAD + TAIL + 2) return `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`;
  return `${phone.slice(0, MOBILE_HEAD)}${'*'.repeat(phone.length - MOBILE_HEAD - TAIL)}${phone.slice(-TAIL)}`;
}

/**
 * A document number with all but its last four signs hidden: `**************1234`; short ones show their last two. The least by which
 * people are told apart at a door and found in the search; the first signs would tell where somebody comes from.
 * Source: GB/T 35273-2020, 5.2 and 7.2 (least data, masked where it is shown).
 */
export function maskId(number: string): string {
  const shown = number.length < MOBILE_HEAD + TAIL + 2 ? 2 : TAIL;
  return `${'*'.repeat(Math.max(0, number.length - shown))}${number.slice(-shown)}`;
}

/** A phone as it is answered: its place in the list, the masked form, and the number itself only when it is open. */
export interface ShownPhone {
  /** Names the number in commands without telling it. */
  readonly key: string;
  readonly masked: string;
  readonly number?: string;
}

/** The one way in which phones leave the server. */
export function showPhones(of: {
  readonly phones: readonly { readonly key: string; readonly phone: string }[];
  readonly access: 'open' | 'masked';
}): readonly ShownPhone[] {
  return of.phones.map(({ key, phone }) => ({
    key,
    masked: maskPhone(phone),
    ...(of.access === 'open' ? { number: phone } : {}),
  }));
}
