import PizZip from 'pizzip';
import { renderWord, type FilledWord, type WordData } from './word.ts';

const DOCUMENT = 'word/document.xml';
/** Names that no office gives to a place. */
const [ENTRIES, LATER] = ['menshenEntries', 'menshenLater'];

/**
 * Fills an office's own template for many at once, each on pages of its own, in one file: the body is repeated as one loop, so that the
 * template is read once. Undefined where a header or footer has places, which one file has only once: such a template is filled one by
 * one. Throws as `fillWord`.
 */
export function fillWordRepeated({
  template,
  entries,
}: {
  readonly template: Uint8Array;
  readonly entries: readonly WordData[];
}): FilledWord | undefined {
  const zip = findZip(template);
  // What cannot be opened is refused by the engine, in its words.
  if (zip && hasPlacesBeside(zip)) return undefined;
  const open = () => repeated(new PizZip(template));
  return renderWord(open, { [ENTRIES]: entries.map((entry, at) => ({ ...entry, [LATER]: at > 0 })) });
}

function findZip(template: Uint8Array): PizZip | undefined {
  try {
    return new PizZip(template);
  } catch {
    return undefined;
  }
}

function hasPlacesBeside(zip: PizZip): boolean {
  return zip.file(/^word\/(header|footer|footnotes|endnotes)\d*\.xml$/).some((file) => file.asText().includes('{'));
}

function repeated(zip: PizZip): PizZip {
  const xml = zip.file(DOCUMENT)?.asText() ?? '';
  const open = /<w:body[^>]*>/.exec(xml);
  const end = xml.lastIndexOf('<w:sectPr');
  if (!open || end < 0) return zip;
  const start = open.index + open[0].length;
  const mark = (text: string) => `<w:p><w:r><w:t>{${text}}</w:t></w:r></w:p>`;
  const turn = `${mark(`#${LATER}`)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${mark(`/${LATER}`)}`;
  const body = mark(`#${ENTRIES}`) + turn + xml.slice(start, end) + mark(`/${ENTRIES}`);
  zip.file(DOCUMENT, xml.slice(0, start) + body + xml.slice(end));
  return zip;
}
