import type { CommunityId } from '../../base/domain/ids.ts';
import type { Locale, Text } from '../../base/domain/texts.ts';
import type { FileReply } from '../../base/server/route.ts';
import type { Tx } from '../../base/server/db.ts';
import {
  buildWord,
  codeMark,
  drawCodes,
  fillWord,
  fillWordMany,
  fillWordRepeated,
  zipFiles,
} from '../../documents/server/api.ts';
import { LINKED_PAPERS, paperNames, type PaperKind } from '../domain/paper-kinds.ts';
import { paperParts } from '../domain/papers.ts';
import type { PaperOrder } from './paper-data.ts';
import { findTemplate } from './template-queries.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Built once a process: the parts do not change while it runs. */
const built = new Map<string, Promise<Uint8Array>>();

/** The product's own template of a paper. */
export function ownTemplate(of: {
  readonly kind: PaperKind;
  readonly locale: Locale;
  readonly form: 'plain' | 'linked';
}): Promise<Uint8Array> {
  const key = `${of.kind}/${of.locale}/${of.form}`;
  const known = built.get(key);
  if (known) return known;
  const template = buildWord({ parts: paperParts(of) });
  built.set(key, template);
  return template;
}

interface Papers {
  readonly communityId: CommunityId;
  readonly orders: readonly PaperOrder[];
  readonly kinds: readonly PaperKind[];
  readonly locale: Locale;
  /** By order: where its link leads, of orders that run. */
  readonly links: ReadonlyMap<string, string>;
}

interface Filled {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly missing: readonly string[];
}

/** Papers as a file: one kind in the product's own words is one Word file; else an archive with a file for each order and kind. */
export async function paperFiles(
  tx: Tx,
  of: Papers,
): Promise<{ readonly file: FileReply; readonly missing: readonly string[] }> {
  const { locale, kinds } = of;
  const filled: Filled[] = [];
  for (const kind of kinds) filled.push(await filesOf(tx, of, kind));
  const files = filled.flatMap((one) => one.files);
  const [only] = files;
  const file =
    files.length === 1 && only
      ? { fileName: only.name.split('/').at(-1) ?? only.name, contentType: DOCX, bytes: only.bytes }
      : {
          fileName: `${paperNames[kinds[0] ?? 'notice'][locale]}.zip`,
          contentType: 'application/zip',
          bytes: zipFiles(files),
        };
  return { file, missing: [...new Set(filled.flatMap(({ missing }) => missing))].sort() };
}

async function filesOf(tx: Tx, of: Papers, kind: PaperKind): Promise<Filled> {
  const { orders, locale } = of;
  const links = LINKED_PAPERS.includes(kind) ? of.links : new Map<string, string>();
  const texts = new Map(orders.flatMap(({ orderId }, at) => entryOf(at, links.get(orderId))));
  const entries = orders.map(({ data }, at) => (texts.has(at) ? { ...data, linkCode: codeMark(at) } : data));
  const draw = (word: Uint8Array) => drawCodes(word, { texts, label: codeLabel[locale] });
  const label = paperNames[kind][locale];
  const own = await findTemplate(tx, of.communityId, kind);
  const form = texts.size > 0 ? 'linked' : 'plain';
  const whole = own
    ? fillWordRepeated({ template: own, entries })
    : fillWordMany({ template: await ownTemplate({ kind, locale, form }), entries });
  if (whole) return { files: [{ name: `${label}.docx`, bytes: draw(whole.bytes) }], missing: whole.missing };
  const papers = entries.flatMap((data, at) => {
    if (!own) return [];
    const { bytes, missing } = fillWord({ template: own, data });
    const name = `${label}/${String(at + 1).padStart(3, '0')} ${safeName(orders[at]?.name ?? '')}.docx`;
    return [{ name, bytes: draw(bytes), missing }];
  });
  return { files: papers, missing: papers.flatMap(({ missing }) => missing) };
}

const codeLabel: Text = { 'zh-CN': '自报二维码', 'zh-TW': '自報二維碼', en: 'Code of the link' };

function entryOf(at: number, link: string | undefined): readonly (readonly [number, string])[] {
  return link === undefined ? [] : [[at, link]];
}

/** A name as part of a file name on any system. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_').slice(0, 40);
}
