import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLine, parseAddress, type Address } from './address.ts';

type Row = readonly [text: string, expected: Address];

function check(rows: readonly Row[]): void {
  it.each(rows)('%s', (text, expected) => {
    expect(parseAddress(text)).toEqual(expected);
  });
}

describe('numbers joined by dashes', () => {
  check([
    ['3-2-501', { building: '3', unit: '2', room: '501' }],
    ['３－２－５０１', { building: '3', unit: '2', room: '501' }],
    ['3—2—501', { building: '3', unit: '2', room: '501' }],
    ['3_2_501', { building: '3', unit: '2', room: '501' }],
    ['3 2 501', { building: '3', unit: '2', room: '501' }],
    ['3#2-501', { building: '3', unit: '2', room: '501' }],
    ['3#-2-501', { building: '3', unit: '2', room: '501' }],
    ['16-1402', { building: '16', room: '1402' }],
    ['A-1203', { building: 'A', room: '1203' }],
    ['8-2', { building: '8', unit: '2' }],
    ['501', { room: '501' }],
    ['501-2', { room: '501-2' }],
    ['1-2-5-501', { building: '1', unit: '2', floor: '5', room: '501' }],
    ['云水里1-2-3-501', { estate: '云水里1', building: '2', unit: '3', room: '501' }],
    ['新安中里5-1-101号', { estate: '新安中里', building: '5', unit: '1', room: '101' }],
    ['青竹苑118-4-602', { estate: '青竹苑', building: '118', unit: '4', room: '602' }],
    ['青竹苑5-2幢1104', { estate: '青竹苑', building: '5-2', room: '1104' }],
    ['青竹苑14一1003', { estate: '青竹苑', building: '14', room: '1003' }],
    ['3栋2-501', { building: '3', unit: '2', room: '501' }],
    ['3号楼1-101', { building: '3', unit: '1', room: '101' }],
  ]);
});

describe('words for building, unit, floor and room', () => {
  check([
    ['3号楼2单元501室', { building: '3', unit: '2', room: '501' }],
    ['3 号楼 2 单元 501 室', { building: '3', unit: '2', room: '501' }],
    ['3#楼2单元501', { building: '3', unit: '2', room: '501' }],
    ['5座B单元1203', { building: '5', unit: 'B', room: '1203' }],
    ['雅豪苑6栋3单元301号', { estate: '雅豪苑', building: '6', unit: '3', room: '301' }],
    ['雅豪苑第6幢第3单元301户', { estate: '雅豪苑', building: '6', unit: '3', room: '301' }],
    ['雅豪苑12号楼', { estate: '雅豪苑', building: '12' }],
    ['云水里7号楼3门602', { estate: '云水里', building: '7', unit: '3', room: '602' }],
    ['云水里7号楼3号门602', { estate: '云水里', building: '7', unit: '3', room: '602' }],
    ['云水里7号楼东单元602', { estate: '云水里', building: '7', unit: '东', room: '602' }],
    ['云水里7号楼西门602', { estate: '云水里', building: '7', unit: '西门', room: '602' }],
    ['云水里12撞602房间', { estate: '云水里', building: '12', room: '602' }],
    ['云水里甲楼3门201', { estate: '云水里', building: '甲', unit: '3', room: '201' }],
    ['云水里甲3号楼201', { estate: '云水里', building: '甲3', room: '201' }],
    ['乙栋402', { building: '乙', room: '402' }],
    ['3栋1单元左户', { building: '3', unit: '1', room: '左户' }],
    ['3单5层6号', { unit: '3', floor: '5', room: '6' }],
    ['9幢D座1701', { building: '9', unit: 'D', room: '1701' }],
    ['8排15号', { building: '8排', unit: '15' }],
    ['南塔楼1203', { building: '南塔楼', room: '1203' }],
    ['2号塔楼1203', { building: '2', room: '1203' }],
    ['阳光花园3期5栋', { estate: '阳光花园3期', building: '5' }],
    ['阳光花园二期5栋201', { estate: '阳光花园二期', building: '5', room: '201' }],
    ['阳光花园 C区 5栋201', { estate: '阳光花园C区', building: '5', room: '201' }],
    ['12号院3号楼2门301', { estate: '12号院', building: '3', unit: '2', room: '301' }],
  ]);
});

