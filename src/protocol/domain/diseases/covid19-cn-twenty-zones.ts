import type { Zone } from '../zone.ts';
import { SOURCES } from './covid19-sources.ts';

/** High and low risk areas of the twenty measures. Source: domain.md 1.4. */
export const zonesTwenty: readonly Zone[] = [
  {
    id: 'high',
    name: { 'zh-CN': '高风险区', 'zh-TW': '高風險區', en: 'High-risk area' },
    unit: {
      text: {
        'zh-CN': '以单元、楼栋为单位，不得随意扩大；只有风险不明、广泛传播时才可扩大',
        'zh-TW': '以單元、樓棟為單位，不得隨意擴大；只有風險不明、廣泛傳播時才可擴大',
        en: 'By unit or building, not to be widened at will; only where the risk is unclear or spread is wide',
      },
      source: SOURCES.zonesTwenty,
      grade: 'A',
    },
    rule: {
      text: {
        'zh-CN': '足不出户（沿用第九版）',
        'zh-TW': '足不出戶（沿用第九版）',
        en: 'Nobody leaves home (carried over from edition 9)',
      },
      source: SOURCES.none,
      grade: 'M',
    },
    standing: 'stayHome',
    lift: {
      ...{ days: 5, round: { day: 5 }, next: 'low' },
      clause: {
        text: {
          'zh-CN': '5 天无新增且第 5 天全员检测阴性，降为低风险；符合条件的及时解封',
          'zh-TW': '5 天無新增且第 5 天全員檢測陰性，降為低風險；符合條件的及時解封',
          en: '5 days without a new case and everybody negative on day 5: low; to be lifted promptly',
        },
        source: SOURCES.zonesTwenty,
        grade: 'A',
      },
    },
  },
  {
    id: 'low',
    name: { 'zh-CN': '低风险区', 'zh-TW': '低風險區', en: 'Low-risk area' },
    unit: {
      text: { 'zh-CN': '高风险区所在县的其他地区', 'zh-TW': '高風險區所在縣的其他地區', en: 'The rest of the county' },
      source: SOURCES.zonesTwenty,
      grade: 'A',
    },
    rule: {
      text: {
        'zh-CN': '个人防护、避免聚集（沿用第九版）',
        'zh-TW': '個人防護、避免聚集（沿用第九版）',
        en: 'Protect oneself, no gatherings (carried over from edition 9)',
      },
      source: SOURCES.none,
      grade: 'M',
    },
  },
];
