import { z } from 'zod';

/** A reading in tenths of a degree Celsius (365 is 36.5). */
export const Temperature = z.number().int().min(300).max(450);
export type Temperature = z.infer<typeof Temperature>;

/** Where a temperature was taken; each place has its own threshold. */
export const TemperatureSite = z.enum(['forehead', 'wrist', 'ear']);
export type TemperatureSite = z.infer<typeof TemperatureSite>;

/** What the gates of a community ask for. A community without a row has {@link DEFAULT_GATE_RULES}. */
export const GateRules = z.object({
  /** Whether a temperature is asked for on the way in, and where it is taken. */
  asksTemperature: z.boolean(),
  temperatureSite: TemperatureSite,
  /**
   * At or above: a second measurement, then the fever referral. Tenths of a degree.
   * Source of 37.3: needs B5 (armpit); of 36.8 on the forehead: m.brwz.net/fanwen/dJxDd0pDPB.html, a reprint, unverified for other makes.
   */
  feverAt: z.object({ forehead: Temperature, wrist: Temperature, ear: Temperature }),
  /** Minutes of rest before the second measurement. */
  measureAgainMinutes: z.number().int().min(1).max(30),
  /** While true an errand pass, not a resident pass, is needed to go out. */
  limitsOutings: z.boolean(),
  /** One household may go out `errandOutings` times within `errandDays` days (本户每 N 天外出 M 次); the day of the first outing counts as day 1. */
  errandDays: z.number().int().min(1).max(14),
  errandOutings: z.number().int().min(1).max(9),
  /** Visitors may be let in at all; couriers and tradesmen are not visitors. */
  admitsVisitors: z.boolean(),
  /** A visitor must leave after so many hours when nothing else was agreed. */
  visitHours: z.number().int().min(1).max(72),
  /** Who is out at this hour has not come back (0-23, local time). */
  backByHour: z.number().int().min(0).max(23),
  /** The same card in the same direction within so many seconds counts once. */
  repeatSeconds: z.number().int().min(10).max(600),
  /** The same card at two gates within so many minutes cannot be one person. */
  twoGatesMinutes: z.number().int().min(1).max(60),
  /** Rows of the log are deleted after so many days, counts stay. */
  keepDays: z.number().int().min(1).max(180),
  /** Whom a stopped person may call, also to object; printed on the back of the cards. Digits and signs. */
  helpLine: z.string().trim().max(40),
});
export type GateRules = z.infer<typeof GateRules>;

/** What holds where nobody has set anything. 21 days: twice the longest observation of the packs in use, rounded up; a site may set less. */
export const DEFAULT_GATE_RULES: GateRules = {
  asksTemperature: true,
  temperatureSite: 'forehead',
  feverAt: { forehead: 368, wrist: 368, ear: 373 },
  measureAgainMinutes: 5,
  limitsOutings: false,
  errandDays: 2,
  errandOutings: 1,
  admitsVisitors: true,
  visitHours: 4,
  backByHour: 22,
  repeatSeconds: 60,
  twoGatesMinutes: 3,
  keepDays: 21,
  helpLine: '',
};
