import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { readWordPlaces } from '../../documents/server/api.ts';
import { SaveReportTemplate, UseReportTemplate } from '../domain/template-inputs.ts';
import { decideSaveTemplate, decideUseTemplate } from '../domain/template-rules.ts';
import { insertTemplate, lockTemplateVersions, setUsedTemplate } from './template-queries.ts';

const changes = { permission: 'reporting.template', scope: 'area' } as const;
const onTemplate = ({ kind }: { readonly kind: string }) => ({ kind: 'reportTemplate', name: kind });

/** The area of the envelope: the bus lets no command of this scope through without one. */
function areaOf({ areaId }: CommandContext): number {
  if (areaId === undefined) throw new Error('a command of scope area has an area');
  return areaId;
}

const saveReportTemplate = defineCommand({
  name: 'saveReportTemplate',
  summary: "A report in words in the office's own words, as a Word file with fields; it is used from now on",
  ...changes,
  schema: SaveReportTemplate,
  subject: onTemplate,
  async load(tx, { kind, fileId }, context) {
    const bytes = context.files.get(fileId)?.bytes;
    const versions = await lockTemplateVersions(tx, { areaId: areaOf(context), kind });
    const newest = versions.at(-1) ?? 0;
    return { bytes, byteSize: bytes?.length, newest, places: bytes ? readWordPlaces(bytes) : [] };
  },
  decide: (state, input) => decideSaveTemplate(state, input),
  async apply(tx, facts, context, { bytes }) {
    const areaId = areaOf(context);
    for (const { kind, version, fileName } of facts) {
      if (!bytes) continue;
      const { now, accountId: by } = context;
      await insertTemplate(tx, { areaId, kind, version, fileName, bytes, now, by });
      await setUsedTemplate(tx, { areaId, kind, version });
    }
    return { version: facts[0]?.version };
  },
});

const useReportTemplate = defineCommand({
  name: 'useReportTemplate',
  summary: "Back to an earlier version of a report's template, or to the product's own",
  ...changes,
  schema: UseReportTemplate,
  subject: onTemplate,
  load: async (tx, { kind }, context) => ({
    versions: await lockTemplateVersions(tx, { areaId: areaOf(context), kind }),
  }),
  decide: (state, input) => decideUseTemplate(state, input),
  async apply(tx, facts, context) {
    for (const { kind, version } of facts) await setUsedTemplate(tx, { areaId: areaOf(context), kind, version });
  },
});

/** Commands on templates of reports. */
export const reportTemplateCommands: readonly Command[] = [saveReportTemplate, useReportTemplate];
