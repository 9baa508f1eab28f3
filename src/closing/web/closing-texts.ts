import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the end of an outbreak. */
export const closingTexts = defineTexts({
  title: { 'zh-CN': '疫情结束与数据销毁', 'zh-TW': '疫情結束與資料銷毀', en: 'End of an outbreak' },
  about: {
    'zh-CN': '疫情结束后，因疫情收集的个人信息应当销毁。居民台账、统计数字和审计记录保留。',
    'zh-TW': '疫情結束後，因疫情收集的個人資料應當銷毀。居民台帳、統計數字和稽核記錄保留。',
    en: 'When it is over, what was kept of people because of it is destroyed. The register, figures and the trail stay.',
  },
  orders: {
    'zh-CN': '还有 {count} 份隔离观察没有结束，不能销毁。',
    'zh-TW': '還有 {count} 份隔離觀察沒有結束，不能銷毀。',
    en: '{count} isolation orders have not ended; nothing can be destroyed.',
  },
  sensors: {
    'zh-CN': '还有 {count} 个门磁装在门上，先收回。',
    'zh-TW': '還有 {count} 個門磁裝在門上，先收回。',
    en: '{count} sensors still hang at doors; collect them first.',
  },
  ready: { 'zh-CN': '可以销毁。共 {count} 条。', 'zh-TW': '可以銷毀。共 {count} 筆。', en: 'Ready: {count} records.' },
  nothing: { 'zh-CN': '没有可销毁的疫情数据', 'zh-TW': '沒有可銷毀的疫情資料', en: 'Nothing to destroy' },
  what: { 'zh-CN': '将要销毁', 'zh-TW': '將要銷毀', en: 'What would go' },
  kind: { 'zh-CN': '数据', 'zh-TW': '資料', en: 'Records' },
  rows: { 'zh-CN': '条数', 'zh-TW': '筆數', en: 'Number' },
  reason: { 'zh-CN': '事由', 'zh-TW': '事由', en: 'Reason' },
  reasonHint: {
    'zh-CN': '如：应急响应终止，按区里通知销毁',
    'zh-TW': '如：應急響應終止，按區裡通知銷毀',
    en: 'Such as: emergency response ended, notice of the district',
  },
  code: { 'zh-CN': '社区代码（确认用）', 'zh-TW': '社區代碼（確認用）', en: 'Code of the community, to confirm' },
  destroy: { 'zh-CN': '销毁', 'zh-TW': '銷毀', en: 'Destroy' },
  sure: { 'zh-CN': '销毁后不能恢复', 'zh-TW': '銷毀後不能恢復', en: 'This cannot be undone' },
  sureWhat: {
    'zh-CN': '备份和已导出的文件要另行销毁。',
    'zh-TW': '備份和已匯出的檔案要另行銷毀。',
    en: 'Backups and exported files must be destroyed separately.',
  },
  done: { 'zh-CN': '已销毁', 'zh-TW': '已銷毀', en: 'Destroyed' },
  fill: { 'zh-CN': '先写事由和社区代码', 'zh-TW': '先寫事由和社區代碼', en: 'Write the reason and the code first' },
  past: { 'zh-CN': '销毁记录', 'zh-TW': '銷毀記錄', en: 'Destructions' },
  at: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'When' },
  by: { 'zh-CN': '执行人', 'zh-TW': '執行人', en: 'By' },
  operator: { 'zh-CN': '系统运维', 'zh-TW': '系統維運', en: 'operator' },
  certificate: { 'zh-CN': '销毁证明', 'zh-TW': '銷毀證明', en: 'Certificate' },
});
