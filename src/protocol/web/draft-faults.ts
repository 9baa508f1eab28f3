import type { z } from 'zod';
import type { TextDetails } from '../../base/domain/texts.ts';
import { protocolProblems } from '../domain/problems.ts';
import { publishTexts } from './publish-texts.ts';

/** One thing that keeps a draft from being published: where, and either a problem code or the schema's issue. */
export interface DraftFault {
  readonly key: string;
  /** Parts of the place: keys of the texts of publishing, ids of measures, or names of fields as the file has them. */
  readonly where: readonly string[];
  readonly code: keyof typeof protocolProblems | undefined;
  readonly issue: z.core.$ZodIssue;
}

/** The faults of a draft, measures named by their ids instead of their places in the list. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], draft: unknown): readonly DraftFault[] {
  return issues.map((issue) => ({
    key: `${issue.path.join('.')}:${issue.message}`,
    where: placeOf(issue.path.map(String), draft),
    code: isCode(issue.message) ? issue.message : undefined,
    issue,
  }));
}

/** `measures.2.tests.0.days` becomes `close-contact`, `tests`, `days`. */
function placeOf(path: readonly string[], draft: unknown): readonly string[] {
  const [list, index, ...rest] = path;
  if (list === undefined) return ['whole'];
  if (list !== 'measures' || index === undefined) return path.filter((part) => !/^\d+$/.test(part));
  return [idOf(draft, Number(index)), ...rest.filter((part) => !/^\d+$/.test(part))];
}

function idOf(draft: unknown, index: number): string {
  if (typeof draft !== 'object' || draft === null || !('measures' in draft) || !Array.isArray(draft.measures))
    return 'measures';
  const measure: unknown = draft.measures[index];
  return typeof measure === 'object' && measure !== null && 'id' in measure && typeof measure.id === 'string'
    ? measure.id
    : 'measures';
}

function isCode(message: string): message is keyof typeof protocolProblems {
  return message in protocolProblems;
}

/** A part of a place in words, where there are some. */
export function partName(part: string, say: (key: keyof typeof publishTexts, details?: TextDetails) => string): string {
  return isKey(part) ? say(part) : part;
}

function isKey(part: string): part is keyof typeof publishTexts {
  return Object.hasOwn(publishTexts, part);
}
