import { describe, expect, it } from 'vitest';
import { shiftedInks, SLIP, slipCorner, slipInks } from './slip.ts';

/** Every sign as wide as it is high: the widest that Chinese type gets. */
const measure = (text: string) => Array.from(text).length;
const words = {
  issuer: '杨柳社区居民委员会',
  title: '多次上门未遇 请您扫码答一下',
  about: '我们正在做入户排查，打电话、上门都没有联系上您家。'.repeat(3),
  notice: '所填内容只用于传染病防控。'.repeat(6),
  until: '请在此前填好',
};

describe('a slip', () => {
  it.each(['3号楼 2单元 501', '一个名字很长很长很长很长的小区里的第十二号楼第三单元一千五百零一室'])(
    'for %s stays inside its quarter of the page',
    (place) => {
      for (const ink of slipInks({ place, code: 'https://x/r/1', until: '2026-03-20' }, words, measure)) {
        expect(ink.x).toBeGreaterThanOrEqual(0);
        expect(ink.y).toBeLessThan(SLIP.height);
        if (ink.kind === 'text') expect(ink.x + measure(ink.text) * ink.size).toBeLessThanOrEqual(SLIP.width);
        if (ink.kind === 'code') expect(ink.y + ink.size).toBeLessThan(120);
      }
    },
  );

  it('has its own quarter', () => {
    expect([0, 1, 2, 3].map(slipCorner)).toEqual([
      { x: 0, y: 0 },
      { x: 105, y: 0 },
      { x: 0, y: 148.5 },
      { x: 105, y: 148.5 },
    ]);
    expect(shiftedInks([{ kind: 'box', x: 1, y: 2, width: 3, height: 4 }], { x: 105, y: 148.5 })).toEqual([
      { kind: 'box', x: 106, y: 150.5, width: 3, height: 4 },
    ]);
  });
});
