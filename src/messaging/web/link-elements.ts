type Child = Node | string | undefined;

/** An element of a public page: those pages have no library of their own, for old phones. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: {
    readonly className?: string;
    readonly label?: string;
    readonly id?: string;
    readonly onClick?: () => void;
  } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (given.className !== undefined) made.className = given.className;
  if (given.id !== undefined) made.id = given.id;
  if (given.label !== undefined) made.setAttribute('aria-label', given.label);
  if (given.onClick) made.addEventListener('click', given.onClick);
  if (made instanceof HTMLButtonElement) made.type = 'button';
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}
