import { fillText } from '../../base/domain/texts.ts';

/** What the answer of a gateway must be for a message to count as sent. */
export type SuccessRule =
  | { readonly kind: 'status' }
  | { readonly kind: 'text'; readonly part: string }
  | { readonly kind: 'json'; readonly path: readonly string[]; readonly value: string };

/** Reads a rule: `status` (any 2xx), `text:OK` (the answer holds it), `json:result.code=0`. Undefined: none of these. */
export function readSuccessRule(text: string): SuccessRule | undefined {
  if (text === 'status') return { kind: 'status' };
  const part = /^text:(.+)$/s.exec(text)?.[1];
  if (part !== undefined) return { kind: 'text', part };
  const [, path, value] = /^json:([\w.]+)=(.*)$/s.exec(text) ?? [];
  return path === undefined || value === undefined ? undefined : { kind: 'json', path: path.split('.'), value };
}

/** True when an answer meets the rule. A bad status never does. */
export function meetsRule(
  rule: SuccessRule,
  answer: { readonly status: number; readonly text: string; readonly json: unknown },
): boolean {
  if (answer.status < 200 || answer.status > 299) return false;
  switch (rule.kind) {
    case 'status':
      return true;
    case 'text':
      return answer.text.includes(rule.part);
    case 'json':
      return asWord(rule.path.reduce(childOf, answer.json)) === rule.value;
  }
}

/** Numbers, booleans and texts as they are written in a rule; anything else matches nothing. */
function asWord(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function childOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** JSON in which every text has its `{phone}`, `{text}`, `{id}`, `{template}` places filled; what is filled in can break no quotes. */
export function fillJson(template: unknown, details: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') return fillText(template, details);
  if (Array.isArray(template)) return template.map((one: unknown) => fillJson(one, details));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillJson(value, details)]));
}
