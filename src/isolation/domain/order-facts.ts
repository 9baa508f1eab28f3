import type { Day, Instant } from '../../base/domain/day.ts';
import type { EndKind, OrderPlace, Reset } from './order.ts';
import type { IssueOrders, Party, PartyRole } from './order-inputs.ts';

type OrderOf = IssueOrders['orders'][number];

/** An order as it is written down. */
export interface OrderIssued
  extends
    Omit<OrderOf, 'orderId' | 'personId'>,
    Pick<
      IssueOrders,
      | 'packId'
      | 'packVersion'
      | 'anchorKind'
      | 'anchorDay'
      | 'anchorEvidence'
      | 'startedOn'
      | 'place'
      | 'placeName'
      | 'assessment'
      | 'reasonNote'
      | 'sourceId'
      | 'toldVerballyAt'
    > {
  readonly type: 'orderIssued';
  readonly subjectId: string;
  readonly personId: string;
  readonly disease: string;
  readonly needsSecond: boolean;
  readonly state: 'proposed' | 'running';
  readonly plannedRelease: Day;
  readonly parties: readonly Party[];
  readonly at: Instant;
  /** The two people of an order that takes over from another; without them whoever acts has written it. */
  readonly twoPeople?: { readonly orderedBy: string; readonly approvedBy: string };
}

/** What changed in a running order; `subjectId` is the order. */
export type ChangeKind = 'extended' | 'shortened' | 'breach' | 'newExposure' | 'cohabitantCase' | 'moved' | 'edition';

export interface OrderChanged {
  readonly type: 'orderChanged';
  readonly subjectId: string;
  readonly personId: string;
  readonly change: ChangeKind;
  readonly reason: string;
  readonly before: { readonly plannedRelease: Day; readonly packId: string; readonly packVersion: number };
  readonly plannedRelease: Day;
  readonly resets: readonly Reset[];
  readonly packId: string;
  readonly packVersion: number;
  readonly measure: string;
  readonly place: OrderPlace;
  readonly placeName: string | null;
}

export interface OrderEnded {
  readonly type: 'orderEnded';
  readonly subjectId: string;
  readonly personId: string;
  readonly endKind: EndKind;
  readonly endedOn: Day;
  readonly note: string | null;
  /** Days after (positive) or before the day of the rule. */
  readonly daysLate: number;
}

/** Everything that happens to orders; `subjectId` is the order. */
export type OrderFact =
  | OrderIssued
  | OrderChanged
  | OrderEnded
  | { readonly type: 'orderApproved'; readonly subjectId: string; readonly personId: string; readonly at: Instant }
  | {
      readonly type: 'objectionRaised';
      readonly subjectId: string;
      readonly objectionId: string;
      readonly saidBy: string;
      readonly source: string;
      readonly words: string;
      readonly at: Instant;
      readonly answerDueAt: Instant;
    }
  | {
      readonly type: 'objectionAnswered';
      readonly subjectId: string;
      readonly objectionId: string;
      readonly outcome: 'upheld' | 'partly' | 'rejected';
      readonly answer: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'bookletSigned';
      readonly subjectId: string;
      readonly role: PartyRole;
      readonly note: string | null;
      readonly at: Instant;
    }
  | { readonly type: 'partySet'; readonly subjectId: string; readonly party: Party }
  | {
      readonly type: 'personTold';
      readonly subjectId: string;
      readonly how: 'verbally' | 'inWriting' | 'signed';
      readonly at: Instant;
    };
export type OrderFactOf<Type extends OrderFact['type']> = Extract<OrderFact, { readonly type: Type }>;
