import { describe, expect, it } from 'vitest';
import { readPlates } from './plate.ts';

describe('readPlates', () => {
  it.each([
    ['京A12345', ['京A12345'], ''],
    ['京a·12345', ['京A12345'], ''],
    ['粤B D12345', ['粤BD12345'], ''],
    ['苏A-F12345', ['苏AF12345'], ''],
    ['粵BD12345', ['粤BD12345'], ''],
    ['鄂ＡＯ１２３Ｉ', ['鄂A01231'], ''],
    ['浙A1234学', ['浙A1234学'], ''],
    ['京A12345、沪B67890', ['京A12345', '沪B67890'], ''],
    ['京A12345 沪B67890', ['京A12345', '沪B67890'], ''],
    ['奥迪 京A12345', ['京A12345'], '奥迪'],
    ['京A1234', [], '京A1234'],
    ['无车', [], '无车'],
  ])('reads %s', (typed, plates, rest) => {
    expect(readPlates(typed)).toEqual({ plates, rest });
  });
});
