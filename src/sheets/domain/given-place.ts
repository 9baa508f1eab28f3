import { headerKey } from './cell-text.ts';
import { halfWidth } from '../../base/domain/half-width.ts';
import { readBuilding, readUnit } from './address-cell.ts';
import { parseAddress } from './address.ts';

/** What a title, sheet name, file name or separator row says about the place of everything below it. */
export interface GivenPlace {
  readonly estate?: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly group?: string;
}

const DOCUMENT_WORDS =
  /(?:(?:业主|微信|居民|住户)群(?:接龙)?|群?接龙|业主|住户|居民|租客|租户|租赁|常住|流动|暂住|外来|返乡|来临|重点|户籍|家庭|人口|人员|人户|村民|成员|群众|房屋|住宅|房产|物业|基本|基础|详细|个人|实有|实际|居住|入住|全部|全体|所有|信息|情况|资料|数据|名单|名册|花名册|点名|登记|统计|明细|汇总|摸底|摸排|排查|调查|核查|普查|清查|清单|底册|台账|档案|采集|录入|模板|导入|导出|一览|管理|联系方式|电话|通讯录|联系|总表|总册|表格|表|册|簿|本|卡|各楼栋|各楼|各栋|各座|各单元|楼栋|单元|分户|手工|手写|最新|最终|终版|修改|更新|整理|副本|备份|新版|版|新冠|疫情|防控|疫苗|接种|核酸|检测|采样|密接|推送|协查|车辆|车位|的|及|和|与|暨)/g;
const NOISE =
  /(?:\d{4}[-年./]?\d{0,2}[-月./]?\d{0,2}[日号]?|[vV]?\d+(?:\.\d+)+|[vV]\d+|copy|final|new|sheet\d*|工作表\d*|副本)/gi;
const ESTATE_END =
  /(?:小区|花园|家园|新村|公寓|宿舍|家属[院区楼]?|大院|[院苑园城庭府邸墅湾里坊郡轩阁居村屯寨庄堡邨]|广场|大厦|国际|名都|华府|商铺|市场|中心城|雅居|佳苑|新城|山庄|别墅|豪庭|半岛|江南|首府|一品|天下|世家|人家|尚品|左岸)$/;
const NO_ESTATE =
  /志愿|党员|老人|儿童|学生|教师|员工|职工|干部|低保|残疾|退役|军人|孕|红码|黄码|密切|接触|隔离|社区|街道|居委|镇$|乡$|政府|派出所|卫生|医院|学校|公司|培训|会议|值班|工作|旅客|返程|交通|公安|疾控|群体|特殊|困难|高龄|独居|未成年|填|说明|场所|清洁|消毒|记录|工作|日报|月报|周报|值班|体温|健康|物资|通知|方案|计划|学员|红黄|名录|示例|汇报/;
const ADMIN =
  /^(?:.{2,8}?(?:省|自治区))?(?:[^省]{2,8}?市(?=.{2,}(?:区|县|街道|镇|乡|社区)))?(?:[^市]{1,8}?(?:(?<!小|校|厂|库|社)区|县)(?=.{2,}))?(?:.{1,8}?(?:街道|镇|乡)(?:办事处)?(?=.{2,}))?(?:.{1,8}?(?:社区|居委会|村委会)(?=.{2,}))?/;

/** True when the words end like the name of an estate or village. */
export function endsLikeEstate(name: string): boolean {
  return ESTATE_END.test(name);
}

/**
 * Reads a title, a file name or a sheet name: `阳光花园3号楼2单元住户登记表` is estate, building and unit. `isSure` when
 * the words end like an estate or stand before a building; unsure words count only when another source says the same.
 */
