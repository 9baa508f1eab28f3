import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A page or drawing of a PDF as its operators. */
export type Operators = string;

/** Every stream of a PDF that holds operators, in the order of the file. Reads what pdfkit writes, not any PDF. */
export function operatorsOf(pdf: Uint8Array): readonly Operators[] {
  return streamsOf(pdf).filter((text) => / (Tj|Do|re) ?/.test(text) || text.includes(' Tj '));
}

function streamsOf(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\n/g)].map((match) => {
    const from = match.index + match[0].length;
    const bytes = Buffer.from(pdf.subarray(from, from + Number(match[1])));
    return (
      match[0].includes('FlateDecode') || text.slice(match.index - 200, from).includes('FlateDecode')
        ? inflated(bytes)
        : bytes
    ).toString('latin1');
  });
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes);
  } catch {
    return bytes;
  }
}

/** What the texts of operators say, by the file's own table from glyphs to Unicode. */
export function textsOf(pdf: Uint8Array, operators: Operators): readonly string[] {
  const signs = signsOf(pdf);
  return [...operators.matchAll(/<([0-9a-f]*)> Tj/g)].map(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((glyph) => signs.get(Number.parseInt(glyph, 16)) ?? '?').join(''),
  );
}

function signsOf(pdf: Uint8Array): ReadonlyMap<number, string> {
  const table = streamsOf(pdf).find((text) => text.includes('beginbfrange')) ?? '';
  const signs = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], at) => {
      const units = hex.split(' ').map((unit) => Number.parseInt(unit, 16));
      signs.set(Number.parseInt(first, 16) + at, String.fromCharCode(...units));
    });
  }
  return signs;
}

function prepareReader(): void {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
}

/** What the square code of a picture file says. */
export async function readCode(picture: Uint8Array): Promise<string | undefined> {
  prepareReader();
  const [found] = await readBarcodes(Uint8Array.from(picture), { formats: ['QRCode'] });
  return found?.text;
}

/** What the square codes of operators say, read by the scanner that the gate uses. */
export async function codesOf(operators: Operators): Promise<readonly string[]> {
  prepareReader();
  const texts: string[] = [];
  for (const [, width = '', hex = ''] of operators.matchAll(/BI \/W (\d+) .*? ID ([0-9a-f]+)> EI/g)) {
    const [found] = await readBarcodes(pictureOf(Number(width), Buffer.from(hex, 'hex')), { formats: ['QRCode'] });
    texts.push(found?.text ?? '');
  }
  return texts;
}

const SCALE = 4;
const BORDER = 4;

/** The mask as paper shows it: four points a module, the blank border around. */
function pictureOf(modules: number, mask: Uint8Array): ImageData {
  const side = (modules + 2 * BORDER) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const rowBytes = Math.ceil(modules / 8);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / SCALE) - BORDER, Math.floor(y / SCALE) - BORDER];
      if (column < 0 || row < 0 || column >= modules || row >= modules) continue;
      const isDark = ((mask[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
      if (isDark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { data: pixels, width: side, height: side, colorSpace: 'srgb' };
}
