import { BarsOutlined, FileTextOutlined, TeamOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { workPaths } from '../tasks/web/work-paths.ts';

/** Pages of the day's work: who does what, how far it is, what was done. */
export const workPages: readonly ConsolePage[] = [
  {
    path: workPaths.dispatch,
    load: async () => (await import('../tasks/web/dispatch-page.tsx')).DispatchPage,
    anyPermission: ['tasks.read'],
    menu: {
      text: { 'zh-CN': '派工', 'zh-TW': '派工', en: 'Dispatch' },
      icon: TeamOutlined,
      group: 'work',
      words: ['pg', 'paigong', 'renwu', 'dispatch', 'tasks'],
    },
  },
  {
    path: workPaths.rounds,
    load: async () => (await import('../tasks/web/rounds-page.tsx')).RoundsPage,
    anyPermission: ['tasks.read'],
    menu: {
      text: { 'zh-CN': '任务进度', 'zh-TW': '任務進度', en: 'Progress' },
      icon: BarsOutlined,
      group: 'work',
      words: ['rwjd', 'jindu', 'rounds', 'progress'],
    },
  },
  {
    path: workPaths.roundPattern,
    load: async () => (await import('../tasks/web/round-page.tsx')).RoundPage,
    anyPermission: ['tasks.read'],
  },
  {
    path: workPaths.log,
    load: async () => (await import('../tasks/web/work-log-page.tsx')).WorkLogPage,
    anyPermission: ['tasks.work'],
    menu: {
      text: { 'zh-CN': '工作日志', 'zh-TW': '工作日誌', en: 'Work log' },
      icon: FileTextOutlined,
      group: 'work',
      words: ['gzrz', 'rizhi', 'log'],
    },
  },
];
