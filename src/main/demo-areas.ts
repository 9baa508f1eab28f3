import type { AreaLevel } from '../register/domain/area-rules.ts';
import type { Tx } from '../base/server/db.ts';
import { findAreaByCode, insertArea } from '../register/server/area-queries.ts';

/** The invented district above the demo communities. Codes begin with 99, which is no province. */
const CITY = { code: '990000', name: '云川市', level: 'city' } as const;
const DISTRICT = { code: '990100', name: '望川区', level: 'district' } as const;
const SUBDISTRICTS = '春晓 夏荷 秋实 冬青 东篱 南浦 西窗 北塘 听涛 映雪 停云 采菊 流霞 临风 揽月'.split(' ');
/** A district of 15 sub-districts and 259 communities (needs.md, A1). */
const COMMUNITIES_PER_SUBDISTRICT = Math.ceil(259 / SUBDISTRICTS.length);

/** The areas above a demo community. */
export interface DemoAreas {
  readonly cityId: number;
  readonly districtId: number;
  readonly subdistrictId: number;
}

/** Finds or makes city, district and sub-district of the demo community with this number, from 0. */
export async function ensureDemoAreas(tx: Tx, index: number): Promise<DemoAreas> {
  const at = Math.floor(index / COMMUNITIES_PER_SUBDISTRICT);
  const round = Math.floor(at / SUBDISTRICTS.length);
  const name = `${SUBDISTRICTS[at % SUBDISTRICTS.length] ?? ''}${round === 0 ? '' : round + 1}街道`;
  const cityId = await ensureArea(tx, { ...CITY, parentId: null });
  const districtId = await ensureArea(tx, { ...DISTRICT, parentId: cityId });
  const code = `990101${String(at + 1).padStart(3, '0')}`;
  const subdistrictId = await ensureArea(tx, { code, name, level: 'subdistrict', parentId: districtId });
  return { cityId, districtId, subdistrictId };
}

/** The code of the demo community with this number, from 0. */
export function demoCommunityCode(index: number): string {
  const at = Math.floor(index / COMMUNITIES_PER_SUBDISTRICT);
  const within = index % COMMUNITIES_PER_SUBDISTRICT;
  return `990101${String(at + 1).padStart(3, '0')}${String(within + 1).padStart(3, '0')}`;
}

async function ensureArea(
  tx: Tx,
  area: { readonly code: string; readonly name: string; readonly level: AreaLevel; readonly parentId: number | null },
): Promise<number> {
  return (await findAreaByCode(tx, area.code)) ?? insertArea(tx, area);
}
