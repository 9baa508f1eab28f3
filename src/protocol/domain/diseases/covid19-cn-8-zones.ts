import type { Clause } from '../clause.ts';
import type { Zone } from '../zone.ts';
import { SOURCES } from './covid19-sources.ts';

const localUnit: Clause = {
  text: {
    'zh-CN': '划定单元由当地决定（2021–2022 年各地做法）',
    'zh-TW': '劃定單元由當地決定（2021–2022 年各地做法）',
    en: 'What is enclosed was decided locally (practice of 2021 and 2022)',
  },
  source: SOURCES.threeZones,
  grade: 'B',
};

const lifted: Clause = {
  text: {
    'zh-CN': '14 天无新增，最后一名密接离最后接触已超过 14 天且检测阴性，解除前 2 天内全员检测阴性',
    'zh-TW': '14 天無新增，最後一名密接離最後接觸已超過 14 天且檢測陰性，解除前 2 天內全員檢測陰性',
    en: 'No new case for 14 days, the last contact more than 14 days past and negative, everybody negative within the 2 days before',
  },
  source: SOURCES.threeZones,
  grade: 'B',
};

const stay = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: SOURCES.none,
  grade: 'M',
});

/** The three zones of 2021 and 2022. */
export const zones8: readonly Zone[] = [
  {
    id: 'sealed',
    name: { 'zh-CN': '封控区', 'zh-TW': '封控區', en: 'Sealed area' },
    unit: localUnit,
    rule: stay('足不出户、上门服务', '足不出戶、上門服務', 'Nobody leaves home; services come to the door'),
    standing: 'stayHome',
    lift: { days: 14, round: { withinDays: 2 }, clause: lifted },
  },
  {
    id: 'controlled',
    name: { 'zh-CN': '管控区', 'zh-TW': '管控區', en: 'Controlled area' },
    unit: localUnit,
    rule: stay('人不出区、错峰取物', '人不出區、錯峰取物', 'Nobody leaves the area; goods are fetched in turns'),
    standing: 'stayInCommunity',
    lift: { days: 14, round: { withinDays: 2 }, clause: lifted },
  },
  {
    id: 'precaution',
    name: { 'zh-CN': '防范区', 'zh-TW': '防範區', en: 'Precaution area' },
    unit: localUnit,
    rule: stay('强化社会面管控，少聚集', '強化社會面管控，少聚集', 'Fewer gatherings'),
    lift: {
      days: 14,
      clause: {
        text: {
          'zh-CN': '随封控区、管控区一并解除',
          'zh-TW': '隨封控區、管控區一併解除',
          en: 'Lifted together with the sealed and controlled areas',
        },
        source: SOURCES.threeZones,
        grade: 'B',
      },
    },
  },
];
