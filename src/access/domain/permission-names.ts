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
  'access.device.register': {
    'zh-CN': '在手机上离线工作',
    'zh-TW': '在手機上離線工作',
    en: 'Work on a phone without a network',
  },
  'access.device.manage': {
    'zh-CN': '管理、停用工作手机',
    'zh-TW': '管理、停用工作手機',
    en: 'See and end the phones of staff',
  },
  'gate.check': { 'zh-CN': '卡口查验', 'zh-TW': '卡口查驗', en: 'Check people at a gate' },
  'gate.visit.register': {
    'zh-CN': '登记访客和外来车辆',
    'zh-TW': '登記訪客和外來車輛',
    en: 'Register visitors and vehicles',
  },
  'gate.incident.report': { 'zh-CN': '上报卡口情况', 'zh-TW': '通報卡口情況', en: 'Report an incident at a gate' },
  'gate.incident.close': { 'zh-CN': '处理卡口情况', 'zh-TW': '處理卡口情況', en: 'Close an incident at a gate' },
  'gate.board.read': { 'zh-CN': '查看出入实况', 'zh-TW': '查看出入實況', en: 'See the live board of the gates' },
  'gate.log.read': { 'zh-CN': '查看出入记录', 'zh-TW': '查看出入記錄', en: 'See the log of the gates' },
  'gate.pass.read': { 'zh-CN': '查看出入证', 'zh-TW': '查看出入證', en: 'See passes' },
  'gate.pass.issue': { 'zh-CN': '办理、补办出入证', 'zh-TW': '辦理、補辦出入證', en: 'Issue and replace passes' },
  'gate.manage': { 'zh-CN': '设置卡口和规则', 'zh-TW': '設定卡口和規則', en: 'Set up gates and their rules' },
  'gate.shift.read': { 'zh-CN': '查看值守排班', 'zh-TW': '查看值守排班', en: 'See the roster of the gates' },
  'gate.shift.plan': { 'zh-CN': '安排值守', 'zh-TW': '安排值守', en: 'Plan the roster of the gates' },
  'gate.key.manage': {
    'zh-CN': '管理出入证签名密钥',
    'zh-TW': '管理出入證簽章金鑰',
    en: 'Manage the keys that sign passes',
  },
};
