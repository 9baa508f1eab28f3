import type { z } from 'zod';
import type { TextDetails } from '../domain/texts.ts';
import type { actTexts } from './act-texts.ts';

/** How to say one issue of a schema: a key of the shared texts with its details. */
export type IssueText = { readonly key: keyof typeof actTexts; readonly details?: TextDetails };

type Issue = z.core.$ZodIssue;

/** The words for a schema's issue where the domain gave no code of its own. */
export function issueTextOf(issue: Issue): IssueText {
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null))
    return { key: 'fieldMissing' };
  return { key: 'fieldWrong' };
}

function tooSmall(origin: string, minimum: number): IssueText {
  if (origin === 'string')
    return minimum <= 1 ? { key: 'fieldMissing' } : { key: 'fieldTooShort', details: { minimum } };
  return { key: origin === 'array' || origin === 'set' ? 'fieldTooFew' : 'fieldTooSmall', details: { minimum } };
}

function tooBig(origin: string, maximum: number): IssueText {
  if (origin === 'string') return { key: 'fieldTooLong', details: { maximum } };
  return { key: origin === 'array' || origin === 'set' ? 'fieldTooMany' : 'fieldTooBig', details: { maximum } };
}
