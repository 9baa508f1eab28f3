import {
  AlertOutlined,
  FormOutlined,
  HeartOutlined,
  NotificationOutlined,
  OrderedListOutlined,
} from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { screeningPaths } from '../screening/web/screening-paths.ts';

/** Pages of screening beside the push lists: campaigns, daily health, what residents told, early reports. */
export const screeningPages: readonly ConsolePage[] = [
  {
    path: screeningPaths.campaigns,
    load: async () => (await import('../screening/web/campaigns-page.tsx')).CampaignsPage,
    anyPermission: ['screening.campaign.run'],
    menu: {
      text: { 'zh-CN': '入户排查', 'zh-TW': '入戶排查', en: 'Campaigns' },
      icon: NotificationOutlined,
      group: 'screening',
      words: ['rhpc', 'paicha', 'campaign'],
    },
  },
  {
    path: screeningPaths.risks,
    load: async () => (await import('../screening/web/risks-page.tsx')).RisksPage,
    anyPermission: ['screening.campaign.run'],
    menu: {
      text: { 'zh-CN': '优先名单', 'zh-TW': '優先名單', en: 'Whom to ask first' },
      icon: OrderedListOutlined,
      group: 'screening',
      words: ['yxmd', 'youxian', 'fengxian', 'risk'],
    },
  },
  {
    path: screeningPaths.health,
    load: async () => (await import('../screening/web/health-page.tsx')).HealthPage,
    anyPermission: ['screening.health.read'],
    menu: {
      text: { 'zh-CN': '每日健康', 'zh-TW': '每日健康', en: 'Daily health' },
      icon: HeartOutlined,
      group: 'screening',
      words: ['mrjk', 'jiankang', 'jielong', 'health'],
    },
  },
  {
    path: screeningPaths.reports,
    load: async () => (await import('../screening/web/reports-page.tsx')).ReportsPage,
    anyPermission: ['screening.report.review'],
    menu: {
      text: { 'zh-CN': '自主申报', 'zh-TW': '自主申報', en: 'Self-registrations' },
      icon: FormOutlined,
      group: 'screening',
      words: ['zzsb', 'shenbao', 'haibao', 'poster'],
    },
  },
  {
    path: screeningPaths.referrals,
    load: async () => (await import('../tasks/web/referrals-page.tsx')).ReferralsPage,
    anyPermission: ['screening.referral.read'],
    menu: {
      text: { 'zh-CN': '早报告', 'zh-TW': '早報告', en: 'Early reports' },
      icon: AlertOutlined,
      group: 'screening',
      words: ['zbg', 'zaobaogao', 'doctor', 'referral'],
    },
  },
];
