import {
  DownloadOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FundOutlined,
  HeatMapOutlined,
  InboxOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { planPaths } from '../overview/web/plan-paths.ts';
import { reportPaths } from '../reporting/web/report-paths.ts';

/** Pages of the daily report, what is made of it, and the plan. */
export const reportPages: readonly ConsolePage[] = [
  {
    path: planPaths.plan,
    load: async () => (await import('../overview/web/plan-page.tsx')).PlanPage,
    anyPermission: ['overview.read'],
    menu: {
      text: { 'zh-CN': '楼栋平面图', 'zh-TW': '樓棟平面圖', en: 'Building plan' },
      icon: HeatMapOutlined,
      group: 'start',
      words: ['pmt', 'ditu', 'loudong', 'map', 'plan'],
    },
  },
  {
    path: reportPaths.daily,
    load: async () => (await import('../reporting/web/daily-page.tsx')).DailyPage,
    anyPermission: ['reporting.read'],
    menu: {
      text: { 'zh-CN': '日报', 'zh-TW': '日報', en: 'Daily report' },
      icon: FileDoneOutlined,
      group: 'report',
      words: ['rb', 'ribao', 'lingbaogao', 'daily'],
    },
  },
  {
    path: reportPaths.behindPattern,
    load: async () => (await import('../reporting/web/behind-page.tsx')).BehindPage,
    anyPermission: ['reporting.read'],
  },
  {
    path: reportPaths.board,
    load: async () => (await import('../reporting/web/board-page.tsx')).ReportBoardPage,
    anyPermission: ['reporting.area.read'],
    menu: {
      text: { 'zh-CN': '日报汇总', 'zh-TW': '日報彙總', en: 'Reports of communities' },
      icon: FundOutlined,
      group: 'report',
      words: ['rbhz', 'huizong', 'board'],
    },
  },
  {
    path: reportPaths.belowPattern,
    load: async () => (await import('../reporting/web/below-page.tsx')).BelowPage,
    anyPermission: ['reporting.area.read'],
  },
  {
    path: reportPaths.words,
    load: async () => (await import('../reporting/web/words-page.tsx')).WordsPage,
    anyPermission: ['reporting.read', 'reporting.area.read'],
    menu: {
      text: { 'zh-CN': '情况汇报', 'zh-TW': '情況彙報', en: 'Reports in words' },
      icon: FileTextOutlined,
      group: 'report',
      words: ['qkhb', 'huibao', 'zongjie', 'diaoduhui', 'words'],
    },
  },
  {
    path: reportPaths.settings,
    load: async () => (await import('../reporting/web/settings-page.tsx')).ReportSettingsPage,
    anyPermission: ['messaging.manage', 'reporting.area.read', 'reporting.template'],
    menu: {
      text: { 'zh-CN': '日报设置', 'zh-TW': '日報設定', en: 'Report settings' },
      icon: SettingOutlined,
      group: 'office',
      words: ['rbsz', 'shezhi', 'jiqiren', 'moban', 'robot', 'template', 'settings'],
    },
  },
  {
    path: reportPaths.lists,
    load: async () => (await import('../reporting/web/lists-page.tsx')).ListsPage,
    anyPermission: ['register.export.run'],
    menu: {
      text: { 'zh-CN': '数据下载', 'zh-TW': '資料下載', en: 'Lists to analyse' },
      icon: DownloadOutlined,
      group: 'report',
      words: ['sjxz', 'shujuxiazai', 'csv', 'parquet', 'download'],
    },
  },
  {
    path: reportPaths.inbox,
    load: async () => (await import('../reporting/web/inbox-page.tsx')).InboxPage,
    anyPermission: ['register.import.run'],
    menu: {
      text: { 'zh-CN': '收件箱', 'zh-TW': '收件箱', en: 'Inbox' },
      icon: InboxOutlined,
      group: 'report',
      words: ['sjx', 'shoujianxiang', 'inbox'],
    },
  },
];
