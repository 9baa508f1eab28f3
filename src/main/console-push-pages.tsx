import { ContactsOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { pushPaths } from '../screening/web/push-paths.ts';

/** Pages of the lists from above. */
export const pushPages: readonly ConsolePage[] = [
  {
    path: pushPaths.lists,
    load: async () => (await import('../screening/web/push-lists-page.tsx')).PushListsPage,
    anyPermission: ['screening.list.read'],
    menu: {
      text: { 'zh-CN': '推单', 'zh-TW': '推單', en: 'Lists from above' },
      icon: ContactsOutlined,
      group: 'screening',
      words: ['td', 'tuidan', 'mingdan', 'list', 'push'],
    },
  },
  {
    path: pushPaths.review,
    load: async () => (await import('../screening/web/push-review-page.tsx')).PushReviewPage,
    anyPermission: ['screening.list.review'],
  },
  {
    path: pushPaths.one(':id'),
    load: async () => (await import('../screening/web/push-list-page.tsx')).PushListPage,
    anyPermission: ['screening.list.read'],
  },
];
