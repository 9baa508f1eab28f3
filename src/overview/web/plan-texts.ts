import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the plan. */
export const planTexts = defineTexts({
  title: { 'zh-CN': '楼栋平面图', 'zh-TW': '樓棟平面圖', en: 'Plan of the buildings' },
  about: {
    'zh-CN': '点开一栋看楼栋图；颜色越深，数字越大。',
    'zh-TW': '點開一棟看樓棟圖；顏色越深，數字越大。',
    en: 'Open a building for its house front; the darker, the more.',
  },
  said: {
    'zh-CN': '{name}：{people} 人，居家隔离 {isolated} 人，任务 {open} 项，逾期 {late} 项',
    'zh-TW': '{name}：{people} 人，居家隔離 {isolated} 人，任務 {open} 項，逾期 {late} 項',
    en: '{name}: {people} people, {isolated} isolated at home, {open} tasks, {late} late',
  },
  people: { 'zh-CN': '人口', 'zh-TW': '人口', en: 'People' },
  isolated: { 'zh-CN': '居家隔离', 'zh-TW': '居家隔離', en: 'Isolated' },
  openTasks: { 'zh-CN': '任务', 'zh-TW': '任務', en: 'Tasks' },
  lateTasks: { 'zh-CN': '逾期', 'zh-TW': '逾期', en: 'Late' },
  draw: { 'zh-CN': '摆放楼栋', 'zh-TW': '擺放樓棟', en: 'Place buildings' },
  drawWhat: {
    'zh-CN': '把每栋楼拖到它的位置，然后保存。',
    'zh-TW': '把每棟樓拖到它的位置，然後儲存。',
    en: 'Drag each building to its place, then save.',
  },
  save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  import: { 'zh-CN': '导入 GeoJSON', 'zh-TW': '匯入 GeoJSON', en: 'Import GeoJSON' },
  imported: {
    'zh-CN': '认出 {count} 栋，其余请拖到位',
    'zh-TW': '認出 {count} 棟，其餘請拖到位',
    en: '{count} buildings recognised; drag the others',
  },
  notGeoJson: {
    'zh-CN': '这个文件里没有楼栋轮廓',
    'zh-TW': '這個檔案裡沒有樓棟輪廓',
    en: 'There are no outlines in this file',
  },
  grids: { 'zh-CN': '按网格', 'zh-TW': '按網格', en: 'By grid' },
  grid: { 'zh-CN': '网格', 'zh-TW': '網格', en: 'Grid' },
  noGrid: { 'zh-CN': '未划分', 'zh-TW': '未劃分', en: 'none' },
  emptyTitle: { 'zh-CN': '还没有楼栋', 'zh-TW': '還沒有樓棟', en: 'No buildings yet' },
  emptyWhat: {
    'zh-CN': '先导入名册或登记楼栋，平面图会自己排好。',
    'zh-TW': '先匯入名冊或登記樓棟，平面圖會自己排好。',
    en: 'Import a roster or register buildings first; the plan arranges itself.',
  },
});
