import { describe, expect, it } from 'vitest';
import { placesOf, type PaperPart } from './paper.ts';

const parts: readonly PaperPart[] = [
  { kind: 'title', text: '告知书' },
  { kind: 'text', text: '{name}：请在 {place} 到 {until}。{name} 如有不便请来电。' },
  { kind: 'fields', pairs: [['电话', '{phone}']] },
  { kind: 'list', list: 'days', head: ['日期'], cells: ['{day}', '{temperature}'] },
  { kind: 'signatures', labels: ['{community}（盖章）'] },
];

describe('the places of a paper', () => {
  it('are named once each, in the order in which they appear, from every kind of part', () => {
    expect(placesOf(parts)).toEqual(['name', 'place', 'until', 'phone', 'day', 'temperature', 'community']);
  });

  it('are none in a paper without braces', () => {
    expect(placesOf([{ kind: 'note', text: '没有占位' }])).toEqual([]);
  });
});
