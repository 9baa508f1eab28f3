import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { checkWordTemplate } from '../../documents/server/api.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { DropTemplate, NoteDocuments, SaveTemplate } from '../domain/template-inputs.ts';
import { knownOrders } from './order-queries.ts';
import { dropTemplate, insertDocuments, saveTemplate } from './template-queries.ts';

type Kept = { readonly type: 'orderTemplateSaved'; readonly kind: PaperKind; readonly fileName: string };
const onTemplate = ({ kind }: { readonly kind: PaperKind }) => ({ kind: 'orderTemplate', name: kind });

const saveOrderTemplate = defineCommand({
  name: 'saveOrderTemplate',
  summary: "A paper in the office's own words, as a Word file with places",
  permission: 'isolation.order.release',
  scope: 'community',
  schema: SaveTemplate,
  subject: onTemplate,
  load: (_tx, { fileId }, { files }) => {
    const bytes = files.get(fileId)?.bytes;
    if (bytes) checkWordTemplate(bytes);
    return Promise.resolve(bytes);
  },
  decide: (bytes, { kind, fileName }): Decision<Kept> =>
    bytes === undefined ? refuse('fileMissing') : { facts: [{ type: 'orderTemplateSaved', kind, fileName }] },
  async apply(tx, facts, context, bytes) {
    for (const { kind, fileName } of facts) if (bytes) await saveTemplate(tx, context, { kind, fileName, bytes });
  },
});

const dropOrderTemplate = defineCommand({
  name: 'dropOrderTemplate',
  summary: "Back to the product's own text of a paper",
  permission: 'isolation.order.release',
  scope: 'community',
  schema: DropTemplate,
  subject: onTemplate,
  load: () => Promise.resolve(undefined),
  decide: (_state, { kind }) => ({ facts: [{ type: 'orderTemplateDropped' as const, kind }] }),
  async apply(tx, facts, { communityId }) {
    for (const { kind } of facts) await dropTemplate(tx, communityId, kind);
  },
});

const noteDocuments = defineCommand({
  name: 'noteDocuments',
  summary: 'Notes that papers of orders were made',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: NoteDocuments,
  subject: ({ orderIds }) => ({ kind: 'order', id: orderIds[0] }),
  load: (tx, { orderIds }, { communityId }) => knownOrders(tx, { communityId, orderIds }),
  decide: (known, { orderIds, kinds }) => {
    const ours = orderIds.filter((id) => known.includes(id));
    if (ours.length < orderIds.length) return refuse('orderUnknown');
    return { facts: [{ type: 'orderDocumentsMade' as const, orderIds: ours, kinds }] };
  },
  async apply(tx, facts, context) {
    for (const fact of facts) await insertDocuments(tx, context, fact);
  },
});

/** Commands on papers. */
export const templateCommands: readonly Command[] = [saveOrderTemplate, dropOrderTemplate, noteDocuments];
