import { BellOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';

/** Pages of the door sensors. */
export const sensorPages: readonly ConsolePage[] = [
  {
    path: '/doors',
    load: async () => (await import('../sensors/web/doors-page.tsx')).DoorsPage,
    anyPermission: ['sensors.read'],
    menu: {
      text: { 'zh-CN': '电子门神', 'zh-TW': '電子門神', en: 'Door sensors' },
      icon: BellOutlined,
      group: 'isolation',
      words: ['dzms', 'menci', 'kaimen', 'doors'],
    },
  },
];
