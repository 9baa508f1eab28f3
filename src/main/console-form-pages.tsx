import { FormOutlined } from '@ant-design/icons';
import type { ConsolePage } from '../base/web/pages.ts';
import { formPaths } from '../forms/web/form-paths.ts';

/** Pages of forms: all of them, and one that is looked at, tried or made. */
export const formPages: readonly ConsolePage[] = [
  {
    path: formPaths.list,
    load: async () => (await import('../forms/web/forms-page.tsx')).FormsPage,
    anyPermission: ['forms.design'],
    menu: {
      text: { 'zh-CN': '表单', 'zh-TW': '表單', en: 'Forms' },
      icon: FormOutlined,
      group: 'screening',
      words: ['bd', 'biaodan', 'wenjuan', 'forms', 'xlsform'],
    },
  },
  {
    path: formPaths.one,
    load: async () => (await import('../forms/web/form-page.tsx')).FormPage,
    anyPermission: ['forms.design'],
  },
];
