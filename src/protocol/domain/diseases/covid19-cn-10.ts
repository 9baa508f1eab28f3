import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { Pack } from '../pack.ts';
import { SOURCES } from './covid19-sources.ts';

const says = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: SOURCES.edition10,
  grade: 'B',
});

/** COVID-19, edition 10: a disease of class B managed as class B. Nobody is isolated, so there is no measure. */
export const covid19cn10: Pack = {
  id: 'covid19-cn-10',
  disease: 'covid19',
  name: { 'zh-CN': '新型冠状病毒感染', 'zh-TW': '新型冠狀病毒感染', en: 'COVID-19' },
  edition: { 'zh-CN': '防控方案第十版（乙类乙管）', 'zh-TW': '防控方案第十版（乙類乙管）', en: 'Edition 10 (class B)' },
  effectiveFrom: getDay('2023-01-08'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    says(
      '2023 年 1 月 7 日印发，1 月 8 日起执行',
      '2023 年 1 月 7 日印發，1 月 8 日起執行',
      'Issued on 7 January 2023, in force from 8 January',
    ),
    says('不再隔离感染者', '不再隔離感染者', 'Infected people are no longer isolated'),
    says('不再判定密切接触者', '不再判定密切接觸者', 'Contacts are no longer determined'),
    says('不再划定风险区', '不再劃定風險區', 'No risk areas are drawn'),
    says('检测愿检尽检', '檢測願檢盡檢', 'Tests for whoever wants one'),
    says(
      '社区做好重点人群保护，开展哨点监测',
      '社區做好重點人群保護，開展哨點監測',
      'The community protects people at risk; sentinel surveillance goes on',
    ),
  ],
  measures: [],
  contradictions: [],
  lookBack: [],
  zones: [],
  clusters: [],
  notices: [],
};
