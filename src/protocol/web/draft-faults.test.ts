import { describe, expect, it } from 'vitest';
import { Pack } from '../domain/pack.ts';
import { packById } from '../domain/packs.ts';
import { faultsOf, partName } from './draft-faults.ts';

const base = packById('covid19-cn-9')!;

function faults(draft: unknown) {
  const result = Pack.safeParse(draft);
  return faultsOf(result.error?.issues ?? [], draft).map(({ where, code }) => [where.join(' / '), code]);
}

describe('what keeps a draft from being published', () => {
  it('is named by the measure it is in and by a code with words', () => {
    const [first, ...rest] = base.measures;
    expect(faults({ ...base, measures: [{ ...first, tests: [] }, ...rest] })).toEqual([
      ['close-contact / release', 'protocolTestsMissing'],
    ]);
  });
  it('is named by the field where the shape is wrong', () => {
    expect(faults({ ...base, effectiveFrom: 'tomorrow' })).toEqual([['effectiveFrom', 'protocolDayWrong']]);
    expect(faults({ ...base, id: 'Ä' })).toEqual([['id', undefined]]);
    expect(faults([])).toEqual([['whole', undefined]]);
  });
  it('is said in the words of the form, and by the name in the file where there are none', () => {
    const say = (key: string) => `<${key}>`;
    expect([partName('tests', say), partName('anchorIsDay', say)]).toEqual(['<tests>', 'anchorIsDay']);
  });
});
