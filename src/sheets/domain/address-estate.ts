import type { Token } from './address-tokens.ts';

/** What the words before the dwelling say. `rest` is the way there: provinces, districts, roads that an estate follows. */
export interface AddressHead {
  readonly estate?: string;
  readonly group?: string;
  readonly rest: string;
}

const ROAD_END = /(?:路|街|道|巷|弄|公路|大道|胡同|线|段|条)$/u;

/** Whether words end in a road, so that the number after them is its plate and not a building. */
export function endsInRoad(words: string): boolean {
  return ROAD_END.test(words.trimEnd()) && !/(?:街道|步行街)$/u.test(words.trimEnd());
}

/** Whether words end in a market or tower, whose numbers are shops and rooms, not buildings. */
export function endsInHall(words: string): boolean {
  return /(?:市场|商城|广场|大厦|中心|大楼|商场|百货|写字楼|城|商铺|店铺|店面|营业房|门面|大酒店|酒店|宾馆|酒楼|会所|商厦|公司|厂)$/u.test(
    words.trimEnd(),
  );
}

// Administrative words from the outside in; 小区, 社区 and 市场 only look like them.
const AREAS =
  /^(?:[\u3400-\u9fff]{2,8}?(?:省|自治区|特别行政区))?(?:[\u3400-\u9fff]{2,7}?(?:自治州|地区|盟|市(?![场民政中区])))?(?:[\u3400-\u9fff]{1,6}?(?:自治县|林区|县|旗|市(?![场民政中区])|(?<![小社园校院厂库新一二三四五六七八九十东西南北城景辖业])区|[东西南北城新]区(?=.*(?:街道|镇|乡|路|街|村))))?(?:[\u3400-\u9fff]{1,8}?(?:街道|(?<!古|小)镇(?!政府|中)|乡(?!政府|村)))?/u;

/** How many characters of the text are the names of areas above the community. */
function areaLength(text: string): number {
  return AREAS.exec(text)?.[0].length ?? 0;
}

const COMMUNITY = /^(?:[\u3400-\u9fff]{2,8}?(?:社区|村委会|居委会|居民委员会|村民委员会))(?=.)/u;
const ROAD = /^.*?(?:大道|公路|路|街|巷|弄|胡同)(?![\u3400-\u9fff]{0,1}(?:道|口|坊|区))(?=[\u3400-\u9fff0-9A-Z]{2})/u;

function splitWords(text: string): { readonly way: string; readonly estate: string } {
  let at = areaLength(text);
  at += COMMUNITY.exec(text.slice(at))?.[0].length ?? 0;
  const road = ROAD.exec(text.slice(at));
  if (road !== null) at += road[0].length;
  return { way: text.slice(0, at), estate: text.slice(at) };
}

/** Splits the pieces before the dwelling into the estate's name, the village group and the way there. */
export function readHead(tokens: readonly Token[]): AddressHead {
  let way = '';
  let open = '';
  let group: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'group' && group === undefined) {
      group = token.text;
      continue;
    }
    const follows = token.kind === 'name' && /(?:号|弄|巷)$/u.test(open) && !/^[东西南北内附旁]/u.test(token.text);
    if (follows || (token.kind === 'gap' && /\s/.test(token.text))) {
      // A name after a plate or a space starts something new: what came before is the way there.
      way += open + ' ';
      open = '';
    }
    open += token.kind === 'gap' && open === '' ? '' : token.text;
  }
  open = open.replace(/[-\s,，、;；/:：.·(（[]+$/u, '');
  const split = splitWords(open);
  let rest = (way + split.way).replace(/\s+/g, ' ').trim();
  let estate = split.estate;
  if (estate === '' && rest !== '') {
    const last = rest.lastIndexOf(' ') + 1;
    const area = areaLength(rest.slice(last));
    estate = rest.slice(last + area);
    rest = rest.slice(0, last + area).trim();
  }
  return { ...(estate === '' ? {} : { estate }), ...(group === undefined ? {} : { group }), rest };
}
