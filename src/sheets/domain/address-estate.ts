import type { Token } from './address-tokens.ts';

/** What the words before the dwelling say. `rest` is the way there: provinces, districts, roads that an estate follows. */
export interface AddressHead {
  readonly estate?: string;
  readonly group?: string;
  readonly rest: string;
}

const ROAD_END = /(?:路|街|大道|道|巷|弄|胡同|线)(?:交叉口|交汇处|路口|口|尾|旁|边|附近|对面|[东西南北]侧)?\s*$/;

/** Whether words end in a road, so that the number after them is its plate and not a building. */
export function endsInRoad(words: string): boolean {
  return ROAD_END.test(words) && !/街道\s*$/.test(words);
}

const PART = '(?:[A-Z0-9一二三四五六七八九十东西南北中]{0,3}[区厅期馆][东西南北]?)?\\s*$';
const MARKET_END = new RegExp(`(?:市场|商城|城|广场|商场|百货)${PART}`);
const TOWER_END = new RegExp(`(?:大厦|中心|大楼|写字楼|酒店|宾馆|酒楼|会所|商厦|公司|厂)${PART}`);

/** Whether words end in a market or mall, whose codes ("C2046") are shops. */
export function endsInMarket(words: string): boolean {
  return MARKET_END.test(words);
}

const SHOPS = '(?:营业房|商铺|店铺|店面|门面|铺位|摊位|车位|车库|储藏室|底商)';
const SHOPS_END = new RegExp(`${SHOPS}\\s*$`);

/** Whether words end in what a number after them counts: the "商铺" of "商铺3号". */
export function endsInShops(words: string): boolean {
  return SHOPS_END.test(words);
}

/** Whether words end in a market or tower, whose numbers are shops and rooms, not buildings. */
export function endsInHall(words: string): boolean {
  return MARKET_END.test(words) || TOWER_END.test(words) || SHOPS_END.test(words);
}

/** Whether words end in a natural village, where numbers count groups and houses. */
export function endsInVillage(words: string): boolean {
  return /(?<!新)村\s*$/.test(words);
}

// Administrative words from the outside in; 小区, 社区 and 市场 only look like them.
const HAN = '[\\u3400-\\u9fff]';
const CITY_END = '市(?!场|民|政|中[区心]|区)';
/** 小区, 园区 and 北区 are parts of estates; 江北区, 河东区 and their like are districts. */
const DISTRICT_END =
  '(?:(?<![小社园校院厂库一二三四五六七八九十东西南北景业住工])|(?<=[江河城桥市港路渝金湘海][东西南北中]))区';
const AREAS = new RegExp(
  `^(?:${HAN}{2,8}?(?:省|自治区|特别行政区))?` +
    `(?:${HAN}{2,7}?(?:自治州|地区|盟|${CITY_END}))?(?:市辖区)?` +
    `(?:${HAN}{1,6}?(?:自治县|林区|县|旗|${CITY_END}|${DISTRICT_END}))?` +
    `(?:${HAN}{1,8}?(?:街道(?:办事处)?|(?<![古小])镇(?!街道|政府|中|上)|乡(?!街道|[政村镇])))?`,
);
const COMMUNITY = new RegExp(`^${HAN}{2,8}?(?:社区|村委会|居委会|居民委员会|村民委员会)(?=.)`);
const ROAD = new RegExp(`^.*?(?:大道|公路|(?<!铁)路|街|巷|弄|胡同)(?!${HAN}?(?:[道口坊区])|$)(?=${HAN}{2}|[0-9A-Z])`);
/** Words after which a space or dash opens something new. */
const WAY_END = /(?:省|市|县|旗|(?<!小)区|镇|乡|街道|社区|路|街|巷|弄|大道|号|委会)$/;

/** How many characters at the front name areas above the community. */
function areaLength(text: string): number {
  let length = AREAS.exec(text)?.[0].length ?? 0;
  // Systems that join columns repeat themselves: "浙江省杭州市浙江省杭州市西湖区".
  while (length > 0 && length < text.length && text.slice(0, length).includes(text.slice(length, length + 2))) {
    const more = AREAS.exec(text.slice(length))?.[0].length ?? 0;
    if (more === 0) break;
    length += more;
  }
  return length;
}

/** The last characters of all the words above: most estates have none of them and are done with one look. */
const HAS_WAY = /[省区市州盟县旗道镇乡会路街巷弄同]/;

function wayLength(text: string): number {
  if (!HAS_WAY.test(text)) return 0;
  let length = areaLength(text);
  length += COMMUNITY.exec(text.slice(length))?.[0].length ?? 0;
  return length + (ROAD.exec(text.slice(length))?.[0].length ?? 0);
}

interface Reading {
  way: string;
  open: string;
  group?: string;
}

function closeOpen(reading: Reading): void {
  reading.way += `${reading.open} `;
  reading.open = '';
}

function readToken(reading: Reading, token: Token, next: Token | undefined): void {
  if (token.kind === 'gap') {
    const isBetweenNumbers = next?.kind !== 'name' && /[0-9号]$/.test(reading.open);
    if (isBetweenNumbers && token.text === '-') reading.open += next === undefined ? '' : '-';
    else if (WAY_END.test(reading.open)) closeOpen(reading);
    else if (/[()（）]/.test(token.text)) reading.open += ' ';
    return;
  }
  if (
    reading.group === undefined &&
    (token.kind === 'group' || (token.kind === 'bare' && endsInVillage(reading.open)))
  ) {
    // 村民小组, 小组 and 组 are one thing, and so are 生产队 and 队.
    reading.group = token.kind === 'bare' ? token.value : token.value + token.text.slice(-1);
    return;
  }
  // A name after a plate starts something new: "文二路12号阳光花园". "12号院内" goes on.
  if (
    token.kind === 'name' &&
    /[号弄]$/.test(reading.open) &&
    !/^(?:[东西南北]?[侧边面门]|内|附|旁|对面)/.test(token.text)
  )
    closeOpen(reading);
  reading.open += token.text;
}

/** Splits the pieces before the dwelling into the estate's name, the village group and the way there. */
export function readHead(tokens: readonly Token[]): AddressHead {
  if (tokens.length === 0) return { rest: '' };
  const reading: Reading = { way: '', open: '' };
  tokens.forEach((token, index) => {
    readToken(reading, token, tokens[index + 1]);
  });
  const open = reading.open.trim();
  const length = wayLength(open);
  let rest = (reading.way + open.slice(0, length)).replace(/\s+/g, ' ').trim();
  let estate = open.slice(length).trim();
  if (rest !== '' && /^[0-9号弄附之-]*$/.test(estate)) {
    // Nothing stands after the road: the road with its plate is the place, "中山路12号".
    const last = rest.lastIndexOf(' ') + 1;
    const area = last + areaLength(rest.slice(last));
    estate = rest.slice(area) + estate;
    rest = rest.slice(0, area).trim();
  }
  const shops = SHOPS_END.exec(estate)?.[0] ?? '';
  if (shops !== '') {
    estate = estate.slice(0, -shops.length);
    rest = `${rest} ${shops}`.trim();
  }
  const { group } = reading;
  return { ...(estate === '' ? {} : { estate }), ...(group === undefined ? {} : { group }), rest };
}
