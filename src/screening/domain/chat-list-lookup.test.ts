import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedDoors, chatQuestions, MOST_ASKED } from './chat-list-lookup.ts';
import { matchChatList, type ChatHousehold } from './chat-list-match.ts';
import { readChatList } from './chat-list.ts';

/** What the register answers to one request. */
function lookUp(all: readonly ChatHousehold[], { doors, names }: ReturnType<typeof chatQuestions>[number]) {
  const { isBuilding, isDoor } = askedDoors(doors);
  return all.filter(
    (one) => (isBuilding(one.building) && isDoor(one)) || one.names.some((name) => names.includes(name)),
  );
}

const questionsOf = (pasted: string) => chatQuestions(readChatList(pasted).entries);

describe('what is asked of the register for a chat list', () => {
  it('is the door of each line, and names only where the door is missing', () => {
    expect(questionsOf('1. 3-2-501 李四 36.5\n2. 03号楼2单元502 36.6\n3. 王五 36.5\n4. 3-2-501 李四 36.7')).toEqual([
      { doors: ['3|2|501', '3|2|502'], names: [] },
      { doors: [], names: ['王五'] },
    ]);
  });

  it('is a stairwell only where the line says it', () => {
    expect(questionsOf('3-501 36.5')).toEqual([{ doors: ['3||501'], names: [] }]);
    const { isDoor, isBuilding } = askedDoors(['3|2|501', '4||101']);
    expect(isDoor({ building: '03号楼', unit: '2单元', room: '0501' })).toBe(true);
    expect(isDoor({ building: '3', unit: '', room: '501' })).toBe(true);
    expect(isDoor({ building: '3', unit: '1', room: '501' })).toBe(false);
    expect(isDoor({ building: '4', unit: '7', room: '101' })).toBe(true);
    expect(['3栋', '4', '5', ''].map(isBuilding)).toEqual([true, true, false, false]);
  });

  it('is nothing for an empty text, and the same whatever the order of the lines', () => {
    expect(questionsOf('')).toEqual([]);
    expect(questionsOf('3-2-501 36.5\n4-1-101 36.5')).toEqual(questionsOf('4-1-101 36.5\n3-2-501 36.5'));
  });

  it('is cut so that each request stays short, and none is lost', () => {
    const lines = Array.from({ length: 2 * MOST_ASKED + 1 }, (_, at) => `3-2-${101 + at} 36.5`);
    const asked = questionsOf(lines.join('\n'));
    expect(asked.map(({ doors }) => doors.length)).toEqual([MOST_ASKED, MOST_ASKED, 1]);
    expect(new Set(asked.flatMap(({ doors }) => doors)).size).toBe(lines.length);
  });
});

describe('a chat list held against what was looked up', () => {
  const homes = fc.array(
    fc.record({
      estate: fc.constantFrom('云锦里', '杏花苑'),
      building: fc.constantFrom('3', '3号楼', '03栋', '4号楼', 'A座', ''),
      unit: fc.constantFrom('1', '2单元', ''),
      room: fc.constantFrom('501', '0501', '501室', '502', '101'),
      names: fc.subarray(['张三', '李四', '王五', '赵六']),
    }),
    { maxLength: 30 },
  );
  const line = fc
    .record({
      place: fc.constantFrom('3-2-501 ', '3号楼501 ', '云锦里3-1-502 ', '4-101 ', 'A座101 ', '8-1-101 ', ''),
      name: fc.constantFrom('张三', '李四', '王五', '钱七', ''),
    })
    .map(({ place, name }) => `${place}${name} 36.5`);

  it('is matched as if all households had been sent', () => {
    fc.assert(
      fc.property(homes, fc.array(line, { minLength: 1, maxLength: 20 }), (made, lines) => {
        const all = made.map((one, at): ChatHousehold => ({ ...one, householdId: String(at) }));
        const { entries } = readChatList(lines.join('\n'));
        const found = chatQuestions(entries).flatMap((question) => lookUp(all, question));
        const known = all.filter((one) => found.includes(one));
        expect(matchChatList(entries, known)).toEqual(matchChatList(entries, all));
      }),
    );
  });
});
