import { defineCommand, type Command } from '../../base/server/command.ts';
import { RetireForm, SaveForm } from '../domain/form-inputs.ts';
import { decideRetireForm, decideSaveForm } from '../domain/form-rules.ts';
import { insertForm, lockForm, retireVersions } from './form-queries.ts';

const designs = { permission: 'forms.design', scope: 'community' } as const;

const saveForm = defineCommand({
  name: 'saveForm',
  summary: "Stores the next version of a form of one's own; earlier versions stay as they are",
  ...designs,
  schema: SaveForm,
  subject: ({ formId }) => ({ kind: 'form', id: formId }),
  load: (tx, { definition }, { communityId }) => lockForm(tx, { communityId, key: definition.id }),
  decide: (newest, input) => decideSaveForm(newest, input),
  async apply(tx, facts, { communityId, accountId, now }) {
    for (const { subjectId, definition } of facts)
      await insertForm(tx, { communityId, formId: subjectId, definition, now, accountId });
  },
  record: ({ definition, ...fact }) => ({ ...fact, key: definition.id, version: definition.version }),
});

const retireForm = defineCommand({
  name: 'retireForm',
  summary: "Gives a form of one's own up; its versions and their answers stay readable",
  ...designs,
  schema: RetireForm,
  load: (tx, { key }, { communityId }) => lockForm(tx, { communityId, key }),
  decide: (newest, input) => decideRetireForm(newest, input),
  async apply(tx, facts, { communityId, now }) {
    for (const { key } of facts) await retireVersions(tx, { communityId, key, now });
  },
});

/** Commands of the room of forms. */
export const formCommands: readonly Command[] = [saveForm, retireForm];
