/** What sheets need of XML as text. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities replaced; unknown ones stay. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Text for an element: XML's own marks replaced, what XML forbids left out. */
export function encodeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** What most texts have none of; one look spares them six passes. */
const NEEDS_CARE = /[&<>_\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text of a cell: also `_x000D_` as Excel wants it, and no longer than Excel can open. */
export function encodeCellText(text: string): string {
  if (text.length < 32_767 && !NEEDS_CARE.test(text)) return text;
  const fitting = text.length <= 32_767 ? text : `${text.slice(0, 32_766)}…`;
  return encodeXml(fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(/\r\n?/gu, '\n'));
}

/** An attribute's decoded value in the inside of a tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? undefined : decodeXml(raw);
}

/** The inside of a tag with one attribute changed; it stays as it is when it is not there. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const encoded = encodeXml(value).replaceAll('"', '&quot;');
  return attributes.replace(
    new RegExp(`((?:^|\\s)${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u'),
    (_whole, before: string) => `${before}"${encoded}"`,
  );
}

/** Every element of a name (whatever its prefix): its attributes changed, its text changed. Same text when nothing is. */
export function mapElements(
  xml: string,
  name: string,
  change: { readonly attributes?: (attributes: string) => string; readonly text?: (decoded: string) => string },
): string {
  const pattern = new RegExp(`(<(?:[\\w.-]+:)?(?:${name}))(\\s[^<>]*?)?(\\s*/>|>([^<]*))`, 'gu');
  return xml.replace(pattern, (_whole, open: string, attributes: string | undefined, rest: string, text?: string) => {
    const changed = change.attributes ? change.attributes(attributes ?? '') : (attributes ?? '');
    if (text === undefined || !change.text) return open + changed + rest;
    const decoded = decodeXml(text);
    const said = change.text(decoded);
    return `${open}${changed}>${said === decoded ? text : encodeXml(said)}`;
  });
}
