import type { Text } from '../../base/domain/texts.ts';
import type { Permission } from './roles.ts';

/** What each permission lets somebody do, in words for the table of roles. */
export const permissionNames: Readonly<Record<Permission, Text>> = {
  'access.self': {
    'zh-CN': '管理自己的密码和登录',
    'zh-TW': '管理自己的密碼和登入',
    en: 'Own password and sign-ins',
  },
  'access.account.read': { 'zh-CN': '查看工作人员账号', 'zh-TW': '查看工作人員帳號', en: 'See the accounts of staff' },
  'access.account.manage': {
    'zh-CN': '开设账号、分配岗位',
    'zh-TW': '開設帳號、分配職務',
    en: 'Open accounts and give roles',
  },
  'access.audit.read': {
    'zh-CN': '查看操作与查阅记录',
    'zh-TW': '查看操作與查閱記錄',
    en: 'See who did and who looked',
  },
  'register.person.search': { 'zh-CN': '查找居民', 'zh-TW': '查找居民', en: 'Find residents' },
  'register.person.read': { 'zh-CN': '查看居民详情', 'zh-TW': '查看居民詳情', en: 'See the page of a resident' },
  'register.person.edit': { 'zh-CN': '登记、修改居民', 'zh-TW': '登記、修改居民', en: 'Register and change residents' },
  'register.person.disclose': {
    'zh-CN': '说明理由后查看完整证件号、手机号',
    'zh-TW': '說明理由後查看完整證件號、手機號碼',
    en: 'Open a masked id number or phone, with a reason',
  },
  'register.phone.read': {
    'zh-CN': '直接看完整手机号',
    'zh-TW': '直接看完整手機號碼',
    en: 'See phone numbers in full',
  },
  'register.person.merge': {
    'zh-CN': '合并重复的居民',
    'zh-TW': '合併重複的居民',
    en: 'Merge a resident registered twice',
  },
  'register.place.read': {
    'zh-CN': '查看楼栋和住房',
    'zh-TW': '查看樓棟和住房',
    en: 'See buildings and dwellings',
  },
  'register.place.edit': {
    'zh-CN': '修改楼栋和住房',
    'zh-TW': '修改樓棟和住房',
    en: 'Change buildings and dwellings',
  },
  'register.grid.assign': {
    'zh-CN': '划分网格、定责任人',
    'zh-TW': '劃分網格、定責任人',
    en: 'Draw grids and name who is responsible',
  },
  'register.area.manage': { 'zh-CN': '管理辖区', 'zh-TW': '管理轄區', en: 'Manage areas' },
  'register.import.read': { 'zh-CN': '查看导入记录', 'zh-TW': '查看匯入記錄', en: 'See imports' },
  'register.import.run': { 'zh-CN': '导入名册', 'zh-TW': '匯入名冊', en: 'Import rosters' },
  'register.export.run': { 'zh-CN': '导出名册', 'zh-TW': '匯出名冊', en: 'Export rosters' },
};
