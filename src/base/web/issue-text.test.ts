import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueTextOf } from './issue-text.ts';

function firstIssue(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value, { reportInput: true });
  const [issue] = parsed.error?.issues ?? [];
  return issue && issueTextOf(issue);
}

describe('issueTextOf', () => {
  it('asks for what is missing, whether never touched or emptied', () => {
    expect(firstIssue(z.string(), undefined)).toEqual({ key: 'fieldMissing' });
    expect(firstIssue(z.string().min(1), '')).toEqual({ key: 'fieldMissing' });
    expect(firstIssue(z.number(), null)).toEqual({ key: 'fieldMissing' });
  });

  it('says how long words may be', () => {
    expect(firstIssue(z.string().min(4), '王')).toEqual({ key: 'fieldTooShort', details: { minimum: 4 } });
    expect(firstIssue(z.string().max(2), '欧阳娜娜')).toEqual({ key: 'fieldTooLong', details: { maximum: 2 } });
  });

  it('says how large figures may be', () => {
    expect(firstIssue(z.number().min(35), 20)).toEqual({ key: 'fieldTooSmall', details: { minimum: 35 } });
    expect(firstIssue(z.number().max(43), 99)).toEqual({ key: 'fieldTooBig', details: { maximum: 43 } });
  });

  it('says how many may be chosen', () => {
    expect(firstIssue(z.array(z.string()).min(1), [])).toEqual({ key: 'fieldTooFew', details: { minimum: 1 } });
    expect(firstIssue(z.array(z.string()).max(1), ['a', 'b'])).toEqual({
      key: 'fieldTooMany',
      details: { maximum: 1 },
    });
  });

  it('calls the rest wrong', () => {
    expect(firstIssue(z.enum(['a']), 'b')).toEqual({ key: 'fieldWrong' });
    expect(firstIssue(z.string(), 3)).toEqual({ key: 'fieldWrong' });
  });
});
