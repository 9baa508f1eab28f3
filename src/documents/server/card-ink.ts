import type { Ink } from '../domain/card.ts';
import { codeOperators } from './card-code.ts';
import type { CardFont } from './card-font.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/**
 * Inks as operators of a PDF page, in millimetres. `height`: of the page or card, whose lower left corner is the origin of
 * PDF. Source: ISO 32000-1, annex A.
 */
export function inkOperators(inks: readonly Ink[], of: { readonly font: CardFont; readonly height: number }): string {
  return inks.map((ink) => operatorsOf(ink, of)).join('\n');
}

function operatorsOf(ink: Ink, { font, height }: { readonly font: CardFont; readonly height: number }): string {
  switch (ink.kind) {
    case 'text': {
      const tone = ink.tone === 'paper' ? '1 g' : '0 g';
      return `BT ${tone} /${font.id} ${num(ink.size)} Tf ${num(ink.x)} ${num(height - ink.y)} Td <${font.encode(ink.text)}> Tj ET`;
    }
    case 'box':
      return `0 g ${num(ink.x)} ${num(height - ink.y - ink.height)} ${num(ink.width)} ${num(ink.height)} re f`;
    case 'code':
      return `0 g ${codeOperators({ text: ink.text, x: ink.x, y: height - ink.y - ink.size, size: ink.size })}`;
  }
}

/** Turns the upside-down points of pdfkit back and into millimetres. */
export function inMillimetres(content: string, pageHeightPoints: number): string {
  return `q 1 0 0 -1 0 ${num(pageHeightPoints)} cm ${num(POINTS)} 0 0 ${num(POINTS)} 0 0 cm\n${content}\nQ`;
}

/** Moved to a corner, given by its distance from the left and from below. */
export function movedTo(content: string, at: { readonly x: number; readonly y: number }): string {
  return `q 1 0 0 1 ${num(at.x)} ${num(at.y)} cm\n${content}\nQ`;
}

function num(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
