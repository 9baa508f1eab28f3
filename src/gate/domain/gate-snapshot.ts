import { z } from 'zod';

/**
 * What a phone at a gate keeps of a community, as rows of plain values (see `base/server/snapshot.ts`): the least that decides at the
 * barrier. No id number, no birth date, no health reason. The order of the columns is the order in a row.
 */

/** Part `gatePeople`: everybody who lives or works behind the gates, and whom an order keeps in. */
export const GatePersonRow = z.tuple([
  /** person id */ z.string(),
  /** name */ z.string(),
  /** pinyin: full spelling and initials of every reading, separated by spaces: "zhangsan zs" */ z.string(),
  /** household id or '' */ z.string(),
  /** dwelling as a guard says it: 幸福里3号楼2单元501 */ z.string(),
  /** room as it is asked for: 501 */ z.string(),
  /** last four digits of each phone, separated by spaces */ z.string(),
  /** people in the household now */ z.number(),
  /** plates, separated by spaces */ z.string(),
  /** restriction: a StandingCode of register/domain/standing.ts, or '' */ z.string(),
  /** its last day, or '' */ z.string(),
  /** its clause in words that may be said at a gate, or '' */ z.string(),
]);
export type GatePersonRow = z.infer<typeof GatePersonRow>;

/** Part `gates`: the gates that are not retired: id, name, kind, place in lists. */
export const GateRow = z.tuple([z.string(), z.string(), z.enum(['pedestrian', 'vehicle', 'both']), z.number()]);
export type GateRow = z.infer<typeof GateRow>;

/** Part `gateRules`: one row, the GateRules as JSON text. */
export const GateRulesRow = z.tuple([z.string()]);

/** Part `gatePasses`: one row: public keys and the signed revocation list. */
export const GatePassesRow = z.tuple([
  /** public keys: kid in hex to the uncompressed point in base64 */ z.record(z.string(), z.string()),
  /** the signed list (`MSR1:` text, see revocation-list.ts) */ z.string(),
]);

/** Part `gateTrust`: one row: keys of foreign certificates that the site trusts, kid in hex to the key in base64. */
export const GateTrustRow = z.tuple([z.record(z.string(), z.string())]);

/** Part `gateVisits`: visits that are open or ended within the last day, and the regulars. */
export const GateVisitRow = z.tuple([
  /** visit id */ z.string(),
  /** kind */ z.enum(['visitor', 'courier', 'tradesman', 'driver', 'official']),
  /** name */ z.string(),
  /** last four digits of the phone, or '' */ z.string(),
  /** company, or '' */ z.string(),
  /** plate, or '' */ z.string(),
  /** whom they visit, as a guard says it, or '' */ z.string(),
  /** host answer */ z.enum(['notAsked', 'asked', 'agreed', 'refused', 'unreached']),
  /** from, until (instants) */ z.string(),
  z.string(),
  /** 1: a regular */ z.number(),
]);
export type GateVisitRow = z.infer<typeof GateVisitRow>;

/** Part `gateAsk`: households that can be asked by their link, because they used it within a fortnight: household id. */
export const GateAskRow = z.tuple([z.string()]);

/** Part `gateOutings`: errand outings of the last 14 days by household: id, instants separated by spaces. */
export const GateOutingRow = z.tuple([z.string(), z.string()]);

/** Part `gateLast`: the last check of each pass within two hours: pass id, gate id, direction, instant. */
export const GateLastRow = z.tuple([z.string(), z.string(), z.enum(['in', 'out']), z.string()]);

/** Part `gateShifts`: who stands where within the next two days. */
export const GateShiftRow = z.tuple([
  /** shift id */ z.string(),
  /** gate id */ z.string(),
  /** account id */ z.string(),
  /** name */ z.string(),
  /** from, until (instants) */ z.string(),
  z.string(),
  /** 1: the guard asks for somebody else, and has not begun; a row that a phone kept from before may lack it */
  z.number().optional(),
]);
