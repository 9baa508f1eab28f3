import PizZip from 'pizzip';
import { renderWord, type FilledWord, type WordData } from './word.ts';

const DOCUMENT = 'word/document.xml';
const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gs;

/**
 * Fills a template as `fillWord` does, without the paragraphs of its text for whose places `isLeftOut` says so. Rows of tables, and
 * paragraphs in which a loop begins or ends, always stay. Throws as `fillWord`.
 */
export function fillWordSaying({
  template,
  data,
  isLeftOut,
}: {
  readonly template: Uint8Array;
  readonly data: WordData;
  readonly isLeftOut: (places: readonly string[]) => boolean;
}): FilledWord {
  return renderWord(() => withoutParagraphs(new PizZip(template), isLeftOut), data);
}

function withoutParagraphs(zip: PizZip, isLeftOut: (places: readonly string[]) => boolean): PizZip {
  const xml = zip.file(DOCUMENT)?.asText();
  if (xml === undefined) return zip;
  let depth = 0;
  // A cell without any paragraph is no Word any more: what lies in tables is not touched.
  const parts = xml.split(/(<w:tbl[ >]|<\/w:tbl>)/).map((part) => {
    if (part === '</w:tbl>') depth -= 1;
    else if (/^<w:tbl[ >]$/.test(part)) depth += 1;
    else if (depth === 0) return part.replace(PARAGRAPH, (text) => (mayGo(text, isLeftOut) ? '' : text));
    return part;
  });
  zip.file(DOCUMENT, parts.join(''));
  return zip;
}

function mayGo(paragraph: string, isLeftOut: (places: readonly string[]) => boolean): boolean {
  // Boxes hold paragraphs of their own, and the last paragraph of a section holds its page.
  if (paragraph.includes('<w:txbxContent') || paragraph.includes('<w:sectPr')) return false;
  // Word cuts a place into several runs as soon as somebody corrects a letter in it.
  const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => run).join('');
  const places = [...text.matchAll(/\{([^{}]+)\}/g)].map(([, place = '']) => place.trim());
  return places.length > 0 && !places.some((place) => /^[#/^@]/.test(place)) && isLeftOut(places);
}
