import { CarryOutOutlined, FormOutlined, SendOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { fillPaths } from '../reporting/web/fill-paths.ts';
import { sentFormPaths } from '../reporting/web/sent-form-paths.ts';

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
  {
    path: sentFormPaths.waiting,
    load: async () => (await import('../reporting/web/form-tasks-page.tsx')).FormTasksPage,
    anyPermission: ['reporting.fill'],
    menu: {
      text: { 'zh-CN': '表格任务', 'zh-TW': '表格任務', en: 'Forms to return' },
      icon: CarryOutOutlined,
      group: 'report',
      words: ['bgrw', 'biaogerenwu', 'return', 'form'],
    },
  },
  {
    path: sentFormPaths.one(':id'),
    load: async () => (await import('../reporting/web/form-task-page.tsx')).FormTaskPage,
    anyPermission: ['reporting.fill'],
  },
  {
    path: sentFormPaths.below,
    load: async () => (await import('../reporting/web/forms-sent-page.tsx')).FormsSentPage,
    anyPermission: ['reporting.area.read'],
    menu: {
      text: { 'zh-CN': '下发表格', 'zh-TW': '下發表格', en: 'Forms sent down' },
      icon: SendOutlined,
      group: 'report',
      words: ['xfbg', 'xiafabiaoge', 'send', 'form'],
    },
  },
  {
    path: sentFormPaths.belowOne(':id'),
    load: async () => (await import('../reporting/web/form-sent-page.tsx')).FormSentPage,
    anyPermission: ['reporting.area.read'],
  },
];
