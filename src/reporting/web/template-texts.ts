import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the templates of reports. */
export const templateTexts = defineTexts({
  title: { 'zh-CN': '汇报模板', 'zh-TW': '彙報範本', en: 'Templates of reports' },
  what: {
    'zh-CN':
      '下载模板，在 Word 里改成本单位的写法，再传上来。花括号里的字段会填上当日数字；认不得的字段会指出来，不会带着空白发出去。',
    'zh-TW':
      '下載範本，在 Word 裡改成本單位的寫法，再傳上來。大括號裡的欄位會填上當日數字；認不得的欄位會指出來，不會帶著空白發出去。',
    en: 'Download a template, change it in Word and send it back. Places between braces are filled with figures; places that no report has are named at once.',
  },
  whose: { 'zh-CN': '适用于：{area}', 'zh-TW': '適用於：{area}', en: 'For: {area}' },
  ours: { 'zh-CN': '用系统自带的模板', 'zh-TW': '用系統內建的範本', en: "The product's own is used" },
  own: {
    'zh-CN': '用第 {version} 版：{name}（{by}，{at}）',
    'zh-TW': '用第 {version} 版：{name}（{by}，{at}）',
    en: 'Version {version} is used: {name} ({by}, {at})',
  },
  downloadOurs: { 'zh-CN': '下载自带模板', 'zh-TW': '下載內建範本', en: 'Download ours' },
  downloadOwn: { 'zh-CN': '下载在用的', 'zh-TW': '下載在用的', en: 'Download the one in use' },
  send: { 'zh-CN': '上传改好的', 'zh-TW': '上傳改好的', en: 'Send the changed one' },
  sendFile: { 'zh-CN': '改好的{name}模板', 'zh-TW': '改好的{name}範本', en: 'Changed template: {name}' },
  sent: { 'zh-CN': '已启用新模板', 'zh-TW': '已啟用新範本', en: 'The new template is in use' },
  back: { 'zh-CN': '换回自带的', 'zh-TW': '換回內建的', en: 'Back to ours' },
  backAsk: {
    'zh-CN': '以后的汇报用系统自带的模板。传上来的版本都留着，可以再换回来。',
    'zh-TW': '以後的彙報用系統內建的範本。傳上來的版本都留著，可以再換回來。',
    en: 'Reports are written by ours from now on. Versions that were sent stay and can be used again.',
  },
  earlier: { 'zh-CN': '其他版本', 'zh-TW': '其他版本', en: 'Other versions' },
  version: {
    'zh-CN': '第 {version} 版 {name}（{by}，{at}）',
    'zh-TW': '第 {version} 版 {name}（{by}，{at}）',
    en: 'Version {version}: {name} ({by}, {at})',
  },
  use: { 'zh-CN': '换用这版', 'zh-TW': '換用這版', en: 'Use this one' },
  download: { 'zh-CN': '下载', 'zh-TW': '下載', en: 'Download' },
  changed: { 'zh-CN': '已换用', 'zh-TW': '已換用', en: 'Changed' },
  fields: { 'zh-CN': '字段表', 'zh-TW': '欄位表', en: 'Fields' },
  fieldsWords: { 'zh-CN': '文字', 'zh-TW': '文字', en: 'Words' },
  fieldsFigures: { 'zh-CN': '数字', 'zh-TW': '數字', en: 'Figures' },
  fieldsFiguresWhat: {
    'zh-CN': '每个数字还有 {before} 和 {change}。写成 {#名称}……{/名称}，则不为零才出现。',
    'zh-TW': '每個數字還有 {before} 和 {change}。寫成 {#名稱}……{/名稱}，則不為零才出現。',
    en: 'Each figure also has {before} and {change}. Written as {#name}…{/name} the text between appears when it is not zero.',
  },
  fieldsChapters: {
    'zh-CN': '章（这项工作没有开展就不出现）',
    'zh-TW': '章（這項工作沒有開展就不出現）',
    en: 'Chapters (they appear when that work was begun)',
  },
  fieldsLists: {
    'zh-CN': '重复（每一项出一次；放在表格的一行里，就一项一行）',
    'zh-TW': '重複（每一項出一次；放在表格的一列裡，就一項一列）',
    en: 'Repeated (once for each; in a row of a table, a row for each)',
  },
  allFigures: { 'zh-CN': '和各个数字', 'zh-TW': '和各個數字', en: 'and every figure' },
});
