import type { CellSink } from './cell-sink.ts';

const SEPARATORS = [',', '\t', ';', '|'] as const;
const HEAD_LENGTH = 64 * 1024;

/**
 * Separated text as one sheet. Every value stays text, so that leading zeros and long numbers live.
 * Quotes as in RFC 4180; a quote that is never closed is an ordinary character, or it would swallow the rest of the file.
 */
export function readDelimited(text: string, sheetName: string, sink: CellSink): void {
  sink.openSheet({ name: sheetName, isHidden: false });
  // Excel writes and understands a first line `sep=;`.
  const declared = /^sep=(.)\r?\n/u.exec(text);
  const separator = declared?.[1] ?? findSeparator(text.slice(0, HEAD_LENGTH));
  let at = declared?.[0].length ?? 0;
  let row = 0;
  let column = 0;
  while (at < text.length) {
    const field = readField(text, at, separator);
    sink.moveTo(row, column);
    // Spaces alone are kept out: they would make a blank row look filled.
    if (field.value.trim() !== '') sink.putText(field.value.replaceAll('\r\n', '\n'));
    at = field.end;
    if (text[at] === separator) {
      column++;
      at++;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    row++;
    column = 0;
  }
}

interface Field {
  readonly value: string;
  /** Where the separator or line break after it stands. */
  readonly end: number;
}

function readField(text: string, from: number, separator: string): Field {
  const quoted = text[from] === '"' ? readQuoted(text, from, separator) : undefined;
  if (quoted) return quoted;
  const end = endOfField(text, from, separator);
  return { value: unwrapFormula(text.slice(from, end)), end };
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Undefined when the quotes do not end where a field ends. */
function readQuoted(text: string, from: number, separator: string): Field | undefined {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    parts.push(text.slice(at, quote));
    at = quote + 1;
    if (text[at] !== '"') break;
    parts.push('"');
    at++;
  }
  const isClosed = at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';
  return isClosed ? { value: parts.join(''), end: at } : undefined;
}

/** `="0123"` is how some programs keep Excel from eating leading zeros. */
function unwrapFormula(value: string): string {
  return /^="([^"]*)"$/u.exec(value)?.[1] ?? value;
}

/** The mark that splits most lines into the same number of fields. */
function findSeparator(head: string): string {
  const lines = head
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r?\n/u, 50)
    .filter((line) => line.trim() !== '');
  let best = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    const score = usual * counts.filter((count) => count === usual).length;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
