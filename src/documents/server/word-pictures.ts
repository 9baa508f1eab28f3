import PizZip from 'pizzip';
import { codePng } from './code-png.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Of an inch, 914,400; of a millimetre: */
const UNITS = 36_000;
/** Cheap phones read it from a hand's breadth. */
const SIDE_MM = 32;
const MARK = /⟦code (\d+)⟧/g;

/** What stands in a filled paper where the code with this number is to be drawn. */
export function codeMark(number: number): string {
  return `⟦code ${number}⟧`;
}

/**
 * Draws square codes where a filled paper has their marks; a paper without marks comes back as it was. `texts`: by number, what each code says;
 * a mark without a text, or outside the body of the paper, goes away.
 */
export function drawCodes(
  word: Uint8Array,
  { texts, label }: { readonly texts: ReadonlyMap<number, string>; readonly label: string },
): Uint8Array {
  const zip = new PizZip(word);
  const beside = zip.file(/^word\/(header|footer|footnotes|endnotes)\d*\.xml$/);
  const xml = zip.file(DOCUMENT)?.asText() ?? '';
  const drawn = new Set<number>();
  const body = xml.replace(MARK, (_mark, digits: string) => {
    const number = Number(digits);
    if (!texts.has(number)) return '';
    drawn.add(number);
    return `</w:t>${drawing({ number, label })}<w:t xml:space="preserve">`;
  });
  const marked = beside.filter((file) => file.asText().match(MARK) !== null);
  if (body === xml && marked.length === 0) return word;
  for (const file of marked) zip.file(file.name, file.asText().replace(MARK, ''));
  zip.file(DOCUMENT, body);
  for (const number of drawn) zip.file(`word/${mediaOf(number)}`, codePng(texts.get(number) ?? ''));
  addRelations(zip, drawn);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function mediaOf(number: number): string {
  return `media/menshen-code-${number}.png`;
}

function addRelations(zip: PizZip, drawn: ReadonlySet<number>): void {
  const relation = (number: number) =>
    `<Relationship Id="menshenCode${number}" Type="${OFFICE}/image" Target="${mediaOf(number)}"/>`;
  const relations = zip.file(RELATIONS)?.asText() ?? '';
  zip.file(RELATIONS, relations.replace('</Relationships>', `${[...drawn].map(relation).join('')}</Relationships>`));
  const types = zip.file(TYPES)?.asText() ?? '';
  if (!/Extension="png"/i.test(types))
    zip.file(TYPES, types.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'));
}

/** A picture in the line, with the names of its own so that any template can hold it. Source: ECMA-376 part 1, 20.4.2.8 and 20.2.2.5. */
function drawing({ number, label }: { readonly number: number; readonly label: string }): string {
  const side = SIDE_MM * UNITS;
  const size = `cx="${side}" cy="${side}"`;
  // Numbers of an office's own pictures are small.
  const name = `id="${700_000 + number}" name="${label} ${number}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr ${name} descr="${label}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">` +
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="menshenCode${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
