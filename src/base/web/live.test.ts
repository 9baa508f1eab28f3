import { describe, expect, it } from 'vitest';
import { makesOld } from './live.ts';

describe('makesOld', () => {
  const news = new Set(['personMoved', 'register.gridAssigned']);

  it('knows a read by the facts that it names', () => {
    expect(makesOld(news, ['personMoved'])).toBe(true);
    expect(makesOld(news, ['personRenamed'])).toBe(false);
  });

  it('takes a star for every fact of a room', () => {
    expect(makesOld(news, ['register.*'])).toBe(true);
    expect(makesOld(news, ['access.*'])).toBe(false);
  });

  it('leaves alone a read that lives by nothing', () => {
    expect(makesOld(news, [])).toBe(false);
  });
});
