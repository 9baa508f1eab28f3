import type { SnapshotPart } from '../../base/server/snapshot.ts';
import { spellings } from '../../register/domain/pinyin-readings.ts';
import { gatePeopleRows } from '../../register/server/api.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';

/** Everybody who lives or works behind the gates, and whom an order keeps in; 64 pieces, so that one changed person sends two hundred rows. */
export const gatePeoplePart: SnapshotPart = {
  name: 'gatePeople',
  buckets: 64,
  permission: 'gate.check',
  // What happens at the gates changes nobody in the register.
  ignores: /^(gate|visit|pass|shift|swap|incident|flag|device)/,
  async read({ tx, communityId, today }) {
    const people = await gatePeopleRows(tx, { communityId, today });
    return people.map((person): GatePersonRow => {
      const { personId, name, householdId, dwelling, room, phoneTails, householdSize, plates } = person;
      return [
        personId,
        name,
        spelled(name),
        householdId ?? '',
        dwelling,
        room,
        phoneTails,
        householdSize,
        plates,
        person.standing,
        person.standingUntil,
        person.standingClause,
      ];
    });
  },
};

/** Every way to type a name: whole spellings and initials. */
function spelled(name: string): string {
  const ways = spellings(name);
  return [
    ...new Set([...ways.map((way) => way.join('')), ...ways.map((way) => way.map((one) => one[0]).join(''))]),
  ].join(' ');
}
