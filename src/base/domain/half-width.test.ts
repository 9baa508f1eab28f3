import { describe, expect, it } from 'vitest';
import { halfWidth } from './half-width.ts';

describe('halfWidth', () => {
  it('turns full-width letters, digits and signs into ASCII', () => {
    expect(halfWidth('３号楼（Ａ座）')).toBe('3号楼(A座)');
  });

  it('makes odd spaces one space and drops invisible marks', () => {
    expect(halfWidth('张\u3000三\u200b\ufeff')).toBe('张 三');
  });

  it('leaves Chinese stops alone', () => {
    expect(halfWidth('张三、李四。')).toBe('张三、李四。');
  });
});
