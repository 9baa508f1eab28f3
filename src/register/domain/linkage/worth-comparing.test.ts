import { describe, expect, it } from 'vitest';
import type { ListedPerson } from './listed-person.ts';
import { worthComparing, type Hit } from './worth-comparing.ts';

const names = new Map([
  ['zhang', '张建国'],
  ['son', '张伟'],
  ['wife', '李秀英'],
]);
const family: readonly Hit[] = ['zhang', 'son', 'wife'].map((personId) => ({ personId, by: 'weak' }));

function compared(listed: Partial<ListedPerson>, hits: readonly Hit[] = family) {
  return worthComparing({ name: '', phones: [], phoneMasks: [], ...listed }, { hits, names });
}

describe('worthComparing', () => {
  it('leaves those behind one phone away who have another name', () => {
    expect(compared({ name: '张建国' })).toEqual({ named: ['zhang'], others: [] });
    expect(compared({ name: '张*' })).toEqual({ named: ['son', 'zhang'], others: [] });
  });

  it('keeps them apart where a number that is not whole may still be theirs', () => {
    const { named, others } = compared({ name: '王芳', idTyped: '110105********1234' });
    expect(named).toEqual([]);
    expect(others).toEqual(['son', 'wife', 'zhang']);
    expect(compared({ name: '王芳', id: 'residentId:11010519900307123X' }).others).toEqual([]);
  });

  it('takes everybody where the row has no name, and a sure hit whatever the name', () => {
    expect(compared({}).named).toEqual(['son', 'wife', 'zhang']);
    expect(compared({ name: '王芳' }, [{ personId: 'wife', by: 'id' }]).named).toEqual(['wife']);
  });

  it('puts first whom most keys found, and knows nobody without a name', () => {
    const hits: readonly Hit[] = [...family, { personId: 'zhang', by: 'weak' }, { personId: 'merged', by: 'id' }];
    expect(compared({ name: '张*' }, hits).named).toEqual(['zhang', 'son']);
  });
});
