import { HomeOutlined, ImportOutlined } from '@ant-design/icons';
import type { ConsolePage, MenuGroup } from '../base/web/pages.ts';

/** The headings of the left menu, in order. */
export const consoleGroups: readonly MenuGroup[] = [
  { key: 'start', text: { 'zh-CN': '', 'zh-TW': '', en: '' } },
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
