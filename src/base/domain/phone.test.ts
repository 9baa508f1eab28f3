import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhones } from './phone.ts';

const mobiles = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);

describe('readPhones', () => {
  it.each([
    ['13800000000', ['13800000000'], ''],
    ['138 0000 0000', ['13800000000'], ''],
    ['138-0000-0000', ['13800000000'], ''],
    ['+86 13800000000', ['13800000000'], ''],
    ['0086-13800000000', ['13800000000'], ''],
    ['8613800000000', ['13800000000'], ''],
    ['１３８００００００００', ['13800000000'], ''],
    ['13800000000.0', ['13800000000'], ''],
    ['0571-87654321', ['057187654321'], ''],
    ['(010) 6765 4321', ['01067654321'], ''],
    ['+86 10 67654321'.replace('10', '010'), ['01067654321'], ''],
    ['0571-87654321-801', ['057187654321'], '转801'],
    ['87654321', ['87654321'], ''],
    ['8765432', ['8765432'], ''],
    ['400-800-1234', ['4008001234'], ''],
    ['+852 9123 4567', ['85291234567'], ''],
    ['张三13800000000', ['13800000000'], '张三'],
    ['13800000000（妻）', ['13800000000'], '妻'],
    ['1380000000013900000000', ['13800000000', '13900000000'], ''],
    ['87654321/13800000000', ['13800000000', '87654321'], ''],
    ['无', [], '无'],
    ['1380000000', [], '1380000000'],
    ['138000000001', [], '138000000001'],
    ['11010519491231002X', [], '11010519491231002X'],
  ])('reads %s', (typed, phones, rest) => {
    expect(readPhones(typed)).toEqual({ phones, masked: [], rest });
  });

  it.each(['/', ',', '，', ';', '；', '、', ' ', '\n', ' / ', '或'])('reads two numbers with %j between', (between) => {
    expect(readPhones(`13800000000${between}13900000000`).phones).toEqual(['13800000000', '13900000000']);
  });

  it('keeps masked numbers apart from real ones', () => {
    expect(readPhones('138****1234')).toEqual({ phones: [], masked: ['138****1234'], rest: '' });
    expect(readPhones('138****1234、13900000000')).toMatchObject({ phones: ['13900000000'], masked: ['138****1234'] });
  });

  it('finds any mobile among other words', () => {
    fc.assert(
      fc.property(
        mobiles,
        fc.constantFrom('', '电话', '李四 '),
        fc.constantFrom('', ' 转告', '（子）'),
        (phone, before, after) => {
          expect(readPhones(before + phone + after).phones).toEqual([phone]);
        },
      ),
    );
  });

  it('gives a number only once and only digits', () => {
    fc.assert(
      fc.property(fc.array(mobiles, { minLength: 1, maxLength: 4 }), (phones) => {
        expect(readPhones(phones.join('/')).phones).toEqual([...new Set(phones)]);
      }),
    );
  });
});