describe('Chinese numerals', () => {
  check([
    ['三号楼二单元五零一', { building: '3', unit: '2', room: '501' }],
    ['三号楼二单元五〇一室', { building: '3', unit: '2', room: '501' }],
    ['十二栋', { building: '12' }],
    ['二十一栋一百零三室', { building: '21', room: '103' }],
    ['两栋十楼', { building: '2', floor: '10' }],
    ['贰号楼叁单元', { building: '2', unit: '3' }],
    ['三门镇云水里5栋', { estate: '云水里', building: '5', rest: '三门镇' }],
  ]);
});

describe('floors', () => {
  check([
    ['负一层', { floor: '负一层' }],
    ['3栋负2层', { building: '3', floor: '负2层' }],
    ['3栋地下室', { building: '3', floor: '地下室' }],
    ['3栋夹层', { building: '3', floor: '夹层' }],
    ['星河广场B1层12号铺', { estate: '星河广场', floor: 'B1层', room: '12铺' }],
    ['五楼501', { floor: '5', room: '501' }],
    ['青竹大厦7F0712', { estate: '青竹大厦', floor: '7', room: '0712' }],
    ['青竹大厦A座12层1205室', { estate: '青竹大厦', building: 'A', floor: '12', room: '1205' }],
    ['青竹苑C9层', { estate: '青竹苑', building: 'C', floor: '9' }],
    ['云水里64楼3单元208', { estate: '云水里', building: '64', unit: '3', room: '208' }],
  ]);
});

describe('rooms and shops', () => {
  check([
    ['A座101室、202室', { building: 'A', room: '101、202' }],
    ['A座1105-1106室', { building: 'A', room: '1105-1106' }],
    ['1203(502室)', { room: '1203', rest: '502室' }],
    ['3栋12号商铺', { building: '3', room: '12', rest: '商铺' }],
    ['云水里商铺3号', { estate: '云水里', room: '3', rest: '商铺' }],
    ['3号楼门面5', { building: '3', room: '5', rest: '门面' }],
    ['青竹大厦1402', { estate: '青竹大厦', room: '1402' }],
    ['青竹大厦A1402', { estate: '青竹大厦', building: 'A', room: '1402' }],
    ['东山建材市场C2046', { estate: '东山建材市场', room: 'C2046' }],
    ['东山建材市场231-233号', { estate: '东山建材市场', room: '231-233' }],
    ['东山建材市场三楼6街2046', { estate: '东山建材市场', unit: '6街', floor: '3', room: '2046' }],
    ['青竹大厦8楼青竹科技', { estate: '青竹大厦', floor: '8', rest: '青竹科技' }],
  ]);
});

describe('roads, lanes and villages', () => {
  check([
    ['12弄5号301', { estate: '12弄', building: '5', room: '301' }],
    ['长寿路100弄5号301室', { estate: '长寿路100弄', building: '5', room: '301' }],
    ['950弄8号2幢', { estate: '950弄8号', building: '2' }],
    ['文昌路12号云水里3栋501', { estate: '云水里', building: '3', room: '501', rest: '文昌路12号' }],
    ['文昌路12号', { estate: '文昌路12号' }],
    ['文昌路12号3楼', { estate: '文昌路12号', floor: '3' }],
    ['文昌路12号501室', { estate: '文昌路12号', room: '501' }],
    ['文昌路3-2-501', { estate: '文昌路', building: '3', unit: '2', room: '501' }],
    ['7号大街45号云水里6栋', { estate: '云水里', building: '6', rest: '7号大街45号' }],
    ['文昌路12号附3号', { estate: '文昌路12号附3号' }],
    ['下河村12之3号', { estate: '下河村', building: '12之3' }],
    ['云水里5栋01', { estate: '云水里', building: '5', room: '01' }],
    ['云水里2栋12A05', { estate: '云水里', building: '2', room: '12A05' }],
    ['云水里127号', { estate: '云水里', building: '127' }],
    ['云水里2046号', { estate: '云水里', room: '2046' }],
    ['榆树胡同7号', { estate: '榆树胡同7号' }],
    ['永定镇侯庄子村76号', { estate: '侯庄子村', building: '76', rest: '永定镇' }],
    ['下河村3组12号', { estate: '下河村', building: '12', group: '3组' }],
    ['下河村三组', { estate: '下河村', group: '3组' }],
    ['下河村2生产队', { estate: '下河村', group: '2队' }],
    ['下河村第二村民小组8号', { estate: '下河村', building: '8', group: '2组' }],
    ['下河村3-126号', { estate: '下河村', building: '126', group: '3' }],
    ['二队', { group: '2队' }],
  ]);
});

