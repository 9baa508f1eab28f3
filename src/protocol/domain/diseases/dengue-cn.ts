import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { Pack } from '../pack.ts';
import { fromOnset, illnessChecks } from './case-stays.ts';
import { mosquitoRule } from './mosquitoes.ts';

const CASE = 'm.taodocs.com/p-127126017.html; chaxiaohao.com/read-1750467906l1566922.html (cites 2024 诊疗方案)';
const GUIDE = 'yabovip8.sbs/html/2024/1113/8051100100006143.shtm (省工作指引)';

const stay: Clause = {
  text: {
    'zh-CN': '防蚊隔离不少于发病后 5 天，且退热 24 小时以上；轻者可居家',
    'zh-TW': '防蚊隔離不少於發病後 5 天，且退燒 24 小時以上；輕者可居家',
    en: 'Kept from mosquitoes for at least 5 days from onset and 24 hours after the fever has gone; mild cases at home',
  },
  source: CASE,
  grade: 'B',
};

const guide = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: GUIDE,
  grade: 'B',
});

/** Dengue. */
export const dengueCn: Pack = {
  id: 'dengue-cn',
  disease: 'dengue',
  name: { 'zh-CN': '登革热', 'zh-TW': '登革熱', en: 'Dengue' },
  edition: {
    'zh-CN': '2024 年诊疗方案及省工作指引',
    'zh-TW': '2024 年診療方案及省工作指引',
    en: 'Treatment plan of 2024 and provincial guide',
  },
  effectiveFrom: getDay('2024-01-01'),
  jurisdiction: {
    'zh-CN': '全国；事件标准为省级',
    'zh-TW': '全國；事件標準為省級',
    en: 'Nationwide; event definitions of a province',
  },
  notes: [
    {
      text: {
        'zh-CN': '潜伏期 3–14 天（多为 5–8 天）；发病前 1 天至发病后 5 天有传染性',
        'zh-TW': '潛伏期 3–14 天（多為 5–8 天）；發病前 1 天至發病後 5 天有傳染性',
        en: 'Incubation 3-14 days (mostly 5-8); infectious from 1 day before to 5 days after onset',
      },
      source: CASE,
      grade: 'B',
    },
    guide(
      '输入病例：发病前 15 天内到过流行国家',
      '境外移入病例：發病前 15 天內到過流行國家',
      'Imported: in an epidemic country within 15 days before onset',
    ),
    {
      text: {
        'zh-CN': '具体生效日期未核实',
        'zh-TW': '具體生效日期未核實',
        en: 'The exact day from which it holds is unverified',
      },
      source: 'none read (unverified)',
      grade: 'M',
    },
  ],
  measures: [
    {
      id: 'case-mosquito-proof',
      name: { 'zh-CN': '防蚊隔离的病例', 'zh-TW': '防蚊隔離的病例', en: 'Case kept from mosquitoes' },
      who: stay,
      anchor: fromOnset(stay),
      stages: [
        {
          ...{ mode: 'mosquitoProof', place: 'home', days: 5, mayGoOut: 'medicalOnly', cohabitants: 'notAffected' },
          ...{ standing: 'medicalOnly', clause: stay },
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: [] },
      checks: [illnessChecks],
      tests: [],
      release: [
        { code: 'days', clause: stay },
        { code: 'feverFree', hours: 24, clause: stay },
      ],
      conversions: [],
      notes: [
        {
          text: {
            'zh-CN': '能否外出没有写明；此处按仅就医外出处理',
            'zh-TW': '能否外出沒有寫明；此處按僅就醫外出處理',
            en: 'Whether one may go out is not said; treated here as medical care only',
          },
          source: 'none read (unverified)',
          grade: 'M',
        },
      ],
    },
  ],
  contradictions: [],
  lookBack: [],
  zones: [],
  vector: mosquitoRule,
  clusters: [
    {
      id: 'county-week',
      illness: 'dengue',
      name: { 'zh-CN': '县区一周病例', 'zh-TW': '縣區一週病例', en: 'County, one week' },
      ...{ windowDays: 7, count: 5, scopes: ['county'], then: 'event' },
      clause: guide(
        '一个县区一周内 5 例及以上，或当年首例：突发公共卫生事件',
        '一個縣區一週內 5 例及以上，或當年首例：突發公共衛生事件',
        '5 cases in a county within a week, or the first of the year: a public health event',
      ),
    },
    {
      id: 'first-of-year',
      illness: 'dengue',
      name: { 'zh-CN': '当年首例', 'zh-TW': '當年首例', en: 'First of the year' },
      ...{ windowDays: 365, count: 1, scopes: ['county'], then: 'event' },
      clause: guide(
        '当年首例：突发公共卫生事件',
        '當年首例：突發公共衛生事件',
        'The first case of a year is a public health event',
      ),
    },
  ],
  notices: [],
};
