import {
  AlertOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  ControlOutlined,
  DashboardOutlined,
  GlobalOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  KeyOutlined,
  MobileOutlined,
  MergeCellsOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { accountsPath, auditPath, devicesPath, myAccountPath, rolesPath } from '../access/web/paths.ts';
import type { ConsolePage, MenuGroup } from '../base/web/pages.ts';
import { gatePaths } from '../gate/web/office-paths.ts';
import { passPaths } from '../gate/web/pass-paths.ts';
import { peoplePaths } from '../register/web/people-paths.ts';
import { placePaths } from '../register/web/place-paths.ts';

/** The headings of the left menu, in order. */
export const consoleGroups: readonly MenuGroup[] = [
  { key: 'start', text: { 'zh-CN': '', 'zh-TW': '', en: '' } },
  { key: 'gate', text: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gates' } },
  { key: 'register', text: { 'zh-CN': '台账', 'zh-TW': '台帳', en: 'Register' } },
  { key: 'office', text: { 'zh-CN': '管理', 'zh-TW': '管理', en: 'Office' } },
];

/** Every page of the console, in the order of the menu. One line per page; a page's code loads when it is opened. */
export const consolePages: readonly ConsolePage[] = [
  {
    path: '/',
    load: async () => (await import('./console-home.tsx')).ConsoleHome,
    menu: {
      text: { 'zh-CN': '首页', 'zh-TW': '首頁', en: 'Start' },
      icon: HomeOutlined,
      group: 'start',
      words: ['sy'],
    },
  },
  {
    path: passPaths.list,
    load: async () => (await import('../gate/web/pass-list-page.tsx')).PassListPage,
    anyPermission: ['gate.pass.read'],
    menu: {
      text: { 'zh-CN': '出入证', 'zh-TW': '出入證', en: 'Passes' },
      icon: IdcardOutlined,
      group: 'gate',
      words: ['crz', 'churuzheng', 'dianzika', 'passes', 'cards'],
    },
  },
  {
    path: peoplePaths.list,
    load: async () => (await import('../register/web/people-list-page.tsx')).PeopleListPage,
    anyPermission: ['register.person.read'],
    menu: {
      text: { 'zh-CN': '人员', 'zh-TW': '人員', en: 'People' },
      icon: UserOutlined,
      group: 'register',
      words: ['ry', 'renyuan', 'jumin', 'people'],
    },
  },
  {
    path: peoplePaths.broughtBack,
    load: async () => (await import('../register/web/brought-back-page.tsx')).BringBackPage,
    anyPermission: ['register.import.run'],
  },
  {
    path: peoplePaths.broughtBackOne(':id'),
    load: async () => (await import('../register/web/brought-back-page.tsx')).BroughtBackPage,
    anyPermission: ['register.import.run'],
  },
  {
    path: '/people/:id',
    load: async () => (await import('./console-person.tsx')).ConsolePerson,
    anyPermission: ['register.person.read'],
  },
  {
    path: '/households/:id',
    load: async () => (await import('../register/web/household-page.tsx')).HouseholdPage,
    anyPermission: ['register.person.read'],
  },
  {
    path: peoplePaths.duplicates,
    load: async () => (await import('../register/web/duplicates-page.tsx')).DuplicatesPage,
    anyPermission: ['register.person.read'],
    menu: {
      text: { 'zh-CN': '疑似重复', 'zh-TW': '疑似重複', en: 'Possible doubles' },
      icon: MergeCellsOutlined,
      group: 'register',
      words: ['yscf', 'chongfu', 'hebing', 'duplicates'],
    },
  },
  {
    path: placePaths.list,
    load: async () => (await import('../register/web/place-page.tsx')).PlacePage,
    anyPermission: ['register.place.read'],
    menu: {
      text: { 'zh-CN': '小区楼栋', 'zh-TW': '小區樓棟', en: 'Estates' },
      icon: ApartmentOutlined,
      group: 'register',
      words: ['xq', 'xqld', 'xiaoqu', 'loudong'],
    },
  },
  {
    path: placePaths.building(':id'),
    load: async () => (await import('../register/web/place-building-page.tsx')).PlaceBuildingPage,
    anyPermission: ['register.place.read'],
  },
  {
    path: placePaths.grids,
    load: async () => (await import('../register/web/grid-page.tsx')).GridPage,
    anyPermission: ['register.place.read'],
    menu: {
      text: { 'zh-CN': '网格', 'zh-TW': '網格', en: 'Grids' },
      icon: AppstoreOutlined,
      group: 'register',
      words: ['wg', 'wangge', 'grids'],
    },
  },
  {
    path: placePaths.collectives,
    load: async () => (await import('../register/web/collective-page.tsx')).CollectivePage,
    anyPermission: ['register.place.read'],
    menu: {
      text: { 'zh-CN': '集体住所', 'zh-TW': '集體住所', en: 'Collective dwellings' },
      icon: BankOutlined,
      group: 'register',
      words: ['jtzs', 'binguan', 'gongdi', 'sushe'],
    },
  },
  {
    path: placePaths.collective(':id'),
    load: async () => (await import('../register/web/collective-one-page.tsx')).CollectiveOnePage,
    anyPermission: ['register.person.read'],
  },
  {
    path: '/imports',
    load: async () => (await import('../register/web/imports-page.tsx')).ImportsPage,
    anyPermission: ['register.import.read'],
    menu: {
      text: { 'zh-CN': '导入名册', 'zh-TW': '匯入名冊', en: 'Import rosters' },
      icon: ImportOutlined,
      group: 'register',
      words: ['dr', 'daoru'],
    },
  },
  {
    path: '/imports/:id',
    load: async () => (await import('../register/web/import-page.tsx')).ImportPage,
    anyPermission: ['register.import.read'],
  },
  {
    path: gatePaths.board,
    load: async () => (await import('../gate/web/board-page.tsx')).BoardPage,
    anyPermission: ['gate.board.read'],
    menu: {
      text: { 'zh-CN': '出入实况', 'zh-TW': '出入實況', en: 'The gates now' },
      icon: DashboardOutlined,
      group: 'gate',
      words: ['crsk', 'shikuang', 'board'],
    },
  },
  {
    path: gatePaths.out,
    load: async () => (await import('../gate/web/out-page.tsx')).OutPage,
    anyPermission: ['gate.board.read'],
  },
  {
    path: gatePaths.log,
    load: async () => (await import('../gate/web/log-page.tsx')).LogPage,
    anyPermission: ['gate.log.read'],
    menu: {
      text: { 'zh-CN': '出入记录', 'zh-TW': '出入記錄', en: 'Log of the gates' },
      icon: UnorderedListOutlined,
      group: 'gate',
      words: ['crjl', 'jilu', 'log'],
    },
  },
  {
    path: gatePaths.paper,
    load: async () => (await import('../gate/web/log-paper-page.tsx')).LogPaperPage,
    anyPermission: ['gate.log.read'],
  },
  {
    path: gatePaths.visits,
    load: async () => (await import('../gate/web/visits-page.tsx')).VisitsPage,
    anyPermission: ['gate.visit.register'],
    menu: {
      text: { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'Visitors' },
      icon: SolutionOutlined,
      group: 'gate',
      words: ['fk', 'fangke', 'visitors'],
    },
  },
  {
    path: gatePaths.incidents,
    load: async () => (await import('../gate/web/incidents-page.tsx')).IncidentsPage,
    anyPermission: ['gate.incident.report'],
    menu: {
      text: { 'zh-CN': '卡口情况', 'zh-TW': '卡口情況', en: 'Incidents' },
      icon: AlertOutlined,
      group: 'gate',
      words: ['kkqk', 'qingkuang', 'incidents'],
    },
  },
  {
    path: gatePaths.roster,
    load: async () => (await import('../gate/web/roster-page.tsx')).RosterPage,
    anyPermission: ['gate.shift.read'],
    menu: {
      text: { 'zh-CN': '值守排班', 'zh-TW': '值守排班', en: 'Roster' },
      icon: ScheduleOutlined,
      group: 'gate',
      words: ['zspb', 'paiban', 'roster'],
    },
  },
  {
    path: gatePaths.places,
    load: async () => (await import('../gate/web/places-page.tsx')).PlacesPage,
    anyPermission: ['gate.manage'],
    menu: {
      text: { 'zh-CN': '卡口与规则', 'zh-TW': '卡口與規則', en: 'Gates and rules' },
      icon: ControlOutlined,
      group: 'gate',
      words: ['kkgz', 'kakou', 'guize', 'gates'],
    },
  },
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
      text: { 'zh-CN': '岗位权限', 'zh-TW': '職務權限', en: 'What roles may do' },
      icon: SafetyCertificateOutlined,
      group: 'office',
      words: ['gwqx', 'quanxian'],
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
