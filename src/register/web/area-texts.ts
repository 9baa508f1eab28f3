import { defineTexts } from '../../base/domain/texts.ts';

/** What the screen of areas says. */
export const areaTexts = defineTexts({
  title: { 'zh-CN': '辖区', 'zh-TW': '轄區', en: 'Areas' },
  about: {
    'zh-CN': '市、区、街道、社区。账号的岗位都在某个辖区里。',
    'zh-TW': '市、區、街道、社區。帳號的職務都在某個轄區裡。',
    en: 'City, district, sub-district, community. Every role is given in one of them.',
  },
  add: { 'zh-CN': '加下级', 'zh-TW': '加下級', en: 'Add below' },
  addBelow: { 'zh-CN': '在“{name}”下新增', 'zh-TW': '在「{name}」下新增', en: 'Add below {name}' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  code: { 'zh-CN': '代码', 'zh-TW': '代碼', en: 'Code' },
  codeHint: {
    'zh-CN': '区划代码或自编短码，不能重复。',
    'zh-TW': '區劃代碼或自編短碼，不能重複。',
    en: 'The official number or any short code that nobody else has.',
  },
  level: { 'zh-CN': '级别', 'zh-TW': '級別', en: 'Level' },
  rename: { 'zh-CN': '改名', 'zh-TW': '改名', en: 'Rename' },
  retire: { 'zh-CN': '停用', 'zh-TW': '停用', en: 'Retire' },
  retireAsk: { 'zh-CN': '停用“{name}”？', 'zh-TW': '停用「{name}」？', en: 'Retire {name}?' },
  retired: { 'zh-CN': '已停用', 'zh-TW': '已停用', en: 'Retired' },
  done: { 'zh-CN': '已保存', 'zh-TW': '已儲存', en: 'Saved' },
  save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
});
