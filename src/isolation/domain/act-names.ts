import type { Text } from '../../base/domain/texts.ts';

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** What the acts and looks of orders are called in the trail. */
export const isolationActNames: Readonly<Record<string, Text>> = {
  issueOrder: text('开管控单', '開管控單', 'Issued an order'),
  approveOrder: text('批准管控单', '批准管控單', 'Approved an order'),
  declineOrder: text('不批准管控单', '不批准管控單', 'Declined an order'),
  extendOrder: text('延长管控', '延長管控', 'Lengthened an order'),
  shortenOrder: text('缩短管控', '縮短管控', 'Shortened an order'),
  restartOrder: text('重新计算管控期', '重新計算管控期', 'Restarted an order'),
  moveOrder: text('变更管控地点', '變更管控地點', 'Moved somebody under an order'),
  changeEdition: text('更换方案版本', '更換方案版本', 'Changed the edition of orders'),
  sendOrderLinks: text('短信发送报告链接', '簡訊傳送報告連結', 'Sent links of orders by SMS'),
  tellLateChecks: text(
    '无人做的居家检查，短信告知街道',
    '無人做的居家檢查，簡訊告知街道',
    'Told the sub-district of checks by SMS',
  ),
  releaseOrders: text('解除管控', '解除管控', 'Released people'),
  endOrder: text('结束管控单', '結束管控單', 'Ended an order'),
  endOrdersOf: text('随人员变动结束管控单', '隨人員變動結束管控單', 'Orders ended with a departure'),
  ordersFollowMerge: text('管控单随档案合并', '管控單隨檔案合併', 'Orders went with a merged record'),
  ordersFollowUnmerge: text('管控单随合并撤销退回', '管控單隨合併撤銷退回', 'Orders went back with a merge taken back'),
  convertOrder: text('转换管控类型', '轉換管控類型', 'Converted an order'),
  objectToOrder: text('登记异议', '登記異議', 'Wrote down an objection'),
  answerObjection: text('答复异议', '答覆異議', 'Answered an objection'),
  signBooklet: text('签管控记录', '簽管控記錄', 'Signed a booklet'),
  setParty: text('指定管控责任人', '指定管控責任人', 'Named who answers for an order'),
  tellPerson: text('登记告知', '登記告知', 'Noted that somebody was told'),
  recordTests: text('录入检测结果', '錄入檢測結果', 'Recorded test results'),
  readTestFile: text('读入检测结果名单', '讀入檢測結果名單', 'Read a list of test results'),
  noteOrderWork: text('管控事项办结', '管控事項辦結', 'Work of an order was done'),
  planOrderDay: text('安排当日管控事项', '安排當日管控事項', "Planned the day's order work"),
  saveOrderTemplate: text('更换文书模板', '更換文書範本', 'Changed the template of a paper'),
  dropOrderTemplate: text('恢复默认文书', '恢復預設文書', 'Went back to the own text of a paper'),
  noteDocuments: text('制作管控文书', '製作管控文書', 'Made papers of orders'),
  '/api/orders/:id/link': text('查看居民自报链接', '查看居民自報連結', 'Looked at the link of an order'),
  reportByLink: text('居民自报体温', '居民自報體溫', 'A resident reported by link'),
  objectByLink: text('居民提出异议', '居民提出異議', 'A resident objected by link'),
  '/api/orders/:id': text('查看管控单', '查看管控單', 'Looked at an order'),
  '/api/orders/documents': text('下载管控文书', '下載管控文書', 'Downloaded papers of orders'),
};

/** What the acts are about. */
export const isolationSubjectNames: Readonly<Record<string, Text>> = {
  order: text('管控单', '管控單', 'Order'),
  objection: text('异议', '異議', 'Objection'),
  edition: text('方案版本', '方案版本', 'Edition'),
  testFile: text('检测结果名单', '檢測結果名單', 'List of test results'),
  orderTemplate: text('文书模板', '文書範本', 'Template of a paper'),
};
