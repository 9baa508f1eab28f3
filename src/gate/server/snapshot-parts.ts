import type { z } from 'zod';
import type { SnapshotContext, SnapshotPart } from '../../base/server/snapshot.ts';
import { accountNames } from '../../access/server/api.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { DEFAULT_GATE_RULES, GateRules } from '../domain/gate-rules.ts';
import type { GateLastRow, GateOutingRow, GateRulesRow, GateShiftRow, GateVisitRow } from '../domain/gate-snapshot.ts';
import { gateAskPart } from './snapshot-ask.ts';
import { gatePassesPart, gateTrustPart } from './pass-snapshot.ts';
import { gatePeoplePart } from './snapshot-people.ts';
import { errandOutings, findRules, gateVisits, lastChecks, nearShifts, openGates } from './snapshot-queries.ts';

const permission = 'gate.check';

const gates: SnapshotPart = {
  name: 'gates',
  buckets: 1,
  permission,
  read: ({ tx, communityId }) => openGates(tx, communityId),
};

const gateRules: SnapshotPart = {
  name: 'gateRules',
  buckets: 1,
  permission,
  async read({ tx, communityId }): Promise<readonly z.infer<typeof GateRulesRow>[]> {
    const set = GateRules.safeParse(await findRules(tx, communityId));
    return [[JSON.stringify(set.success ? set.data : DEFAULT_GATE_RULES)]];
  },
};

const visits: SnapshotPart = {
  name: 'gateVisits',
  buckets: 16,
  permission,
  async read({ tx, communityId, now }): Promise<readonly GateVisitRow[]> {
    const found = await gateVisits(tx, { communityId, now });
    const communityIds = [communityId];
    const dwellingIds = found.flatMap(({ hostDwellingId }) => hostDwellingId ?? []);
    const personIds = found.flatMap(({ hostPersonId }) => hostPersonId ?? []);
    const doors = await describeDoors(tx, { communityIds, dwellingIds });
    const hosts = await describePeople(tx, { communityIds, personIds });
    return found.map((visit): GateVisitRow => {
      const { id, kind, name, phone, company, plate, hostAnswer, fromAt, untilAt } = visit;
      const host = hosts.get(visit.hostPersonId ?? '');
      const door = doors.get(visit.hostDwellingId ?? '') ?? host?.dwelling;
      const whom = [door, host?.name].filter(Boolean).join(' ');
      const tail = phone === null ? '' : phone.slice(-4);
      return [
        id,
        kind,
        name,
        tail,
        company ?? '',
        plate ?? '',
        whom,
        hostAnswer,
        fromAt,
        untilAt,
        visit.isRegular ? 1 : 0,
      ];
    });
  },
};

const outings: SnapshotPart = {
  name: 'gateOutings',
  buckets: 16,
  permission,
  async read({ tx, communityId, now }): Promise<readonly z.infer<typeof GateOutingRow>[]> {
    return (await errandOutings(tx, { communityId, now })).map(({ householdId, at }) => [householdId, at.join(' ')]);
  },
};

const last: SnapshotPart = {
  name: 'gateLast',
  buckets: 16,
  permission,
  async read({ tx, communityId, now }): Promise<readonly z.infer<typeof GateLastRow>[]> {
    const found = await lastChecks(tx, { communityId, now });
    return found.map(({ passId, gateId, direction, at }) => [passId, gateId, direction, at]);
  },
};

const shifts: SnapshotPart = {
  name: 'gateShifts',
  buckets: 4,
  permission: 'gate.shift.read',
  async read({ tx, communityId, now }: SnapshotContext): Promise<readonly z.infer<typeof GateShiftRow>[]> {
    const found = await nearShifts(tx, { communityId, now });
    const names = await accountNames(
      tx,
      found.map(({ accountId }) => accountId),
    );
    return found.map(({ id, gateId, accountId, fromAt, untilAt, isWanted }) => [
      id,
      gateId,
      accountId,
      names.get(accountId) ?? '',
      fromAt,
      untilAt,
      isWanted ? 1 : 0,
    ]);
  },
};

/** What a phone at a gate keeps; what decides comes first, the many people last. */
export const gateSnapshotParts: readonly SnapshotPart[] = [
  gates,
  gateRules,
  gatePassesPart,
  gateTrustPart,
  visits,
  gateAskPart,
  outings,
  last,
  shifts,
  gatePeoplePart,
];
