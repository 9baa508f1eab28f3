import { describe, expect, it } from 'vitest';
import { LOCALES } from './texts.ts';
import { baseProblems } from './base-problems.ts';
import { Problem } from './problem.ts';

describe('a problem', () => {
  it('carries a code and details and no prose', () => {
    const problem = new Problem('tooLarge', { megabytes: 64 });
    expect({ code: problem.code, details: problem.details, message: problem.message }).toEqual({
      code: 'tooLarge',
      details: { megabytes: 64 },
      message: 'tooLarge',
    });
  });

  it('has words in every language and a status a browser understands', () => {
    for (const [code, text] of Object.entries(baseProblems)) {
      expect(text.status, code).toBeGreaterThanOrEqual(400);
      for (const locale of LOCALES) expect(text[locale], code).not.toBe('');
    }
  });
});
