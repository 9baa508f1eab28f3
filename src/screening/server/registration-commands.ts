import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import type { ListedPerson } from '../../register/domain/linkage/listed-person.ts';
import { nameKey, placeKey } from '../../register/domain/spelling.ts';
import { describePeople } from '../../register/server/api.ts';
import { parseAddress } from '../../sheets/domain/address.ts';
import { AcceptSelfRegistration, decideAccept, decideDrop, DropSelfRegistration } from '../domain/review.ts';
import {
  decideSelfRegistration,
  maskName,
  SubmitSelfRegistration,
  type SelfRegisteredFact,
  type ToldPerson,
} from '../domain/self-registration.ts';
import { findPeople } from './find-people.ts';
import { listPosters } from './poster-queries.ts';
import { decideRegistration, insertRegistrations, isParty, lockRegistration } from './registration-queries.ts';

const MOST_CANDIDATES = 5;

const submitSelfRegistration = defineCommand({
  name: 'submitSelfRegistration',
  summary: 'Somebody registers oneself and family by the code of a poster',
  permission: linkPermission('selfRegistration'),
  scope: 'community',
  schema: SubmitSelfRegistration,
  subject: ({ link }) => ({ kind: 'poster', id: link.subjectId }),
  async load(tx, { link, partyId }, { communityId, now, today }) {
    const [poster] = await listPosters(tx, { communityId, posterIds: [link.subjectId] });
    return {
      hasPoster: poster !== undefined && poster.endedAt === null,
      isKnown: await isParty(tx, { communityId, partyId }),
      ...{ now, today },
    };
  },
  decide: decideSelfRegistration,
  async apply(tx, facts, context) {
    for (const fact of facts) await takeParty(tx, { fact, context });
    return { people: facts[0]?.people.length ?? 0 };
  },
  record: ({ people, answers: _answers, triage: _triage, ...fact }) => ({ ...fact, people: people.length }),
});

async function takeParty(
  tx: Tx,
  { fact, context }: { readonly fact: SelfRegisteredFact; readonly context: CommandContext },
): Promise<void> {
  const { communityId, now, today, vault } = context;
  const { people, subjectId: partyId, posterId, filledAt, answers, triage } = fact;
  const records = people.map(listed);
  const found = await findPeople(tx, { communityId, records, vault, year: Number(today.slice(0, 4)) });
  await insertRegistrations(
    tx,
    { communityId, now },
    people.map((person, at) => ({
      ...{ id: newId(), partyId, posterId, filledAt, sealed: vault.seal(JSON.stringify(person)) },
      nameMasked: maskName(person.name),
      phoneMasked: person.mobile === undefined ? null : maskPhone(person.mobile),
      answers,
      // Whoever filled it in speaks of himself; of the others nothing is said.
      triage: at === 0 ? triage : 'none',
      verdict: found[at]?.verdict ?? 'none',
      probability: found[at]?.probability ?? 0,
      candidates: (found[at]?.candidates ?? [])
        .slice(0, MOST_CANDIDATES)
        .map(({ personId, probability }) => ({ personId, probability })),
    })),
  );
}

function listed({ name, sex, mobile, address }: ToldPerson): ListedPerson {
  const place = parseAddress(address);
  return {
    name: nameKey(name),
    ...(sex === 'male' || sex === 'female' ? { sex } : {}),
    phones: mobile === undefined ? [] : [mobile],
    phoneMasks: [],
    ...(place.room === undefined
      ? {}
      : { place: placeKey({ estateKey: '', building: place.building, unit: place.unit, room: place.room }) }),
  };
}

const reviews = { permission: 'screening.report.review', scope: 'community' } as const;

const acceptSelfRegistration = defineCommand({
  name: 'acceptSelfRegistration',
  summary: 'Says which person of the register a self-registration is',
  ...reviews,
  schema: AcceptSelfRegistration,
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  async load(tx, { registrationId, personId }, { communityId }) {
    const people = await describePeople(tx, { communityIds: [communityId], personIds: [personId] });
    return {
      registration: await lockRegistration(tx, { communityId, registrationId }),
      hasPerson: people.has(personId),
    };
  },
  decide: decideAccept,
  async apply(tx, facts, { communityId, now, accountId }) {
    for (const fact of facts)
      if (fact.type === 'selfRegistrationAccepted')
        await decideRegistration(tx, {
          ...{ communityId, registrationId: fact.registrationId, state: 'accepted', personId: fact.subjectId },
          ...{ now, by: accountId },
        });
  },
});

const dropSelfRegistration = defineCommand({
  name: 'dropSelfRegistration',
  summary: 'Sets a self-registration aside that is nobody of this community',
  ...reviews,
  schema: DropSelfRegistration,
  subject: ({ registrationId }) => ({ kind: 'registration', id: registrationId }),
  load: async (tx, { registrationId }, { communityId }) => ({
    registration: await lockRegistration(tx, { communityId, registrationId }),
  }),
  decide: decideDrop,
  async apply(tx, facts, { communityId, now, accountId }) {
    for (const { subjectId: registrationId } of facts)
      await decideRegistration(tx, {
        communityId,
        registrationId,
        state: 'dropped',
        personId: null,
        now,
        by: accountId,
      });
  },
});

/** Commands on self-registrations. */
export const registrationCommands: readonly Command[] = [
  submitSelfRegistration,
  acceptSelfRegistration,
  dropSelfRegistration,
];
