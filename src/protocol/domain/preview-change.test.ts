import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from '../../base/domain/day.ts';
import { previewChange, type OrderFacts } from './preview-change.ts';
import { builtInPacks, packById } from './packs.ts';

const pack = (id: string) => packById(id)!;
const order = (orderId: string, measure: string, day: string): OrderFacts => ({
  orderId,
  measure,
  anchor: {
    kind: measure === 'entry' ? 'arrival' : measure.endsWith('area') ? 'leftRiskArea' : 'lastExposure',
    day: getDay(day),
  },
});

describe('a change from edition 9 to the twenty measures on 11 November 2022', () => {
  const orders = [
    order('a', 'close-contact', '2022-11-03'), // 7+3 ends on the 13th, 5+3 on the 11th
    order('b', 'close-contact', '2022-11-10'), // 20th, 18th
    order('c', 'secondary-contact', '2022-11-08'), // no longer determined
    order('d', 'high-risk-area', '2022-11-08'), // 7 days either way
    order('e', 'secondary-contact', '2022-11-01'), // was over already
    order('f', 'medium-risk-area', '2022-11-09'), // no medium areas any more
  ];
  const preview = previewChange({
    orders,
    from: pack('covid19-cn-9'),
    to: pack('covid19-cn-twenty'),
    today: getDay('2022-11-11'),
  });

  it('says of each order what happens to it', () => {
    expect(preview.rows.map(({ orderId, outcome, before, after }) => [orderId, outcome, before, after])).toEqual([
      ['a', 'endToday', '2022-11-13', '2022-11-11'],
      ['b', 'shorten', '2022-11-20', '2022-11-18'],
      ['c', 'endToday', '2022-11-15', '2022-11-11'],
      ['d', 'same', '2022-11-15', '2022-11-15'],
      ['e', 'same', '2022-11-08', '2022-11-08'],
      ['f', 'endToday', '2022-11-16', '2022-11-11'],
    ]);
  });

  it('sums up, over all and by measure', () => {
    expect(preview).toMatchObject({ endToday: 3, shorten: 1, lengthen: 0, same: 2, unclear: 0 });
    expect(preview.perMeasure.get('close-contact')).toMatchObject({ endToday: 1, shorten: 1 });
    expect([...preview.perMeasure.keys()].sort()).toEqual([
      'close-contact',
      'high-risk-area',
      'medium-risk-area',
      'secondary-contact',
    ]);
  });

  it('counts the tests that fall away and those that are new, of days to come only', () => {
    // a: of 11-13 falls away. b: 12, 13, 15, 17, 20 against 12, 13, 15, 16, 18. c: of 12 and 15.
    const of = (id: string) => preview.rows.find(({ orderId }) => orderId === id)!;
    expect([of('a').testsDropped, of('b').testsDropped, of('b').testsAdded, of('c').testsDropped]).toEqual([
      1, 2, 2, 2,
    ]);
    // d had none in the sources that were read and gets days 3, 5... of the new rule after the 11th.
    expect([of('d').testsDropped, of('d').testsAdded]).toEqual([0, 2]);
  });
});

describe('other changes', () => {
  const today = getDay('2022-07-05');
  it('lengthen when the rule turns back', () => {
    const [row] = previewChange({
      ...{
        orders: [order('a', 'close-contact', '2022-07-01')],
        from: pack('covid19-cn-9'),
        to: pack('covid19-cn-8'),
        today,
      },
    }).rows;
    expect(row).toMatchObject({ outcome: 'lengthen', before: '2022-07-11', after: '2022-07-22' });
  });
  it('end everything when nobody is isolated any more', () => {
    const preview = previewChange({
      orders: ['close-contact', 'entry'].map((measure) => order(measure, measure, '2022-07-01')),
      ...{ from: pack('covid19-cn-9'), to: pack('covid19-cn-10'), today },
    });
    expect([preview.endToday, preview.rows.map(({ after }) => after)]).toEqual([2, [today, today]]);
  });
  it('leave to people what an edition cannot count', () => {
    const strange: OrderFacts = { orderId: 'x', measure: 'close-contact', anchor: { kind: 'onset', day: today } };
    expect(
      previewChange({ orders: [strange], from: pack('covid19-cn-9'), to: pack('covid19-cn-8'), today }),
    ).toMatchObject({ unclear: 1 });
  });
  it('see resets: two orders of one anchor may have two ends', () => {
    const plain = order('a', 'close-contact', '2022-07-01');
    const reset: OrderFacts = { ...plain, orderId: 'b', resets: [{ kind: 'newExposure', day: getDay('2022-07-04') }] };
    const { rows } = previewChange({
      orders: [plain, reset],
      from: pack('covid19-cn-9'),
      to: pack('covid19-cn-twenty'),
      today,
    });
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      ['2022-07-11', '2022-07-09'],
      ['2022-07-14', '2022-07-12'],
    ]);
  });
});

describe('any change', () => {
  it('accounts for every order once, releases nobody in the past, and an edition for itself changes nothing', () => {
    const covid = builtInPacks.filter(({ disease }) => disease === 'covid19');
    const anyOrder = fc.record({
      measure: fc.constantFrom(
        'close-contact',
        'secondary-contact',
        'entry',
        'high-risk-area',
        'low-risk-area',
        'case-home',
      ),
      ago: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...covid),
        fc.constantFrom(...covid),
        fc.array(anyOrder, { maxLength: 20 }),
        (from, to, wishes) => {
          const today = getDay('2024-02-29');
          const orders = wishes.map(({ measure, ago }, index) => order(String(index), measure, addDays(today, -ago)));
          const preview = previewChange({ orders, from, to, today });
          const { endToday, shorten, lengthen, same, unclear } = preview;
          expect(endToday + shorten + lengthen + same + unclear).toBe(orders.length);
          expect(preview.rows.map(({ orderId }) => orderId)).toEqual(orders.map(({ orderId }) => orderId));
          for (const { outcome, before, after } of preview.rows) {
            if (outcome === 'unclear') continue;
            if (outcome !== 'same') expect(after! >= today).toBe(true);
            if (outcome === 'shorten' || outcome === 'endToday') expect(after! < before!).toBe(true);
            if (outcome === 'lengthen') expect(after! > before!).toBe(true);
          }
          const none = previewChange({ orders, from, to: from, today });
          expect([none.endToday, none.shorten, none.lengthen, none.testsDropped, none.testsAdded]).toEqual([
            0, 0, 0, 0, 0,
          ]);
        },
      ),
    );
  });
});
