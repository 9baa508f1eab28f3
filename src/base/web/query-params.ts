/** Values that may stand in a query string; empty ones are left out. */
export type QueryParams = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** `path?a=1&b=2`, names in the order given. */
export function withParams(path: string, params: QueryParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object') value.forEach((one) => query.append(name, one));
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
