import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import type { Measure } from '../domain/card.ts';

/** The one weight of Noto Sans SC that is printed (10 MB on disk; a file holds only the characters it uses). */
const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';

/** What a page needs of the font of its document. */
export interface CardFont {
  /** Name in the resources of a page. */
  readonly id: string;
  /** The font as an object of the file. */
  readonly reference: () => object;
  readonly canDraw: (sign: string) => boolean;
  /** Width in ems. */
  readonly measure: Measure;
  /** A text as glyph numbers of the embedded part of the font, in hexadecimal, for the operator Tj. */
  readonly encode: (text: string) => string;
}

/** What pdfkit keeps of an embedded font. It has no public way to set type without laying out every line anew. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): readonly [readonly string[], readonly { readonly advanceWidth: number }[]];
  ref(): object;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Opens the font in a document. Each sign is laid out once: 120,000 cards hold few thousand different ones. */
export function openCardFont(document: InstanceType<typeof PDFDocument>): CardFont {
  document.font(createRequire(import.meta.url).resolve(FONT));
  const font: unknown = Reflect.get(document, '_font');
  if (!isEmbedded(font)) throw new Error('pdfkit keeps its font otherwise than version 0.20');
  const glyphs = new Map<string, { readonly hex: string; readonly ems: number }>();
  const drawable = new Map<string, boolean>();
  const glyphOf = (sign: string): { readonly hex: string; readonly ems: number } => {
    const known = glyphs.get(sign);
    if (known) return known;
    const [hex, positions] = font.encode(sign);
    const ems = positions.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / 1000;
    const glyph = { hex: hex.join(''), ems };
    glyphs.set(sign, glyph);
    return glyph;
  };
  return {
    id: font.id,
    reference: () => font.ref(),
    canDraw(sign) {
      const known = drawable.get(sign) ?? font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
      drawable.set(sign, known);
      return known;
    },
    measure(text) {
      let ems = 0;
      for (const sign of text) ems += glyphOf(sign).ems;
      return ems;
    },
    encode(text) {
      let hex = '';
      for (const sign of text) hex += glyphOf(sign).hex;
      return hex;
    },
  };
}

function isEmbedded(font: unknown): font is EmbeddedFont {
  return (
    typeof font === 'object' && font !== null && 'encode' in font && 'ref' in font && 'font' in font && 'id' in font
  );
}