export function readTitlePlace(text: string): { readonly place: GivenPlace; readonly isSure: boolean } {
  const bare = halfWidth(text)
    .replace(/\.(?:xlsx?|csv|html?|et|txt)$/i, '')
    .replace(/^\s*\d{1,3}[\s._\-、]+(?=\D)/, '')
    .replace(/^(?:[A-Za-z]{1,6}\d{0,2}[\s._-]+)+(?=[一-龥])/, '')
    .replace(/[([{【《<].*?[)\]}】》>]/g, ' ')
    .replace(NOISE, ' ')
    .trim();
  const local = bare
    .replace(/[\s_\-—:：,，、《》"“”]+/g, ' ')
    .trim()
    .replace(ADMIN, '');
  // `1-3号楼` are several buildings; none of them is the one of every row.
  const range =
    /^(.*?)(?:第?[\dA-Za-z一二三四五六七八九十]{1,3}(?:号楼|栋|幢|座)?\s*(?:[-~～—至到、,，/\s]|和)\s*)+[\dA-Za-z一二三四五六七八九十]{1,3}(?:号楼|栋|幢|座)/.exec(
      local,
    );
  if (range) {
    const estate = estateOf(range[1] ?? '');
    return { place: clean({ estate }), isSure: estate !== undefined };
  }
  const numbered =
    /^(.*?)([第]?[\dA-Za-z一二三四五六七八九十]{1,3}(?:号楼|栋|幢|座|#楼?)(?:[\dA-Za-z一二三四五六七八九十]{1,3}单元)?)(?!.*(?:号楼|栋|幢|座|至|-))/.exec(
      local,
    );
  if (numbered) {
    const { building, unit } = parseAddress(numbered[2] ?? '');
    const estate = estateOf(numbered[1] ?? '');
    return { place: clean({ estate, building, unit }), isSure: estate !== undefined || building !== undefined };
  }
  const estate = estateOf(local);
  // `阳光国际业主信息`: only estates have owners and residents.
  const isOfResidents =
    estate !== undefined &&
    local.startsWith(estate) &&
    /^\s*(?:业主|住户|居民|租客|租户|住宅|物业|房屋)/.test(local.slice(estate.length));
  return { place: clean({ estate }), isSure: estate !== undefined && (ESTATE_END.test(estate) || isOfResidents) };
}

/** The place that a row with only one or two values sets for the rows below: `3号楼`, `二单元`, `5栋2单元`, `三组`. */
export function readSeparator(texts: readonly string[]): GivenPlace | undefined {
  const labelled = readLabelledPlace(texts.join(' '));
  if (labelled) return labelled;
  const joined = texts
    .join(' ')
    .replace(/[\s:：()（）]+/g, ' ')
    .trim()
    .replace(/^[—\-=*◆■●★☆▲△▶►》《<>【[]+|[—\-=*◆■●★☆▲△▶►》《<>】\]]+$/g, '')
    .trim();
  if (joined.length > 24 || joined === '') return undefined;
  const match =
    /^(?<estate>[^\d\s]{2,12}?)??\s*(?<building>第?[\dA-Za-z一二三四五六七八九十]{1,3}\s*(?:号楼|栋|幢|座|#楼?|号院|排|弄))?\s*(?<unit>第?[\dA-Za-z一二三四五六七八九十甲乙丙丁东西中]{1,3}\s*(?:单元|门洞|门|梯))?\s*(?<floor>第?[\d一二三四五六七八九十]{1,3}\s*(?:楼|层))?\s*(?<group>第?[\d一二三四五六七八九十]{1,3}\s*(?:村民小组|小组|组|队|社))?\s*(?:(?:共|合计|计)?\s*\d+\s*[户人](?:\s*\d+\s*[户人])?)?(?:住户|居民|人员|名单|情况)*$/.exec(
      joined,
    );
  if (!match?.groups) return undefined;
  const { estate, building, unit, floor, group } = match.groups;
  if (building === undefined && unit === undefined && floor === undefined && group === undefined) {
    const name = estate === undefined ? undefined : estateOf(estate);
    return name !== undefined && ESTATE_END.test(name) ? { estate: name } : undefined;
  }
  const parsed = parseAddress(
    [building, unit]
      .filter((part) => part !== undefined)
      .join('')
      .replace(/\s/g, ''),
  );
  return clean({
    estate: estate === undefined ? undefined : estateOf(estate),
    building: building === undefined ? undefined : parsed.building,
    unit: unit === undefined ? undefined : (parsed.unit ?? unit.replace(/[第\s]|单元|门洞|门|梯/g, '')),
    floor: floor === undefined ? undefined : (parseAddress(floor.replace(/\s/g, '')).floor ?? floor),
    group: group === undefined ? undefined : (parseAddress(group.replace(/\s/g, '')).group ?? group),
  });
}

const LABELLED_PLACE =
  /(小区(?:名称)?|院落|楼栋|楼号|栋号|幢号|单元号?|楼层)\s*[:：]\s*([^\s:：,，;；]+)(?![^\s]*[:：])/g;

/** `小区：阳光花园 楼栋：3号楼 单元：2`: labels and values in a line above a table. */
export function readLabelledPlace(text: string): GivenPlace | undefined {
  if (!/[:：]/.test(text)) return undefined;
  const found: { -readonly [Key in keyof GivenPlace]: GivenPlace[Key] } = {};
  for (const [, label = '', value = ''] of text.matchAll(LABELLED_PLACE)) {
    if (/小区|院落/.test(label)) found.estate = value;
    else if (label.startsWith('单元')) found.unit = readUnit(value);
    else if (label === '楼层') found.floor = value.replace(/\D/g, '');
    else found.building = readBuilding(value);
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

/** `1-1-101  户主：张三`, `3号楼2单元501室家庭成员`: the door that a line above a household begins with. */
export function readDoorLine(text: string): (GivenPlace & { readonly room: string }) | undefined {
  if (text.length > 60) return undefined;
  const first = /^\S+?(?=[\s,，;；(（]|户主|家庭|$)/.exec(text)?.[0] ?? '';
  if (!/\d/.test(first)) return undefined;
  const { rest, room, ...place } = parseAddress(first);
  return room === undefined || place.building === undefined || rest !== undefined ? undefined : { ...place, room };
}

function estateOf(text: string): string | undefined {
  const words = text.replace(DOCUMENT_WORDS, ' ').replace(/\s+/g, ' ').trim();
  const name = words.split(' ')[0] ?? '';
  if (name.length < 2 || name.length > 14 || /^[\dA-Za-z]+$/.test(name) || NO_ESTATE.test(name)) return undefined;
  // Taking document words out of the middle leaves rubble, not a name.
  return headerKey(text).startsWith(headerKey(name)) ? name : undefined;
}

function clean(
  place: Readonly<Record<'estate', string | undefined>> &
    Readonly<Partial<Record<'building' | 'unit' | 'floor' | 'group', string | undefined>>>,
): GivenPlace {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined && value !== ''));
}
