import { ReadOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { protocolPaths } from '../protocol/web/paths.ts';

/** Pages of the protocols: the rules, comparing them, publishing one's own. */
export const protocolPages: readonly ConsolePage[] = [
  {
    path: protocolPaths.list,
    load: async () => (await import('../protocol/web/protocols-page.tsx')).ProtocolsPage,
    anyPermission: ['protocol.read'],
    menu: {
      text: { 'zh-CN': '防控方案', 'zh-TW': '防控方案', en: 'Protocols' },
      icon: ReadOutlined,
      group: 'isolation',
      words: ['fkfa', 'fangkongfangan', 'guize', 'geli', 'protocol', 'rules'],
    },
  },
  {
    path: protocolPaths.compare,
    load: async () => (await import('../protocol/web/compare-page.tsx')).ComparePage,
    anyPermission: ['protocol.read'],
  },
  {
    path: protocolPaths.publish,
    load: async () => (await import('../protocol/web/publish-page.tsx')).PublishPage,
    anyPermission: ['protocol.publish'],
  },
  {
    path: protocolPaths.one,
    load: async () => (await import('../protocol/web/protocol-page.tsx')).ProtocolPage,
    anyPermission: ['protocol.read'],
  },
];
