import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { readNumber } from '../domain/edit-identity.ts';
import { recordPeopleFact } from '../domain/people-change.ts';
import { RegisterPersonInput } from '../domain/people-inputs.ts';
import { decideRegisterPerson } from '../domain/register-person.ts';
import { destinationOf } from './household-queries.ts';
import { applyPeopleFacts } from './people-change-queries.ts';
import { claimOf } from './people-claim-queries.ts';
import { EDIT_PERMISSION } from './people-command.ts';

/** Registers somebody new; an id that the person has elsewhere in the city is refused with the name of that community. */
export const registerPerson = defineCommand({
  name: 'registerPerson',
  summary: 'Registers somebody new, with documents, phones and door where they are known',
  schema: RegisterPersonInput,
  permission: EDIT_PERMISSION,
  scope: 'community',
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  async load(tx, input, context) {
    const { dwellingId, householdId } = input;
    const reading = input.idNumber === null ? undefined : readNumber(input.idNumber, input.idKind);
    const claimed = reading ? await claimOf(tx, context, reading) : undefined;
    const to = dwellingId ? await destinationOf(tx, context, { dwellingId, householdId }) : undefined;
    return { reading, claim: claimed?.claim, masked: claimed?.masked, to, residencyId: newId<'residency'>() };
  },
  decide: (state, input, { today }) => decideRegisterPerson({ ...state, input, today }),
  record: recordPeopleFact,
  async apply(tx, facts, context) {
    await applyPeopleFacts(tx, context, facts);
    return { personId: facts[0]?.subjectId };
  },
});
