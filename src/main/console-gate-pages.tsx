import {
  AlertOutlined,
  ControlOutlined,
  DashboardOutlined,
  FormOutlined,
  IdcardOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { gatePaths } from '../gate/web/office-paths.ts';
import { passPaths } from '../gate/web/pass-paths.ts';

/** Pages of the gates: live board, log, visitors, roster, passes. */
export const gatePages: readonly ConsolePage[] = [
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
    anyPermission: ['gate.log.read', 'gate.paper.key'],
  },
  {
    path: gatePaths.paperKey,
    load: async () => (await import('../gate/web/paper-key-page.tsx')).PaperKeyPage,
    anyPermission: ['gate.paper.key'],
    menu: {
      text: { 'zh-CN': '补录纸质登记', 'zh-TW': '補錄紙本登記', en: 'Key in paper sheets' },
      icon: FormOutlined,
      group: 'gate',
      words: ['blzz', 'bulu', 'zhizhi', 'paper'],
    },
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
];
