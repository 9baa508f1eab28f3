import type { Zone } from '../zone.ts';
import { SOURCES } from './covid19-sources.ts';

/** High, medium and low risk areas of edition 9. Source: domain.md 1.4. */
export const zones9: readonly Zone[] = [
  {
    id: 'high',
    name: { 'zh-CN': '高风险区', 'zh-TW': '高風險區', en: 'High-risk area' },
    unit: {
      text: {
        'zh-CN': '居住地和活动频繁的地方；以小区（村）为单位，可调整',
        'zh-TW': '居住地和活動頻繁的地方；以小區（村）為單位，可調整',
        en: 'Homes and places of much activity; by estate or village, may be adjusted',
      },
      source: SOURCES.zones9,
      grade: 'A',
    },
    rule: {
      text: {
        'zh-CN': '足不出户、上门服务',
        'zh-TW': '足不出戶、上門服務',
        en: 'Nobody leaves home; services come to the door',
      },
      source: SOURCES.zones9,
      grade: 'A',
    },
    standing: 'stayHome',
    lift: {
      ...{ days: 7, round: { day: 7 }, next: 'medium' },
      clause: {
        text: {
          'zh-CN':
            '7 天无新增且第 7 天全员检测阴性降为中风险；再 3 天无新增降为低风险。有新增的一区一策，全部或部分延长',
          'zh-TW':
            '7 天無新增且第 7 天全員檢測陰性降為中風險；再 3 天無新增降為低風險。有新增的一區一策，全部或部分延長',
          en: '7 days without a new case and everybody negative on day 7: medium; 3 more days without: low. A new case extends all or part',
        },
        source: SOURCES.zones9,
        grade: 'A',
      },
    },
  },
  {
    id: 'medium',
    name: { 'zh-CN': '中风险区', 'zh-TW': '中風險區', en: 'Medium-risk area' },
    unit: {
      text: {
        'zh-CN': '停留过、有传播风险的地方',
        'zh-TW': '停留過、有傳播風險的地方',
        en: 'Places stayed at, with a risk of transmission',
      },
      source: SOURCES.zones9,
      grade: 'A',
    },
    rule: {
      text: {
        'zh-CN': '人不出区、错峰取物',
        'zh-TW': '人不出區、錯峰取物',
        en: 'Nobody leaves the area; goods are fetched in turns',
      },
      source: SOURCES.zones9,
      grade: 'A',
    },
    standing: 'stayInCommunity',
    lift: {
      ...{ days: 7, round: { day: 7 }, next: 'low' },
      clause: {
        text: {
          'zh-CN': '7 天无新增且第 7 天全员检测阴性，降为低风险',
          'zh-TW': '7 天無新增且第 7 天全員檢測陰性，降為低風險',
          en: '7 days without a new case and everybody negative on day 7: low',
        },
        source: SOURCES.zones9,
        grade: 'A',
      },
    },
  },
  {
    id: 'low',
    name: { 'zh-CN': '低风险区', 'zh-TW': '低風險區', en: 'Low-risk area' },
    unit: {
      text: { 'zh-CN': '所在县的其他地区', 'zh-TW': '所在縣的其他地區', en: 'The rest of the county' },
      source: SOURCES.zones9,
      grade: 'A',
    },
    rule: {
      text: {
        'zh-CN': '个人防护、避免聚集；离开城市持 48 小时检测证明',
        'zh-TW': '個人防護、避免聚集；離開城市持 48 小時檢測證明',
        en: 'Protect oneself, no gatherings; leave the city with a test of 48 hours',
      },
      source: SOURCES.zones9,
      grade: 'A',
    },
    lift: {
      days: 0,
      clause: {
        text: {
          'zh-CN': '所有高、中风险区解除后实行常态化防控',
          'zh-TW': '所有高、中風險區解除後實行常態化防控',
          en: 'Normal again when all high and medium areas are lifted',
        },
        source: SOURCES.zones9,
        grade: 'A',
      },
    },
  },
];
