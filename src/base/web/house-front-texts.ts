import { defineTexts } from '../domain/texts.ts';

/** What a house front says where the page has no words of its own. */
export const houseFrontTexts = defineTexts({
  pass: { 'zh-CN': '正常', 'zh-TW': '正常', en: 'In order' },
  ask: { 'zh-CN': '待核', 'zh-TW': '待核', en: 'To check' },
  stop: { 'zh-CN': '管控', 'zh-TW': '管控', en: 'Restricted' },
  late: { 'zh-CN': '超时', 'zh-TW': '逾時', en: 'Late' },
  none: { 'zh-CN': '未登记', 'zh-TW': '未登記', en: 'No answer yet' },
  vacant: { 'zh-CN': '空房', 'zh-TW': '空房', en: 'Vacant' },
  legend: {
    'zh-CN': '图例，点一下只看这一种',
    'zh-TW': '圖例，點一下只看這一種',
    en: 'Legend: press to see only these',
  },
  floor: { 'zh-CN': '{floor} 层', 'zh-TW': '{floor} 樓', en: 'Floor {floor}' },
});
