/** What a piece of an address is by its own spelling, before its neighbours are looked at. */
export type TokenKind =
  /** Words without a number: "阳光花园", "供应部". */
  | 'name'
  /** A number or letter code without a designator: the "2" of "3-2-501". */
  | 'bare'
  /** A number with 号, which may be a plate of a road, a building, a unit or a room. */
  | 'plate'
  | 'building'
  | 'unit'
  | 'floor'
  | 'room'
  /** "12弄", "3巷". */
  | 'lane'
  /** "3组", "2队". */
  | 'group'
  /** "3号门": a stairwell inside a building, a gate of an estate otherwise. */
  | 'gate'
  /** "6街": an alley inside a market, a street otherwise. */
  | 'alley'
  /** A dash, comma, bracket or space between two pieces. */
  | 'gap';

/** What the word after a number makes of it. */
export interface Designator {
  readonly word: string;
  readonly kind: TokenKind;
  /** What stays of the word in the value: "12铺" is not room 12. */
  readonly kept: string;
  /** What of the word says the kind of room and is no part of the number: "商铺". */
  readonly note: string;
}

type Style = 'stripped' | 'kept' | 'noted';

function designators(kind: TokenKind, style: Style, words: string): readonly [string, Designator][] {
  return words.split(' ').map((word) => {
    const plain = word.replace(/^号(?!写)/, '');
    return [word, { word, kind, kept: style === 'kept' ? plain : '', note: style === 'noted' ? plain : '' }];
  });
}

/** Words right after a number that make it part of a name: "3期", "6号大街", "C区", "三里". */
const NAME_TAILS = [
  '号大街 号大道 号路 号街 号线 号区 号地 号桥 号码头 号井 号城 号床 号电梯 号汽车库 号公馆 号府 号公寓 号广场',
  '期 区 路 大街 大道 道 村 里 园 巷子 街道 街坊 街区 公里 千米 米 年 月 日 块 中 小 届 堡 世 点 度 个 元 组团 社区 标段 大队',
  '分店 工区 公寓 广场 大厦 商场 苑 单位 单身 房产 户型 层高 门市 门诊 门面房 医院 连锁 队部',
].join(' ');

const DESIGNATORS: ReadonlyMap<string, Designator> = new Map([
  ...designators('name', 'stripped', NAME_TAILS),
  // 撞, 憧, 懂 and 搂 are how 幢, 栋 and 楼 come out of input methods.
  ...designators(
    'building',
    'stripped',
    '号楼 号搂 号院 号塔楼 塔楼 #楼 #栋 #幢 #座 # 栋 幢 座 撞 憧 懂 号栋 号幢 号座 栋楼 幢楼 座楼 号公寓楼 号高层',
  ),
  // Rows and halls are numbered beside the buildings, shops and stalls beside the rooms.
  ...designators('building', 'kept', '号写字楼 写字楼 排 号馆 号库'),
  ...designators('unit', 'stripped', '单元 单无 号单元 #单元 单元号 单 门 门洞 号门洞 梯 号梯 段'),
  ...designators('floor', 'stripped', '楼 层 层楼 楼层 F'),
  ...designators('room', 'stripped', '室 号室 房 号房 房间 号房间 户 号户 办公室 号办公室'),
  ...designators('room', 'kept', '铺 号铺 店 号店 档 号档 档口 号档口 商位 号商位'),
  ...designators(
    'room',
    'noted',
    '商铺 门面 门店 店铺 店面 摊位 车位 车库 号商铺 号门面 号门店 号店铺 号店面 号摊位 号车位 号车库',
  ),
  ...designators('plate', 'stripped', '号'),
  ...designators('lane', 'stripped', '弄 支弄 号弄 巷 号巷 胡同'),
  ...designators('group', 'stripped', '组 小组 村民小组 村民组 队 生产队 社 屯'),
  ...designators('gate', 'stripped', '号门'),
  ...designators('alley', 'stripped', '街'),
]);

/** The length of the longest designator by first character, so that most characters cost one look. */
const LONGEST = new Map<string, number>();
for (const word of DESIGNATORS.keys()) {
  LONGEST.set(word.charAt(0), Math.max(word.length, LONGEST.get(word.charAt(0)) ?? 0));
}

/** Ends that make a designator part of another word: "3号门卫", "2号房管所". */
const OPEN_ENDS: ReadonlyMap<string, RegExp> = new Map([
  ['门', /[市面店厅诊卫口]/],
  ['房', /[管产子屋东]/],
  ['F', /[A-Z]/],
]);

function isClosed(word: string, next: string): boolean {
  return next === '' || OPEN_ENDS.get(word.charAt(word.length - 1))?.test(next) !== true;
}

/** The longest designator at `index` of the text, if any. */
export function designatorAt(text: string, index: number): Designator | undefined {
  const longest = LONGEST.get(text.charAt(index)) ?? 0;
  for (let length = Math.min(longest, text.length - index); length > 0; length -= 1) {
    const found = DESIGNATORS.get(text.slice(index, index + length));
    if (found !== undefined && isClosed(found.word, text.charAt(index + length))) return found;
  }
  return undefined;
}
