import { Document, Packer } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { Problem } from '../../base/domain/problem.ts';
import type { PaperPart } from '../domain/paper.ts';
import { FONT, PAGE } from './word-look.ts';
import { wordPart } from './word-parts.ts';

/** Values by the names of places; a list of entries fills a loop. */
export type WordData = Readonly<Record<string, unknown>>;

/** A filled paper. `missing`: places for which there was no value; they are left empty. */
export interface FilledWord {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** A packed template this large unpacked is no letter. */
const MOST_UNPACKED = 60_000_000;

/** Builds a Word template from plain parts, A4. */
export async function buildWord({ parts }: { readonly parts: readonly PaperPart[] }): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Menshen',
    styles: { default: { document: { run: { font: FONT, size: 26 } } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: 1134, bottom: 1134, left: 1304, right: 1304 } },
        },
        children: parts.flatMap((part) => wordPart(part)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/**
 * Fills a Word template; every other byte of its content stays as the office wrote it. Throws `wordTemplateUnusable` for what is no Word
 * file, is far too large unpacked, or has braces that do not close.
 */
export function fillWord({ template, data }: { readonly template: Uint8Array; readonly data: WordData }): FilledWord {
  return renderWord(() => new PizZip(template), data);
}

/** Renders an archive; `open` may throw as the library does. Throws as {@link fillWord}. */
export function renderWord(open: () => PizZip, data: WordData): FilledWord {
  const missing = new Set<string>();
  try {
    const zip = open();
    refuseHuge(zip);
    const word = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: (part: { module?: string; value?: string }) => {
        // Loops over nothing are no gap, only places are.
        if (part.module === 'loop' || part.value === undefined) return '';
        missing.add(part.value);
        return '';
      },
    });
    word.render(data);
    const bytes = word.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    return { bytes, missing: [...missing].sort() };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('wordTemplateUnusable', { reason: reasonOf(error) });
  }
}

/** Checks a template that an office sends: it opens, its braces close. Throws as {@link fillWord}. */
export function checkWordTemplate(template: Uint8Array): void {
  fillWord({ template, data: {} });
}

/** Several files as one archive. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const zip = new PizZip();
  for (const { name, bytes } of files) zip.file(name, bytes);
  // Word files are packed already.
  return zip.generate({ type: 'uint8array', compression: 'STORE' });
}

function refuseHuge(zip: PizZip): void {
  const size = Object.values(zip.files).reduce((sum, file) => sum + unpackedSize(file), 0);
  if (size > MOST_UNPACKED)
    throw new Problem('wordTemplateUnusable', { reason: `${String(Math.round(size / 1e6))} MB` });
}

/** The archive's own word for it, read before anything is unpacked; the library keeps it in a part that its types leave out. */
function unpackedSize(file: object): number {
  if (!('_data' in file) || typeof file._data !== 'object' || file._data === null) return 0;
  const held = file._data;
  return 'uncompressedSize' in held && typeof held.uncompressedSize === 'number' ? held.uncompressedSize : 0;
}

/** The library explains itself in properties of its errors. */
function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'properties' in error) {
    const properties = error.properties;
    if (
      typeof properties === 'object' &&
      properties !== null &&
      'id' in properties &&
      typeof properties.id === 'string'
    )
      return properties.id;
  }
  return error instanceof Error ? error.message.slice(0, 120) : 'unknown';
}
