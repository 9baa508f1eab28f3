import { describe, expect, it } from 'vitest';
import { chatHealth } from './chat-list-health.ts';
import { matchChatList, type ChatHousehold } from './chat-list-match.ts';
import { readChatList } from './chat-list.ts';

const at = (id: string, place: readonly [string, string, string], names: readonly string[] = []): ChatHousehold => ({
  householdId: id,
  estate: '云锦里',
  building: place[0],
  unit: place[1],
  room: place[2],
  names,
});
const households = [
  at('a', ['3号楼', '1单元', '501'], ['张三', '张梅']),
  at('b', ['3号楼', '2单元', '501'], ['李四']),
  at('c', ['3号楼', '2单元', '502'], ['王五']),
  at('d', ['4号楼', '', '0101'], ['王五']),
];
const match = (pasted: string) => matchChatList(readChatList(pasted).entries, households);
const found = (pasted: string) => match(pasted).matches.map(({ householdId, doubt }) => householdId ?? doubt);

describe('a line finds its household', () => {
  it.each([
    ['3-2-501 李四 36.5', 'b'],
    ['3-2-501 36.5', 'b'],
    ['4号楼101 36.5', 'd'],
    ['3-501 张梅 36.5', 'a'],
    ['张三 36.5', 'a'],
    ['云锦里3-2-502 36.5', 'c'],
  ])('%s is that of %s', (line, id) => {
    expect(found(line)).toEqual([id]);
  });

  it.each([
    ['3-501 36.5', 'severalDoors'],
    ['3-2-999 36.5', 'noSuchDoor'],
    ['赵六 36.5', 'noSuchName'],
    ['王五 36.5', 'severalNames'],
    ['杏花苑3-2-501 36.5', 'noSuchDoor'],
  ])('%s is left to somebody who knows: %s', (line, doubt) => {
    expect(found(line)).toEqual([doubt]);
  });

  it('names strangers behind a known door without refusing the line', () => {
    expect(match('3-2-501 赵六 36.5').matches[0]).toMatchObject({ householdId: 'b', strangers: ['赵六'] });
    expect(match('3-2-501 李先生 36.5').matches[0]).toMatchObject({ householdId: 'b', strangers: [] });
  });

  it('of two lines of a household the later one counts', () => {
    const { replaced, matches } = match('3-2-501 36.5\n3-1-501 36.4\n3-2-501 37.9');
    expect(replaced).toEqual([1]);
    expect(matches.map(({ householdId }) => householdId)).toEqual(['b', 'a', 'b']);
  });
});

describe('what a line means for the day', () => {
  it.each([
    ['3-2-501 36.5 36.6', 'well'],
    ['3-2-501 张三 都正常', 'well'],
    ['3-2-501 张三 37.3 正常', 'abnormal'],
    ['3-2-501 张三 36.5 咳嗽', 'abnormal'],
    ['3-2-501 张三 在外地', 'away'],
    ['3-2-501 张三', 'unclear'],
  ])('%s: %s', (line, health) => {
    expect(readChatList(line).entries.map(chatHealth)).toEqual([health]);
  });
});
