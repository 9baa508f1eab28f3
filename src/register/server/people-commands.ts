import type { Command } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { decideCheckIn, decideCheckOut } from '../domain/collective-stay.ts';
import { decideDeath, decideLeaving, decideReopen } from '../domain/departure.ts';
import {
  decideAddPhone,
  decideAddTag,
  decideAddVehicle,
  decideDropPhone,
  decideDropVehicle,
  decideEndTag,
} from '../domain/edit-belongings.ts';
import { decideAddIdentity, decideDropIdentity, readNumber } from '../domain/edit-identity.ts';
import { decideEditPerson } from '../domain/edit-person.ts';
import {
  AddIdentityInput,
  AddPhoneInput,
  AddTagInput,
  CheckInInput,
  CheckOutInput,
  DepartureInput,
  DropIdentityInput,
  DropPhoneInput,
  EditPersonInput,
  EndTagInput,
  ReopenPersonInput,
  VehicleInput,
} from '../domain/people-inputs.ts';
import { applyBroughtBack } from './people-brought-back-command.ts';
import { householdCommands } from './household-commands.ts';
import { mergeCommands } from './merge-commands.ts';
import { claimOf, phoneKey } from './people-claim-queries.ts';
import { nothingMore, personCommand } from './people-command.ts';
import { findDwelling } from './people-state-queries.ts';
import { registerPerson } from './people-register-command.ts';
import { Problem } from '../../base/domain/problem.ts';

const editPerson = personCommand({
  name: 'editPerson',
  summary: 'Corrects name, sex, birth date and other fields of a person',
  schema: EditPersonInput,
  more: nothingMore,
  decide: (person, input, { context }) => decideEditPerson(person, input, context),
});

const addIdentity = personCommand({
  name: 'addIdentity',
  summary: 'Adds an id number, checked and unique in the city',
  schema: AddIdentityInput,
  async more(tx, input, context) {
    const reading = readNumber(input.number, input.kind);
    return { reading, ...(await claimOf(tx, context, reading)) };
  },
  decide: (person, _input, more) => decideAddIdentity({ person, ...more }),
});

const dropIdentity = personCommand({
  name: 'dropIdentity',
  summary: 'Takes an id number off a record',
  schema: DropIdentityInput,
  more: nothingMore,
  decide: (person, { key }) => decideDropIdentity(person, key),
});

const addPhone = personCommand({
  name: 'addPhone',
  summary: 'Adds a phone number, before or after the others',
  schema: AddPhoneInput,
  more: nothingMore,
  decide: (person, input) => decideAddPhone(person, input),
});

const dropPhone = personCommand({
  name: 'dropPhone',
  summary: 'Takes a phone number off a record',
  schema: DropPhoneInput,
  more: (_tx, { personId, key }, context, person) =>
    Promise.resolve({ phone: person.phones.find((phone) => phoneKey(context, { personId, phone }) === key) }),
  decide: (person, _input, { phone }) => decideDropPhone(person, phone),
});

const addTag = personCommand({
  name: 'addTag',
  summary: 'Says what a helper must know, with its end where that is known',
  schema: AddTagInput,
  more: () => Promise.resolve({ tagId: newId<'tag'>() }),
  decide: (person, input, { context, tagId }) => decideAddTag(person, input, { today: context.today, tagId }),
});

const endTag = personCommand({
  name: 'endTag',
  summary: 'Ends a tag',
  schema: EndTagInput,
  more: nothingMore,
  decide: (person, input, { context }) => decideEndTag(person, input, context),
});

const addVehicle = personCommand({
  name: 'addVehicle',
  summary: 'Adds a number plate',
  schema: VehicleInput,
  more: nothingMore,
  decide: (person, input) => decideAddVehicle(person, input),
});

const dropVehicle = personCommand({
  name: 'dropVehicle',
  summary: 'Takes a number plate off a record',
  schema: VehicleInput,
  more: nothingMore,
  decide: (person, input) => decideDropVehicle(person, input),
});

const recordLeaving = personCommand({
  name: 'recordLeaving',
  summary: 'Records that somebody left and is not known elsewhere',
  schema: DepartureInput,
  more: nothingMore,
  decide: (person, input, { context }) => decideLeaving(person, input, context),
});

const recordDeath = personCommand({
  name: 'recordDeath',
  summary: 'Records a death: every residency and tag ends',
  schema: DepartureInput,
  more: nothingMore,
  decide: (person, input, { context }) => decideDeath(person, input, context),
});

const reopenPerson = personCommand({
  name: 'reopenPerson',
  summary: 'Takes back a death or a leaving that was recorded in error',
  schema: ReopenPersonInput,
  more: nothingMore,
  decide: (person) => decideReopen(person),
  reason: ({ reason }) => reason,
});

const checkIn = personCommand({
  name: 'checkIn',
  summary: 'Somebody came to a hotel, site, dormitory, employer or home for the old',
  schema: CheckInInput,
  async more(tx, { dwellingId }, { communityId }) {
    const dwelling = await findDwelling(tx, { communityId, dwellingId });
    if (!dwelling) throw new Problem('notFound');
    return { dwelling, residencyId: newId<'residency'>() };
  },
  decide: (person, input, { context, dwelling, residencyId }) =>
    decideCheckIn(person, input, { today: context.today, residencyId, dwelling }),
});

const checkOut = personCommand({
  name: 'checkOut',
  summary: 'Somebody left a hotel, site, dormitory, employer or home for the old',
  schema: CheckOutInput,
  more: nothingMore,
  decide: (person, input, { context }) => decideCheckOut(person, input, context),
});

/** Commands about people, households and doubles. */
export const peopleCommands: readonly Command[] = [
  registerPerson,
  editPerson,
  addIdentity,
  dropIdentity,
  addPhone,
  dropPhone,
  addTag,
  endTag,
  addVehicle,
  dropVehicle,
  recordLeaving,
  recordDeath,
  reopenPerson,
  checkIn,
  checkOut,
  applyBroughtBack,
  ...householdCommands,
  ...mergeCommands,
];
