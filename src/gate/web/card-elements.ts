import encodeQr from 'qr';

type Child = Node | string | undefined;

/** An element of the page; the resident's page has no library of its own, for old phones. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: { readonly className?: string; readonly label?: string; readonly onClick?: () => void } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (given.className !== undefined) made.className = given.className;
  if (given.label !== undefined) made.setAttribute('aria-label', given.label);
  if (given.onClick) made.addEventListener('click', given.onClick);
  if (made instanceof HTMLButtonElement) made.type = 'button';
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A square code as a drawing that stays sharp at any size, with its blank border of four modules. */
export function codeDrawing(text: string, label: string): SVGSVGElement {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  const dark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  dark.setAttribute('d', path);
  drawing.append(dark);
  return drawing;
}
