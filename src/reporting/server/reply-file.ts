import { Problem } from '../../base/domain/problem.ts';
import type { CommandFile } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { cellText } from '../../sheets/domain/cell-text.ts';
import type { SheetCells } from '../../sheets/domain/cells.ts';
import type { FillReport } from '../../sheets/domain/fill-report.ts';
import { openTemplate, readCellsInWorker, type OpenTemplate } from '../../sheets/server/api.ts';
import { holdsIdNumbers, replyTables, type ReplyTable } from '../domain/reply-tables.ts';
import { fillForm } from './fill-form.ts';
import type { FillQuestion } from './fill-people-queries.ts';
import { listTemplateChoices } from './fill-template-queries.ts';
import type { ReplyDraft } from '../domain/sent-form-rules.ts';

/** What would go up: the file, and its rows as they are joined with those of others. */
export interface MadeReply {
  readonly bytes: Uint8Array;
  readonly tables: readonly ReplyTable[];
  readonly draft: ReplyDraft;
}

/** Fills the form from what the tables know. */
export async function fillReply(
  tx: Tx,
  of: { readonly blank: CommandFile; readonly question: FillQuestion; readonly author: string | undefined },
): Promise<MadeReply> {
  const { blank, question, author } = of;
  const template = await openTemplate(blank, await listTemplateChoices(tx, question.communityId));
  const { bytes, report } = await fillForm(tx, { template, question, author });
  const { fileName } = template;
  const read = await tablesOf({ template, bytes, fileName });
  const draft = { source: 'filled', fileName, gapCount: gapsOf(report), ...read.about } as const;
  return { bytes, tables: read.tables, draft };
}

/** Takes the form as somebody completed it by hand. */
export async function readUpload(of: {
  readonly blank: CommandFile;
  readonly upload: CommandFile;
  readonly fileName: string;
}): Promise<MadeReply> {
  const { blank, upload, fileName } = of;
  const { bytes } = upload;
  const template = await openTemplate(blank, []);
  const read = await tablesOf({ template, bytes, fileName });
  const gapCount = read.tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cellText(cell) === '').length;
  return { bytes, tables: read.tables, draft: { source: 'uploaded', fileName, gapCount, ...read.about } };
}

async function tablesOf(of: {
  readonly template: OpenTemplate;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<{
  readonly tables: readonly ReplyTable[];
  readonly about: { readonly rowCount: number; readonly hasIds: boolean; readonly missingSheets: readonly string[] };
}> {
  const { template, bytes, fileName } = of;
  const read = await readCellsInWorker({ fileName, bytes });
  if ('refused' in read) throw new Problem(read.refused, read.details);
  const blank: readonly SheetCells[] = template.sheets.map(({ cells }) => cells);
  const { tables, missingSheets } = replyTables({ reading: template.reading, blank, reply: read.cells.sheets });
  const rowCount = tables.reduce((sum, { kind, rows }) => sum + (kind === 'rows' ? rows.length : 0), 0);
  return { tables, about: { rowCount, hasIds: holdsIdNumbers(tables), missingSheets } };
}

function gapsOf({ tables, lines }: FillReport): number {
  const cells = [...tables.flatMap(({ figures }) => figures), ...lines].filter(({ isFilled }) => !isFilled).length;
  return tables.flatMap(({ columns }) => columns).reduce((sum, { empty }) => sum + empty, cells);
}
