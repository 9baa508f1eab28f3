import { describe, expect, it } from 'vitest';
import { chatHealth } from './chat-list-health.ts';
import { missingText, type UnansweredStairwell } from './chat-list-missing.ts';
import { readChatList } from './chat-list.ts';

const stairwell = (
  [building, unit]: readonly [string, string],
  rooms: readonly string[],
  estate = '云锦里',
): UnansweredStairwell => ({ estate, building, unit, households: rooms.length, rooms });
const text = (...missing: readonly UnansweredStairwell[]) => missingText(missing, { heading: '还没报：' }).split('\n');

describe('who is missing', () => {
  it('is listed by stairwell, rooms only, ready for the chat', () => {
    expect(text(stairwell(['3号楼', '2单元'], ['501', '502']), stairwell(['4号楼', ''], ['0101']))).toEqual([
      '还没报：',
      '3号楼2单元：501、502',
      '4号楼：0101',
    ]);
  });

  it('gives bare numbers their words, and names a room once that two households share', () => {
    expect(text(stairwell(['7', '1'], ['301', '301', '302']))).toEqual(['还没报：', '7号楼1单元：301、302']);
  });

  it('tells equal buildings of two estates apart', () => {
    expect(text(stairwell(['3', '1'], ['101']), stairwell(['3', '1'], ['102'], '杏花苑'))).toEqual([
      '还没报：',
      '云锦里 3号楼1单元：101',
      '杏花苑 3号楼1单元：102',
    ]);
  });

  it('names the estate of doors without a building', () => {
    expect(text(stairwell(['', ''], ['12'], '文昌路'))).toEqual(['还没报：', '文昌路：12']);
  });

  it('is no answer when it comes back with the list', () => {
    const back = missingText([stairwell(['3', '1'], ['101', '102'])], { heading: '今天还没报健康的住户，请接龙：' });
    const { entries } = readChatList(`${back}\n1. 3-1-101 36.5`);
    expect(entries.filter((entry) => chatHealth(entry) !== 'unclear').map(({ line }) => line)).toEqual([3]);
  });
});
