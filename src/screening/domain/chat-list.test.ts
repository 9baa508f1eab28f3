import { describe, expect, it } from 'vitest';
import { readChatList, type ChatEntry } from './chat-list.ts';

function one(line: string): ChatEntry {
  const { entries } = readChatList(line);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries in ${line}`);
  return entry;
}
const tenths = (entry: ChatEntry) => entry.temperatures.map((reading) => reading.tenths);

describe('a line of a chat list', () => {
  it('is read as place, names, temperatures, people and their health', () => {
    expect(one('12. 3-2-501 张三 36.5 36.6 两人正常')).toEqual({
      line: 1,
      text: '12. 3-2-501 张三 36.5 36.6 两人正常',
      serial: 12,
      place: { building: '3', unit: '2', room: '501' },
      names: ['张三'],
      count: 2,
      temperatures: [{ tenths: 365, who: '张三' }, { tenths: 366 }],
      isAllWell: true,
      absent: 'nobody',
      away: [],
      requests: [],
      symptoms: [],
      unclear: [],
    });
  });

  it.each([
    ['13、3-2-502李四，一家三口 36.4/36.5/36.7', [364, 365, 367]],
    ['14 3号楼2单元503室 王五 365 366 都正常', [365, 366]],
    ['16 ３－２－６０１　钱七　３６。５　全家正常', [365]],
    ['3-2-504 赵六 三十六度五 正常', [365]],
    ['3-2-504 赵六 三十七度 正常', [370]],
    ['3-2-504 赵六 三十六点八 正常', [368]],
    ['3-2-504 赵六 36度5 36.9℃', [365, 369]],
    ['3-2-504 赵六 36度半', [365]],
    ['3-2-504 赵六 37度', [370]],
    ['3-2-504 赵六 36·4、36,6', [364, 366]],
    ['3-2-504 赵六 36.5*3 正常', [365, 365, 365]],
    ['3-2-504 赵六36.4赵梅36.5', [364, 365]],
    ['3-2-504 赵六 36.52', [365]],
  ])('%s has its temperatures', (line, expected) => {
    expect(tenths(one(line))).toEqual(expected);
  });

  it.each(['3-2-504 赵六 63.5', '3-2-504 赵六 3.65', '3-2-504 赵六 50.1'])(
    'a figure that is no body temperature is shown and not taken: %s',
    (line) => {
      const entry = one(line);
      expect(entry.temperatures).toEqual([]);
      expect(entry.unclear).toEqual([line.split(' ').at(-1)]);
    },
  );

  it.each([
    ['3栋501 张三 36.5', { building: '3', room: '501' }],
    ['A座1203 张三 36.5', { building: 'A', room: '1203' }],
    ['三号楼二单元五零一 张三 36.5', { building: '3', unit: '2', room: '501' }],
    ['3.2.501 张三 36.5', { building: '3', unit: '2', room: '501' }],
    ['3 2 501 张三 36.5', { building: '3', unit: '2', room: '501' }],
    ['3#2-501 张三 36.5', { building: '3', unit: '2', room: '501' }],
    ['云锦里3-2-501 张三 36.5', { estate: '云锦里', building: '3', unit: '2', room: '501' }],
    ['张三 3-2-501 36.5', { building: '3', unit: '2', room: '501' }],
    ['7. 张三 36.5 住3-2-501', { building: '3', unit: '2', room: '501' }],
  ])('%s has its place', (line, place) => {
    const entry = one(line);
    expect(entry.place).toEqual(place);
    expect(entry.names).toEqual(['张三']);
    expect(tenths(entry)).toEqual([365]);
  });

  it.each([
    ['(16) 3-2-501 张三 36.5', 16],
    ['⑭ 3-2-501 张三 36.5', 14],
    ['1️⃣5️⃣ 3-2-501 张三 36.5', 15],
    ['第3户：3-2-501 张三 36.5', 3],
    ['NO.9 3-2-501 张三 36.5', 9],
    ['18 3-2-501 张三 36.5', 18],
    ['3-2-501 张三 36.5', undefined],
    ['3.2.501 张三 36.5', undefined],
  ])('%s has its number', (line, serial) => {
    expect(one(line).serial).toBe(serial);
  });

  it.each([
    ['3-2-501 张三 夫妻俩正常', 2],
    ['3-2-501 张三 两大一小 都正常', 3],
    ['3-2-501 张三 4口人体温正常', 4],
    ['3-2-501 张三 一家三口平安', 3],
    ['3-2-501 张三 36.4 36.5', 2],
    ['3-2-501 张三 正常', undefined],
  ])('%s is about so many people', (line, count) => {
    expect(one(line).count).toBe(count);
  });

  it('knows whose temperature it is', () => {
    expect(one('17. 张小明 3-2-602 爸爸36.5 妈妈：36.6 宝宝36.8 均正常').temperatures).toEqual([
      { tenths: 365, who: '爸爸' },
      { tenths: 366, who: '妈妈' },
      { tenths: 368, who: '宝宝' },
    ]);
  });

  it.each(['正常', '都好', '全家健康', '身体无异常', '👌', '[OK]', '没有不舒服', '一切正常，谢谢志愿者🌹'])(
    'all are well: %s',
    (words) => {
      const entry = one(`3-2-501 张三 36.5 ${words}`);
      expect(entry).toMatchObject({ isAllWell: true, symptoms: [], unclear: [] });
    },
  );

  it.each([
    ['有点咳嗽 嗓子疼', ['cough', 'soreThroat']],
    ['无发热咳嗽', []],
    ['不发烧，有点拉肚子', ['diarrhoea']],
    ['没有发热、咳嗽等症状', []],
    ['没发烧但有点咳嗽', ['cough']],
    ['孩子发烧', ['fever']],
    ['老人胸闷气短', ['breathless']],
    ['体温不正常', ['other']],
    ['需要退烧药', []],
  ])('%s speaks of these symptoms', (words, symptoms) => {
    const entry = one(`3-2-501 张三 36.5 ${words}`);
    expect(entry.symptoms).toEqual(symptoms);
    if (symptoms.length > 0) expect(entry.isAllWell).toBe(false);
  });

  it.each([
    ['张三 在外地', 'everybody', ['在外地']],
    ['张三 36.5 儿子在外地', 'some', ['儿子在外地']],
    ['空房', 'everybody', []],
    ['张三 36.5 正常', 'nobody', []],
  ])('%s says who is away', (words, absent, away) => {
    expect(one(`3-2-501 ${words}`)).toMatchObject({ absent, away });
  });

  it.each([
    ['张三 36.5 正常，需要买药（降压药）', ['需要买药(降压药)']],
    ['张三 36.5 家里没菜了', ['家里没菜了']],
    ['张三 36.5 麻烦送一下牛奶', ['麻烦送一下牛奶']],
    ['张三 36.5 没有需求', []],
    ['张三 36.5 不需要', []],
  ])('%s asks for this', (words, requests) => {
    expect(one(`3-2-501 ${words}`).requests).toEqual(requests);
  });
});

describe('a pasted list', () => {
  it('keeps headings, households and lines that fit nobody apart, and loses no line', () => {
    const pasted = [
      '#接龙',
      '云锦里每日健康，请各位按格式填写',
      '例：3-2-501 张三 36.5 两人正常',
      '',
      '1. 3-2-501 张三 36.5',
      '2. 8022 阿拉蕾',
      '3. 3-2-502 李四',
      '  36.5、36.6',
      '  都正常',
    ].join('\n');
    const { entries, notes, unclear } = readChatList(pasted);
    expect(entries.map(({ line, text }) => [line, text])).toEqual([
      [5, '1. 3-2-501 张三 36.5'],
      [7, '3. 3-2-502 李四\n  36.5、36.6\n  都正常'],
    ]);
    expect(tenths(entries[1] ?? one(''))).toEqual([365, 366]);
    expect(notes.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(unclear).toEqual([{ line: 6, text: '2. 8022 阿拉蕾' }]);
  });

  it('of one stairwell writes rooms only', () => {
    const { entries } = readChatList('3号楼2单元健康打卡\n1. 501 张三 36.5\n2.502李四365正常\n503 36.5 36.6');
    expect(entries.map(({ place }) => place)).toEqual(
      ['501', '502', '503'].map((room) => ({ building: '3', unit: '2', room })),
    );
    expect(entries.map(tenths)).toEqual([[365], [365], [365, 366]]);
  });

  it('takes the place around from whoever pastes it, and believes the line that says another building', () => {
    const { entries } = readChatList('501 张三 36.5\n4-1-602 李四 36.4', { building: '3', unit: '2' });
    expect(entries.map(({ place }) => place)).toEqual([
      { building: '3', unit: '2', room: '501' },
      { building: '4', unit: '1', room: '602' },
    ]);
  });

  it('keeps a name without a place', () => {
    expect(one('27. 杨柳 36.5')).toMatchObject({ names: ['杨柳'], serial: 27 });
  });

  it('is nothing when nothing was pasted', () => {
    expect(readChatList('\n \r\n')).toEqual({ entries: [], notes: [], unclear: [] });
  });
});
