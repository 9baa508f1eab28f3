import type { CommunityId } from '../../base/domain/ids.ts';
import type { Instant } from '../../base/domain/day.ts';
import type { ListedPerson } from '../../register/domain/linkage/listed-person.ts';
import type { PersonEvidence } from '../../register/domain/linkage/person-evidence.ts';
import type { PushField, PushUrgency } from './push-fields.ts';

/**
 * What became of a row. `review`: a worker decides; `matched`: somebody of ours; `notOurs`: nobody of ours; `transferred`: another
 * community goes on; `unreadable`: the row says too little to look for anybody.
 */
export const PUSH_STATES = ['review', 'matched', 'notOurs', 'transferred', 'unreadable'] as const;
export type PushState = (typeof PUSH_STATES)[number];

/** What a list says of one person, kept sealed. */
export interface PushContent {
  readonly person: ListedPerson;
  /** As the list writes it. */
  readonly name: string;
  readonly address: string;
  readonly fields: Readonly<Partial<Record<PushField, string>>>;
}

/** A person of a list as it was read, before anybody was looked for. */
export interface PushRecord {
  readonly sheet: string;
  readonly row: number;
  /** Which of several people of the row, from 0. */
  readonly position: number;
  readonly content: PushContent;
}

/** Somebody of the register who may be meant. */
export interface PushCandidate {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly probability: number;
  readonly evidence: readonly PersonEvidence[];
}

/** A check of a person that runs or has ended. */
export interface KnownSubject {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly personId: string;
  readonly urgency: PushUrgency;
  readonly dueAt: Instant;
  readonly resultAt: Instant | null;
}
