import {
  ApartmentOutlined,
  AppstoreOutlined,
  BankOutlined,
  ImportOutlined,
  MergeCellsOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { peoplePaths } from '../register/web/people-paths.ts';
import { placePaths } from '../register/web/place-paths.ts';

/** Pages of the register: people, places, imports. */
export const registerPages: readonly ConsolePage[] = [
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
      text: { 'zh-CN': '集体住所', 'zh-TW': '集體住所', en: 'Collectives' },
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
];
