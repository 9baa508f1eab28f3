const DIGITS = 8;

/**
 * The number of a card for reading aloud: eight digits in two groups, made of the last 32 bits of the pass id (which are random).
 * Among 12,600 cards two may share one (about one pair in a community); it finds a card, it proves nothing.
 */
export function cardNumber(passId: string): string {
  const digits = String(Number.parseInt(passId.slice(-8), 16) % 10 ** DIGITS).padStart(DIGITS, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

/** The number that somebody typed, as digits; undefined for anything else. A phone number or a room is shorter or longer. */
export function readCardNumber(text: string): number | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return new RegExp(`^\\d{${DIGITS}}$`).test(digits) ? Number(digits) : undefined;
}
