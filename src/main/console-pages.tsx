import { HomeOutlined } from '@ant-design/icons';
import type { ConsolePage, MenuGroup } from '../base/web/pages.ts';
import { fillPages } from './console-fill-pages.tsx';
import { formPages } from './console-form-pages.tsx';
import { gatePages } from './console-gate-pages.tsx';
import { isolationPages } from './console-isolation-pages.tsx';
import { officePages } from './console-office-pages.tsx';
import { protocolPages } from './console-protocol-pages.tsx';
import { pushPages } from './console-push-pages.tsx';
import { registerPages } from './console-register-pages.tsx';
import { screeningPages } from './console-screening-pages.tsx';
import { sensorPages } from './console-sensor-pages.tsx';
import { messagePages } from './console-message-pages.tsx';
import { workPages } from './console-work-pages.tsx';
import { reportPages } from './console-report-pages.tsx';

/** The headings of the left menu, in order. */
export const consoleGroups: readonly MenuGroup[] = [
  { key: 'start', text: { 'zh-CN': '', 'zh-TW': '', en: '' } },
  { key: 'work', text: { 'zh-CN': '任务', 'zh-TW': '任務', en: 'Work' } },
  { key: 'screening', text: { 'zh-CN': '排查', 'zh-TW': '排查', en: 'Screening' } },
  { key: 'isolation', text: { 'zh-CN': '隔离', 'zh-TW': '隔離', en: 'Isolation' } },
  { key: 'gate', text: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gates' } },
  { key: 'register', text: { 'zh-CN': '台账', 'zh-TW': '台帳', en: 'Register' } },
  { key: 'report', text: { 'zh-CN': '上报', 'zh-TW': '上報', en: 'Reporting' } },
  { key: 'office', text: { 'zh-CN': '管理', 'zh-TW': '管理', en: 'Office' } },
];

/** Every page of the console, room by room (one file per room, console-ROOM-pages.tsx), in the order of the menu. A page's code loads when it is opened. */
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
  ...workPages,
  ...formPages,
  ...protocolPages,
  ...pushPages,
  ...screeningPages,
  ...isolationPages,
  ...sensorPages,
  ...gatePages,
  ...registerPages,
  ...reportPages,
  ...fillPages,
  ...messagePages,
  ...officePages,
];
