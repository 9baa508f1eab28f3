import PizZip from 'pizzip';
import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FileReply, ReadContext } from '../../base/server/route.ts';
import type { CellValue } from '../../sheets/domain/cells.ts';
import { writeSheet, type SheetColumn, type SheetToWrite } from '../../sheets/server/api.ts';
import { mergeReplies, type MergedSheet } from '../domain/merge-replies.ts';
import type { ReplyTable } from '../domain/reply-tables.ts';
import { countingReply, formStanding } from '../domain/sent-form-state.ts';
import { sentFormTexts } from '../domain/sent-form-texts.ts';
import { readReplies, readReplyFiles, readReplyRows, type FormReply } from './form-reply-queries.ts';
import { namesOfAreas, readSentForm, type SentForm } from './sent-form-queries.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Gathered {
  readonly forms: readonly SentForm[];
  /** By community. */
  readonly names: ReadonlyMap<number, string>;
  readonly counting: ReadonlyMap<number, FormReply>;
  readonly replies: readonly FormReply[];
}

async function gather(
  tx: Tx,
  of: { readonly communityIds: readonly number[]; readonly id: string },
): Promise<Gathered | undefined> {
  const forms = await readSentForm(tx, of);
  if (forms.length === 0) return undefined;
  const communityIds = forms.map(({ communityId }) => communityId);
  const replies = await readReplies(tx, { communityIds, formIds: [of.id] });
  const counting = new Map<number, FormReply>();
  for (const communityId of communityIds) {
    const found = countingReply(replies.filter((reply) => reply.communityId === communityId));
    if (found) counting.set(communityId, found);
  }
  return { forms, names: await namesOfAreas(tx, communityIds), counting, replies };
}

/** All replies that stand, packed. */
export async function packedReplies(
  { tx, communityIds, vault }: Pick<ReadContext, 'tx' | 'communityIds' | 'vault'>,
  id: string,
): Promise<FileReply | undefined> {
  const found = await gather(tx, { communityIds, id });
  const [head] = found?.forms ?? [];
  if (!found || !head) return undefined;
  const replyIds = [...found.counting.values()].map(({ replyId }) => replyId);
  const zip = new PizZip();
  for (const file of await readReplyFiles(tx, { communityIds, replyIds }))
    zip.file(`${found.names.get(file.communityId) ?? file.communityId} ${file.fileName}`, vault.open(file.sealed));
  // The files are packed already; packing them again costs seconds and saves nothing.
  const bytes = zip.generate({ type: 'uint8array', compression: 'STORE' });
  return { fileName: `${plainName(head.name)}.zip`, contentType: 'application/zip', bytes };
}

/** The rows of all replies that stand in one workbook; its first sheet says who is missing. */
export async function mergedReplies(
  { tx, communityIds, vault, now }: Pick<ReadContext, 'tx' | 'communityIds' | 'vault' | 'now'>,
  id: string,
): Promise<FileReply | undefined> {
  const found = await gather(tx, { communityIds, id });
  const [head] = found?.forms ?? [];
  if (!found || !head) return undefined;
  const { forms, names, counting } = found;
  const replyIds = [...counting.values()].map(({ replyId }) => replyId);
  const told = new Map<number, readonly ReplyTable[]>();
  for (const { communityId, sealed } of await readReplyRows(tx, { communityIds, replyIds }))
    // Written by replyForm and sealed since: nobody else makes such text.
    told.set(communityId, JSON.parse(vault.open(sealed).toString('utf8')) as readonly ReplyTable[]);
  const sheets = mergeReplies(
    forms.map(({ communityId }) => ({ community: names.get(communityId) ?? '', tables: told.get(communityId) ?? [] })),
    { community: text('community'), sum: text('sum') },
  );
  const bytes = await writeSheet({ sheets: [standingSheet(found, now), ...sheets.map(sheetOf)] });
  return { fileName: `${plainName(head.name)} ${text('mergedName')}.xlsx`, contentType: XLSX, bytes };
}

const text = (key: keyof typeof sentFormTexts): string => sentFormTexts[key]['zh-CN'];

/** Who sent it back, who is late, who has not. */
function standingSheet({ forms, names, replies }: Gathered, now: Instant): SheetToWrite {
  const headers = [text('community'), text('standing'), text('version'), text('rowCount')];
  const rows = forms.map((form): readonly CellValue[] => {
    const own = replies.filter(({ communityId }) => communityId === form.communityId);
    const newest = own.at(-1);
    const standing = text(formStanding({ ...form, replies: own, now }));
    return [names.get(form.communityId) ?? '', standing, newest?.version ?? null, newest?.rowCount ?? null];
  });
  return sheetOf({ name: text('overviewSheet'), headers, rows });
}

function sheetOf(of: Pick<MergedSheet, 'name' | 'headers' | 'rows'>): SheetToWrite {
  const columns = of.headers.map((header, at): SheetColumn => {
    const words = header.replaceAll('>', ' ');
    const widthChars = Math.min(40, Math.max(10, words.length * 2 + 2));
    return { header: words, widthChars, kind: kindOf(of.rows.map((row) => row[at] ?? null)) };
  });
  return { name: of.name, freezeHeader: true, columns, rows: of.rows };
}

/** Figures and days stay what they are; ids and phones came as texts and stay texts, with every digit. */
function kindOf(cells: readonly CellValue[]): SheetColumn['kind'] {
  const told = cells.filter((cell) => cell !== null && cell !== '');
  if (told.length > 0 && told.every((cell) => typeof cell === 'number')) return 'number';
  return told.length > 0 && told.every((cell) => typeof cell === 'object') ? 'day' : 'text';
}

function plainName(name: string): string {
  return name.replace(/\.(?:xlsx|xlsm|xls|csv)$/iu, '');
}
