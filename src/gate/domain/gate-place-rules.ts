import { z } from 'zod';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { GateRules } from './gate-rules.ts';

/** Who comes through a gate: on foot, in vehicles, both. */
export const GateKind = z.enum(['pedestrian', 'vehicle', 'both']);
export type GateKind = z.infer<typeof GateKind>;

const gateId = idSchema<'gate'>();

/** Input of `saveGate`: makes the gate or changes it. */
export const SaveGate = z.object({
  gateId,
  name: z.string().trim().min(1).max(20),
  kind: GateKind,
  /** Where it stands in lists, from 0. */
  position: z.number().int().min(0).max(999),
});
export type SaveGate = z.infer<typeof SaveGate>;

/** Input of `retireGate`. */
export const RetireGate = z.object({ gateId });
export type RetireGate = z.infer<typeof RetireGate>;

/** A gate as its commands need it. */
export interface GateState {
  readonly gateId: string;
  readonly name: string;
  readonly isRetired: boolean;
}

/** What happens to gates and their rules; `subjectId` is the gate. */
export type GatePlaceFact =
  | ({ readonly type: 'gateOpened' | 'gateChanged'; readonly subjectId: string } & Omit<SaveGate, 'gateId'>)
  | { readonly type: 'gateRetired'; readonly subjectId: string }
  | {
      readonly type: 'gateRulesSet';
      readonly rules: GateRules;
      /** Names of what is different now. */
      readonly changed: readonly string[];
    };
export type GatePlaceFactOf<Type extends GatePlaceFact['type']> = Extract<GatePlaceFact, { readonly type: Type }>;

/**
 * A new gate, or another name, kind or place in the list. Refuses `gateNameTaken`, `gateUnknown` for one that was closed for good.
 * @idempotent by gateId
 */
export function decideSaveGate(
  state: { readonly gate: GateState | undefined; readonly isNameTaken: boolean },
  input: SaveGate,
): Decision<GatePlaceFactOf<'gateOpened' | 'gateChanged'>> {
  const { gateId: subjectId, ...rest } = input;
  if (state.gate?.isRetired) return refuse('gateUnknown');
  if (state.isNameTaken) return refuse('gateNameTaken', { field: 'name' });
  return { facts: [{ type: state.gate ? 'gateChanged' : 'gateOpened', subjectId, ...rest }] };
}

/** Closes a gate for good; nobody may be planned to stand there. Refuses `gateUnknown`, `gateHasShifts`. */
export function decideRetireGate(state: {
  readonly gate: GateState | undefined;
  readonly shiftsAhead: number;
}): Decision<GatePlaceFactOf<'gateRetired'>> {
  const { gate, shiftsAhead } = state;
  if (!gate) return refuse('gateUnknown');
  if (gate.isRetired) return { facts: [] };
  if (shiftsAhead > 0) return refuse('gateHasShifts', { count: shiftsAhead });
  return { facts: [{ type: 'gateRetired', subjectId: gate.gateId }] };
}

/** Other rules for the gates of the community; nothing happens where nothing differs. */
export function decideSetGateRules(
  state: { readonly rules: GateRules },
  input: GateRules,
): Decision<GatePlaceFactOf<'gateRulesSet'>> {
  const before = flatten(state.rules);
  const changed = [...flatten(input)].filter(([name, value]) => before.get(name) !== value).map(([name]) => name);
  return { facts: changed.length === 0 ? [] : [{ type: 'gateRulesSet', rules: input, changed }] };
}

/** Every single value of rules by its name: `feverAt.wrist`. */
function flatten({ feverAt, ...rest }: GateRules): ReadonlyMap<string, string | number | boolean> {
  const fevers = Object.entries(feverAt).map(([site, value]): [string, number] => [`feverAt.${site}`, value]);
  return new Map<string, string | number | boolean>([...Object.entries(rest), ...fevers]);
}
