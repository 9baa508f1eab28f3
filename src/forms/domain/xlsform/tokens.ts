/** A word of an XPath expression as forms use it. */
export type XlsToken =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'compare'; readonly sign: '=' | '!=' | '>=' | '<=' | '>' | '<' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'sign'; readonly sign: '(' | ')' | ',' };

const TOKEN =
  /\s*(?:\$\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(!=|>=|<=|=|>|<)|([a-z][a-z0-9-]*)|([(),])|(\.))/uy;

/** Cuts an expression into words; undefined when it holds anything else (paths, arithmetic, unknown signs). */
export function tokensOf(expression: string): readonly XlsToken[] | undefined {
  // Word processors put curly quotes where straight ones were typed.
  const text = expression.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();
  const tokens: XlsToken[] = [];
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(tokenOf(match));
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function tokenOf([, field, single, double, number, compare, word, sign]: RegExpExecArray): XlsToken {
  if (field !== undefined) return { kind: 'field', name: field };
  if (single !== undefined || double !== undefined) return { kind: 'text', value: single ?? double ?? '' };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  const compared = COMPARE.find((one) => one === compare);
  if (compared) return { kind: 'compare', sign: compared };
  if (word !== undefined) return { kind: 'word', word };
  const mark = SIGNS.find((one) => one === sign);
  return mark ? { kind: 'sign', sign: mark } : { kind: 'self' };
}

const COMPARE = ['=', '!=', '>=', '<=', '>', '<'] as const;
const SIGNS = ['(', ')', ','] as const;
