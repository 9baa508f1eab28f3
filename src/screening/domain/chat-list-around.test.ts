import { describe, expect, it } from 'vitest';
import { aroundOf, estateIn } from './chat-list-around.ts';
import { matchChatList, type ChatHousehold } from './chat-list-match.ts';
import { readChatList } from './chat-list.ts';

const home = (householdId: string, estate: string, building: string): ChatHousehold => ({
  ...{ householdId, estate, building, unit: '2', room: '501', names: [] },
});
const homes = [home('a', '云锦里', '3'), home('b', '杏花苑', '3'), home('c', '云锦里', '4')];
const found = (pasted: string, group: { readonly estate: string; readonly building: string }) =>
  matchChatList(readChatList(pasted, aroundOf(group)).entries, homes).matches.map(
    ({ householdId, doubt }) => householdId ?? doubt,
  );

describe('the group that a chat list comes from', () => {
  it('tells equal doors of several estates apart', () => {
    expect(found('1. 3-2-501 36.5', { estate: '杏花苑', building: '' })).toEqual(['b']);
    expect(found('1. 3-2-501 36.5', { estate: '云锦里', building: '' })).toEqual(['a']);
  });

  it('says the building of lines that give the room alone, and no other where they give one', () => {
    const group = { estate: '云锦里', building: '3号楼' };
    expect(found('1. 501 36.5', group)).toEqual(['a']);
    expect(found('1. 4-2-501 36.5', group)).toEqual(['c']);
  });

  it('is the estate that the title names, when it names one', () => {
    const estates = ['云锦里', '云锦里二期', '杏花苑'];
    expect(estateIn('杏花苑健康接龙\n1. 3-2-501 36.5', estates)).toBe('杏花苑');
    expect(estateIn('云锦里二期健康接龙', estates)).toBe('云锦里二期');
    expect(estateIn('云锦里、杏花苑健康接龙', estates)).toBeUndefined();
    expect(estateIn('健康接龙', estates)).toBeUndefined();
    expect(estateIn('健康接龙', ['', '云锦里'])).toBeUndefined();
  });
});
