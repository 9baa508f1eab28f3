import type { CommunityId } from '../../base/domain/ids.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { FileReply } from '../../base/server/route.ts';
import type { Tx } from '../../base/server/db.ts';
import { buildWord, fillWord, fillWordMany, fillWordRepeated, zipFiles } from '../../documents/server/api.ts';
import { paperNames, type PaperKind } from '../domain/paper-kinds.ts';
import { paperParts } from '../domain/papers.ts';
import type { PaperOrder } from './paper-data.ts';
import { findTemplate } from './template-queries.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Built once a process: the parts do not change while it runs. */
const built = new Map<string, Promise<Uint8Array>>();

/** The product's own template of a paper. */
export function ownTemplate(of: { readonly kind: PaperKind; readonly locale: Locale }): Promise<Uint8Array> {
  const key = `${of.kind}/${of.locale}`;
  const known = built.get(key);
  if (known) return known;
  const template = buildWord({ parts: paperParts(of.kind, of.locale) });
  built.set(key, template);
  return template;
}

/** Papers as a file: one kind in the product's own words is one Word file; else an archive with a file for each order and kind. */
export async function paperFiles(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly orders: readonly PaperOrder[];
    readonly kinds: readonly PaperKind[];
    readonly locale: Locale;
  },
): Promise<{ readonly file: FileReply; readonly missing: readonly string[] }> {
  const { orders, locale, kinds } = of;
  const missing = new Set<string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const kind of kinds) {
    const own = await findTemplate(tx, of.communityId, kind);
    const label = paperNames[kind][locale];
    const entries = orders.map(({ data }) => data);
    const filled =
      own === undefined
        ? fillWordMany({ template: await ownTemplate({ kind, locale }), entries })
        : fillWordRepeated({ template: own, entries });
    if (own === undefined || filled !== undefined) {
      if (filled === undefined) continue;
      files.push({ name: `${label}.docx`, bytes: filled.bytes });
      for (const place of filled.missing) missing.add(place);
      continue;
    }
    for (const [at, { name, data }] of orders.entries()) {
      const filled = fillWord({ template: own, data });
      files.push({ name: `${label}/${String(at + 1).padStart(3, '0')} ${safeName(name)}.docx`, bytes: filled.bytes });
      for (const place of filled.missing) missing.add(place);
    }
  }
  const [only] = files;
  const file =
    files.length === 1 && only
      ? { fileName: only.name.split('/').at(-1) ?? only.name, contentType: DOCX, bytes: only.bytes }
      : {
          fileName: `${paperNames[kinds[0] ?? 'notice'][locale]}.zip`,
          contentType: 'application/zip',
          bytes: zipFiles(files),
        };
  return { file, missing: [...missing].sort() };
}

/** A name as part of a file name on any system. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_').slice(0, 40);
}
