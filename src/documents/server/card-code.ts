import encodeQr from 'qr';

/**
 * A pass is sealed bytes, as good as random: no mask makes its pattern better than another, and every reader knows all eight. Trying
 * them all took a third of the work of a card.
 */
const PASS_START = 'MS1:';
const PASS_MASK = 3;

/**
 * A square code as an image mask of 1 bit a module inside the page: no object of its own, which for 120,000 cards would be
 * 120,000 lines of the file's table. Hexadecimal, so that no byte of it can look like the end of the image; the page is
 * deflated afterwards. Error correction "medium": a crease or a thumb.
 */
export function codeOperators(of: {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): string {
  // The library draws at least one blank module around; the layout of the card leaves the full border itself.
  const isPass = of.text.startsWith(PASS_START);
  const plain = { ecc: 'medium', border: 1 } as const;
  const options = isPass ? ({ ...plain, encoding: 'alphanumeric', mask: PASS_MASK } as const) : plain;
  const rows = encodeQr(of.text, 'raw', options).slice(1, -1);
  const width = rows.length;
  const place = `q ${of.size} 0 0 ${of.size} ${of.x} ${of.y} cm`;
  return `${place} BI /W ${width} /H ${width} /IM true /BPC 1 /D [1 0] /F /AHx ID ${rows.map((row) => hexOf(row.slice(1, -1))).join('')}> EI Q`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A row of modules, the first one in the highest bit, filled up to whole bytes. */
function hexOf(row: readonly boolean[]): string {
  let hex = '';
  for (let at = 0; at < row.length; at += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit += 1) byte = byte * 2 + (row[at + bit] === true ? 1 : 0);
    hex += HEX[byte] ?? '';
  }
  return hex;
}
