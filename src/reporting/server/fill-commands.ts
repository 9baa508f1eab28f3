import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { openTemplate } from '../../sheets/server/api.ts';
import { BringTemplate, CorrectTemplate, decideBring } from '../domain/fill-inputs.ts';
import {
  deleteTemplateChoice,
  dropOldTemplates,
  insertTemplateFile,
  upsertTemplateChoice,
} from './fill-template-queries.ts';

const bringTemplate = defineCommand({
  name: 'bringTemplate',
  summary: 'Takes a blank form from above in, to be filled on the way out',
  permission: 'reporting.fill',
  scope: 'community',
  schema: BringTemplate,
  async load(_tx, { fileId, name }, { files }) {
    const file = files.get(fileId);
    if (!file) return { hasFile: false, tables: 0 };
    // A file that cannot be read is refused here, in the words of reading.
    const { reading } = await openTemplate({ fileName: name, bytes: file.bytes }, []);
    return { hasFile: true, tables: reading.tables.length };
  },
  decide: decideBring,
  record: ({ type, subjectId, fileId }) => ({ type, subjectId, fileId }),
  async apply(tx, facts, { communityId, accountId, now, vault, files }) {
    for (const { subjectId, fileId, name } of facts) {
      const bytes = files.get(fileId)?.bytes ?? new Uint8Array();
      const file = { name, byteSize: bytes.length, sealed: vault.seal(bytes) };
      await dropOldTemplates(tx, { communityId, now });
      await insertTemplateFile(tx, { communityId, id: subjectId, file, accountId, now });
    }
    return {};
  },
  subject: ({ templateId }) => ({ kind: 'template', id: templateId }),
});

const correctTemplate = defineCommand({
  name: 'correctTemplate',
  summary: 'Corrects what columns and figures of a form want; remembered for forms of the same shape',
  permission: 'reporting.fill',
  scope: 'community',
  schema: CorrectTemplate,
  load: () => Promise.resolve({}),
  decide: (_state, choice) => ({ facts: [{ type: 'templateCorrected' as const, choice }] }),
  async apply(tx, facts, { communityId, accountId, now }) {
    for (const { choice } of facts) {
      if (Object.keys(choice.fields).length === 0) await deleteTemplateChoice(tx, communityId, choice.shape);
      else await upsertTemplateChoice(tx, { communityId, choice, accountId, now });
    }
    return {};
  },
});

/** Commands around forms from above. */
export const fillCommands: readonly Command[] = [bringTemplate, correctTemplate];