describe('the way to the estate', () => {
  check([
    ['浙江省杭州市西湖区云水里3栋', { estate: '云水里', building: '3', rest: '浙江省杭州市西湖区' }],
    ['浙江省 杭州市 西湖区 云水里3栋', { estate: '云水里', building: '3', rest: '浙江省 杭州市 西湖区' }],
    ['浙江省-杭州市-西湖区-云水里3栋', { estate: '云水里', building: '3', rest: '浙江省 杭州市 西湖区' }],
    ['重庆市江北区文昌路9号云水里3栋', { estate: '云水里', building: '3', rest: '重庆市江北区文昌路9号' }],
    ['青山街道和平社区云水里3栋', { estate: '云水里', building: '3', rest: '青山街道和平社区' }],
    ['浙江省杭州市浙江省杭州市云水里3栋', { estate: '云水里', building: '3', rest: '浙江省杭州市浙江省杭州市' }],
    ['云水小区北区3栋', { estate: '云水小区北区', building: '3' }],
    ['云水里', { estate: '云水里' }],
    ['', {}],
    [' - ', {}],
  ]);
});

describe('addressLine', () => {
  it('writes one JSON object with null for what is missing', () => {
    expect(addressLine('下河村3组12号')).toBe(
      '{"input":"下河村3组12号","estate":"下河村","building":"12","unit":null,"floor":null,"room":null,"group":"3组","rest":null}',
    );
  });
});

const WORDS = ['云水里', '文昌路', '下河村', '青竹大厦', '江北区', '甲', '供应部', '电联', '商铺', '东门', '三门镇'];
const MARKS = [
  '号楼',
  '栋',
  '幢',
  '座',
  '#',
  '单元',
  '门',
  '层',
  '楼',
  '室',
  '号',
  '组',
  '弄',
  '巷',
  '期',
  '街',
  '户',
  '铺',
  'F',
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...MARKS),
  fc.constantFrom('-', '、', ' ', '（', '）', '_', '/', '—', '之', '第', '负'),
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.constantFrom('A', 'B', 'b1', 'C区', 'KT', '十二', '五零一'),
);
const address = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function said(parsed: Address): string {
  return Object.values(parsed).join('');
}

/** Characters that no designator and no numeral is made of; these must come out as often as they went in. */
function counted(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text
    .normalize('NFKC')
    .toUpperCase()
    .matchAll(/[0-9A-EG-Z云水里文昌河村青竹江供应部电联镇]/gu)) {
    counts[character[0]] = (counts[character[0]] ?? 0) + 1;
  }
  return counts;
}

describe('any text', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(typeof addressLine(text)).toBe('string');
      }),
    );
  });

  it('loses nothing but designators, and invents nothing', () => {
    fc.assert(
      fc.property(address, (text) => {
        const [before, after] = [counted(text.replace(/十二|五零一/g, '')), counted(said(parseAddress(text)))];
        for (const [character, count] of Object.entries(before)) {
          expect(after[character] ?? 0, `${character} of ${text}`).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same in full width', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(99), fc.nat(9), fc.integer({ min: 100, max: 9999 })), ([building, unit, room]) => {
        const text = `${String(building)}-${String(unit)}-${String(room)}`;
        const wide = [...text.matchAll(/./g)].map(([c]) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        expect(parseAddress(wide)).toEqual(parseAddress(text));
      }),
    );
  });

  it('takes building, unit and room apart again however they were put together', () => {
    const styles = ['-/-/', '栋/单元/室', '号楼/单元/', '#/-/', '幢/门/号', '座/单元/房'];
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 1, max: 99 }),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 101, max: 3999 }),
          fc.constantFrom(...styles),
        ),
        ([building, unit, room, style]) => {
          const [a = '', b = '', c = ''] = style.split('/');
          const text = `云水里${String(building)}${a}${String(unit)}${b}${String(room)}${c}`;
          expect(parseAddress(text)).toEqual({
            estate: '云水里',
            building: String(building),
            unit: String(unit),
            room: String(room),
          });
        },
      ),
    );
  });
});
