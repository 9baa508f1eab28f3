import {
  AuditOutlined,
  DeleteOutlined,
  GlobalOutlined,
  KeyOutlined,
  MobileOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { accountsPath, auditPath, devicesPath, myAccountPath, rolesPath } from '../access/web/paths.ts';
import type { ConsolePage } from '../base/web/pages.ts';
import { closingPaths } from '../closing/web/closing-paths.ts';
import { placePaths } from '../register/web/place-paths.ts';

/** Pages of the office itself: accounts, phones, areas, trail. */
export const officePages: readonly ConsolePage[] = [
  {
    path: accountsPath,
    load: async () => (await import('../access/web/accounts-page.tsx')).AccountsPage,
    anyPermission: ['access.account.read'],
    menu: {
      text: { 'zh-CN': '账号与岗位', 'zh-TW': '帳號與職務', en: 'Accounts' },
      icon: TeamOutlined,
      group: 'office',
      words: ['zh', 'zhgw', 'zhanghao', 'gangwei'],
    },
  },
  {
    path: devicesPath,
    load: async () => (await import('../access/web/devices-page.tsx')).DevicesPage,
    anyPermission: ['access.device.manage'],
    menu: {
      text: { 'zh-CN': '工作手机', 'zh-TW': '工作手機', en: 'Work phones' },
      icon: MobileOutlined,
      group: 'office',
      words: ['gzsj', 'shouji', 'phones'],
    },
  },
  {
    path: placePaths.areas,
    load: async () => (await import('../register/web/area-page.tsx')).AreaPage,
    anyPermission: ['register.area.manage'],
    menu: {
      text: { 'zh-CN': '辖区', 'zh-TW': '轄區', en: 'Areas' },
      icon: GlobalOutlined,
      group: 'office',
      words: ['xq', 'xiaqu', 'areas'],
    },
  },
  {
    path: auditPath,
    load: async () => (await import('./console-audit.tsx')).ConsoleAudit,
    anyPermission: ['access.audit.read'],
    menu: {
      text: { 'zh-CN': '操作与查阅记录', 'zh-TW': '操作與查閱記錄', en: 'Acts and looks' },
      icon: AuditOutlined,
      group: 'office',
      words: ['jl', 'czjl', 'cyjl', 'shenji', 'audit'],
    },
  },
  {
    path: rolesPath,
    load: async () => (await import('../access/web/roles-page.tsx')).RolesPage,
    menu: {
      text: { 'zh-CN': '岗位权限', 'zh-TW': '職務權限', en: 'Roles' },
      icon: SafetyCertificateOutlined,
      group: 'office',
      words: ['gwqx', 'quanxian'],
    },
  },
  {
    path: closingPaths.closing,
    load: async () => (await import('../closing/web/closing-page.tsx')).ClosingPage,
    anyPermission: ['closing.read'],
    menu: {
      text: { 'zh-CN': '疫情结束与销毁', 'zh-TW': '疫情結束與銷毀', en: 'End and destruction' },
      icon: DeleteOutlined,
      group: 'office',
      words: ['xh', 'xiaohui', 'jieshu', 'destroy', 'purge'],
    },
  },
  {
    path: myAccountPath,
    load: async () => (await import('../access/web/my-account-page.tsx')).MyAccountPage,
    menu: {
      text: { 'zh-CN': '我的账号', 'zh-TW': '我的帳號', en: 'My account' },
      icon: KeyOutlined,
      group: 'office',
      words: ['wdzh', 'mm', 'mima', 'password'],
    },
  },
];
