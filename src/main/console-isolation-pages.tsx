import { HomeOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { isolationPaths } from '../isolation/web/paths.ts';

/** Pages of isolation orders. */
export const isolationPages: readonly ConsolePage[] = [
  {
    path: isolationPaths.board,
    load: async () => (await import('../isolation/web/isolation-page.tsx')).IsolationPage,
    anyPermission: ['isolation.order.read'],
    menu: {
      text: { 'zh-CN': '隔离观察', 'zh-TW': '隔離觀察', en: 'Isolation' },
      icon: HomeOutlined,
      group: 'isolation',
      words: ['gl', 'geli', 'guancha', 'glgc', 'isolation', 'quarantine'],
    },
  },
  {
    path: isolationPaths.one(':id'),
    load: async () => (await import('../isolation/web/order-page.tsx')).OrderPage,
    anyPermission: ['isolation.order.read'],
  },
];
