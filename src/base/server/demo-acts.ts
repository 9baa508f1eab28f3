import type { Day, Instant } from '../domain/day.ts';
import type { CommunityId } from '../domain/ids.ts';
import type { CommandFile } from './command.ts';
import type { Db } from './db.ts';

/** A moment near today: so many days on (before, when negative), at a local hour; never later than the present. */
export interface DemoMoment {
  readonly days: number;
  readonly hour: number;
}

/** A command that somebody of the demonstration gave at a moment. */
export interface DemoAct {
  readonly name: string;
  readonly input: unknown;
  /** Account. */
  readonly by: string;
  readonly at: DemoMoment;
  readonly file?: CommandFile & { readonly fileId: string };
}

/** A household of the demonstration. */
export interface DemoHome {
  readonly householdId: string;
  readonly dwellingId: string;
  readonly buildingId: string | undefined;
  readonly personIds: readonly string[];
}

/** Somebody who lives there, with what a list from above would say of them. */
export interface DemoResident {
  readonly personId: string;
  readonly name: string;
  readonly sex: string;
  readonly phone: string | undefined;
  readonly idNumber: string | undefined;
  readonly address: string;
}

/** What the rooms need to invent some days of life by their own commands. */
export interface DemoActs {
  readonly db: Db;
  readonly communityId: CommunityId;
  readonly today: Day;
  readonly now: Instant;
  /** Accounts. */
  readonly director: string;
  readonly approver: string;
  readonly system: string;
  /** In the order of the houses. */
  readonly homes: readonly DemoHome[];
  readonly residents: readonly DemoResident[];
  readonly instant: (moment: DemoMoment) => Instant;
  /** Runs a command; a refusal is logged and answered with false, so that a demonstration never keeps a site from starting. */
  readonly run: (act: DemoAct) => Promise<boolean>;
  /** Several at a time, in no order. */
  readonly runAll: (acts: readonly DemoAct[]) => Promise<number>;
}
