import type { Text } from '../../base/domain/texts.ts';
import type { PassKind } from './pass-claims.ts';

/** What a pass of each kind is called, on cards and screens. */
export const PASS_KIND_WORDS: Readonly<Record<PassKind, Text>> = {
  resident: { 'zh-CN': '居民出入证', 'zh-TW': '居民出入證', en: 'Resident pass' },
  errand: { 'zh-CN': '家庭出行卡', 'zh-TW': '家庭出行卡', en: 'Household errand pass' },
  temporary: { 'zh-CN': '临时出入证', 'zh-TW': '臨時出入證', en: 'Temporary pass' },
  vehicle: { 'zh-CN': '车辆出入证', 'zh-TW': '車輛出入證', en: 'Vehicle pass' },
  staff: { 'zh-CN': '工作证', 'zh-TW': '工作證', en: 'Staff pass' },
};
