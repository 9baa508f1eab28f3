import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromLeftRiskArea, isolationResets } from './covid19-counting.ts';
import { lowRiskArea } from './covid19-low-risk.ts';
import { SOURCES } from './covid19-sources.ts';
import { becomesCase, daysOver, facilityChecks, homeChecks, homeIsolationNotes } from './covid19-stays.ts';

const testsUnknown: Clause = {
  text: {
    'zh-CN': '检测日次在所读资料中没有写明，以当地卫生健康部门为准',
    'zh-TW': '檢測日次在所讀資料中沒有寫明，以當地衛生健康部門為準',
    en: 'The days of testing are not in the documents that were read; ask your health authority',
  },
  source: SOURCES.none,
  grade: 'M',
};

const high: Clause = {
  text: { 'zh-CN': '7 天集中隔离', 'zh-TW': '7 天集中隔離', en: '7 days in a facility' },
  source: SOURCES.edition9,
  grade: 'B',
};

const medium: Clause = {
  text: { 'zh-CN': '7 天居家隔离', 'zh-TW': '7 天居家隔離', en: '7 days of isolation at home' },
  source: SOURCES.edition9,
  grade: 'B',
};

const highRiskArea: Measure = {
  id: 'high-risk-area',
  name: { 'zh-CN': '高风险区外溢人员', 'zh-TW': '高風險區外溢人員', en: 'From a high-risk area' },
  who: {
    text: {
      'zh-CN': '7 天内去过高风险区的人员（天数未核实）',
      'zh-TW': '7 天內去過高風險區的人員（天數未核實）',
      en: 'Who was in a high-risk area within 7 days (the number is unverified)',
    },
    source: SOURCES.none,
    grade: 'M',
  },
  anchor: fromLeftRiskArea,
  stages: [
    {
      ...{ mode: 'facilityIsolation', place: 'facility', days: 7, mayGoOut: 'never', cohabitants: 'notAffected' },
      ...{ standing: 'stayHome', clause: high },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [facilityChecks(0)],
  tests: [],
  release: [daysOver(high)],
  conversions: [becomesCase],
  notes: [testsUnknown],
};

const mediumRiskArea: Measure = {
  id: 'medium-risk-area',
  name: { 'zh-CN': '中风险区外溢人员', 'zh-TW': '中風險區外溢人員', en: 'From a medium-risk area' },
  who: {
    text: {
      'zh-CN': '从中风险区出来的人员',
      'zh-TW': '從中風險區出來的人員',
      en: 'Who came out of a medium-risk area',
    },
    source: SOURCES.homeTargets9,
    grade: 'B',
  },
  anchor: fromLeftRiskArea,
  stages: [
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 7, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: medium },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [homeChecks(0)],
  tests: [],
  release: [
    daysOver(medium),
    { code: 'assessment', clause: medium },
    { code: 'documents', documents: ['release-certificate'], clause: medium },
  ],
  conversions: [becomesCase],
  notes: [testsUnknown, ...homeIsolationNotes],
};

/** What edition 9 does about people who come out of risk areas. */
export const riskAreaMeasures9: readonly Measure[] = [
  highRiskArea,
  mediumRiskArea,
  lowRiskArea({ source: SOURCES.edition9, grade: 'B' }),
];
