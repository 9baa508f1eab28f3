import { FormOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { fillPaths } from '../reporting/web/fill-paths.ts';

/** Pages that fill forms from above. */
export const fillPages: readonly ConsolePage[] = [
  {
    path: fillPaths.list,
    load: async () => (await import('../reporting/web/fill-page.tsx')).FillPage,
    anyPermission: ['reporting.fill'],
    menu: {
      text: { 'zh-CN': '填表', 'zh-TW': '填表', en: 'Fill forms' },
      icon: FormOutlined,
      group: 'report',
      words: ['tb', 'tianbiao', 'fill', 'form', 'moban'],
    },
  },
  {
    path: fillPaths.one(':id'),
    load: async () => (await import('../reporting/web/fill-one-page.tsx')).FillOnePage,
    anyPermission: ['reporting.fill'],
  },
];
