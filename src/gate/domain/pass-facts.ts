import type { Instant } from '../../base/domain/day.ts';
import type { PassKind } from './pass-claims.ts';
import type { RevokeReason } from './pass-inputs.ts';

/** A pass that is about to be written. */
export interface NewPass {
  readonly passId: string;
  readonly kind: PassKind;
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly visitId?: string | undefined;
  readonly plate?: string | undefined;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** What happened to passes and to the keys that sign them. */
export type PassFact =
  | {
      readonly type: 'passesIssued';
      readonly subjectId?: string;
      readonly passes: readonly NewPass[];
      /** Who holds a good pass already, and who has no dwelling. */
      readonly already: number;
      readonly without: number;
    }
  | {
      readonly type: 'passRevoked';
      readonly subjectId: string;
      readonly reason: RevokeReason;
      readonly replacedBy?: string;
    }
  | { readonly type: 'passesPrinted'; readonly passIds: readonly string[] }
  | { readonly type: 'passKeysRotated'; readonly reason: 'planned' | 'stolen' }
  | {
      readonly type: 'trustListSet';
      readonly keys: readonly { readonly kid: string; readonly publicKey: string }[];
    };

/** So many ids of a batch are written down; the passes themselves are in their table. */
const MOST_IDS = 200;

/** What of a fact is written down: a batch of 12,600 passes is a count and a bounded list. */
export function recordPassFact(fact: PassFact): object {
  switch (fact.type) {
    case 'passesIssued': {
      const { passes, already, without } = fact;
      const [first] = passes;
      const ids = passes.slice(0, MOST_IDS).map(({ passId }) => passId);
      return { kind: first?.kind, untilAt: first?.untilAt, issued: passes.length, already, without, passIds: ids };
    }
    case 'passesPrinted':
      return { printed: fact.passIds.length, passIds: fact.passIds.slice(0, MOST_IDS) };
    case 'trustListSet':
      return { keys: fact.keys.length };
    default:
      return fact;
  }
}
