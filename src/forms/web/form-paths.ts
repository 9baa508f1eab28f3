/** Where forms are listed, made and read. */
export const formPaths = {
  list: '/forms',
  one: '/forms/:key',
} as const;

/** The page of a form; `new` begins one. */
export function formPath(key: string): string {
  return `${formPaths.list}/${encodeURIComponent(key)}`;
}
