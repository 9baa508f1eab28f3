import { MessageOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';

/** Pages of messages to phones. */
export const messagePages: readonly ConsolePage[] = [
  {
    path: '/messages',
    load: async () => (await import('../messaging/web/messages-page.tsx')).MessagesPage,
    anyPermission: ['messaging.read'],
    menu: {
      text: { 'zh-CN': '短信', 'zh-TW': '簡訊', en: 'Messages' },
      icon: MessageOutlined,
      group: 'office',
      words: ['dx', 'duanxin', 'jianxun', 'sms', 'messages'],
    },
  },
];
