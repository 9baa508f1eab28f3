import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromArrival, fromLastExposure, fromLeftRiskArea, isolationResets } from './covid19-counting.ts';
import { lowRiskArea } from './covid19-low-risk.ts';
import { SOURCES } from './covid19-sources.ts';
import {
  becomesCase,
  facilityChecks,
  homeChecks,
  homeIsolationNotes,
  releasedFromHomeIsolation,
} from './covid19-stays.ts';

const fiveAndThree: Clause = {
  text: {
    'zh-CN': '5 天集中隔离 + 3 天居家隔离，其间赋码管理、不得外出',
    'zh-TW': '5 天集中隔離 + 3 天居家隔離，其間賦碼管理、不得外出',
    en: '5 days in a facility, then 3 days of isolation at home, with a code, not going out',
  },
  source: SOURCES.twenty,
  grade: 'B',
};

const fiveAndThreeTests: Clause = {
  text: {
    'zh-CN': '集中隔离第 1、2、3、5 天，居家隔离第 1、3 天检测',
    'zh-TW': '集中隔離第 1、2、3、5 天，居家隔離第 1、3 天檢測',
    en: 'Tests on days 1, 2, 3 and 5 in the facility and on days 1 and 3 at home',
  },
  source: SOURCES.twenty,
  grade: 'B',
};

const fivePlusThree: Omit<Measure, 'id' | 'name' | 'who' | 'anchor'> = {
  stages: [
    {
      ...{ mode: 'facilityIsolation', place: 'facility', days: 5, mayGoOut: 'never', cohabitants: 'notAffected' },
      ...{ standing: 'stayHome', clause: fiveAndThree },
    },
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 3, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: fiveAndThree },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [facilityChecks(0), homeChecks(1)],
  tests: [
    { stage: 0, days: [1, 2, 3, 5], specimen: 'unstated', pool: 1, clause: fiveAndThreeTests },
    { stage: 1, days: [1, 3], specimen: 'unstated', pool: 1, clause: fiveAndThreeTests },
  ],
  release: releasedFromHomeIsolation,
  conversions: [becomesCase],
  notes: homeIsolationNotes,
};

const closeContact: Measure = {
  id: 'close-contact',
  name: { 'zh-CN': '密切接触者', 'zh-TW': '密切接觸者', en: 'Close contact' },
  who: {
    text: {
      'zh-CN': '密切接触者；不再判定密接的密接',
      'zh-TW': '密切接觸者；不再判定密接的密接',
      en: 'Close contacts; contacts of contacts are no longer determined',
    },
    source: SOURCES.twenty,
    grade: 'B',
  },
  anchor: fromLastExposure,
  ...fivePlusThree,
};

const entry: Measure = {
  id: 'entry',
  name: { 'zh-CN': '入境人员', 'zh-TW': '入境人員', en: 'Arrival from abroad' },
  who: {
    text: {
      'zh-CN': '入境人员，5+3，检测相同',
      'zh-TW': '入境人員，5+3，檢測相同',
      en: 'Arrivals from abroad: 5+3 with the same tests',
    },
    source: SOURCES.twenty,
    grade: 'B',
  },
  anchor: fromArrival,
  ...fivePlusThree,
};

const high: Clause = {
  text: {
    'zh-CN': '7 天居家隔离，第 1、3、5、7 天检测',
    'zh-TW': '7 天居家隔離，第 1、3、5、7 天檢測',
    en: '7 days of isolation at home, tests on days 1, 3, 5 and 7',
  },
  source: SOURCES.twenty,
  grade: 'B',
};

const highRiskArea: Measure = {
  id: 'high-risk-area',
  name: { 'zh-CN': '高风险区外溢人员', 'zh-TW': '高風險區外溢人員', en: 'From a high-risk area' },
  who: {
    text: {
      'zh-CN': '高风险区外溢人员，由集中隔离改为居家隔离',
      'zh-TW': '高風險區外溢人員，由集中隔離改為居家隔離',
      en: 'People from high-risk areas, now at home instead of in a facility',
    },
    source: SOURCES.twenty,
    grade: 'B',
  },
  anchor: fromLeftRiskArea,
  stages: [
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 7, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: high },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [homeChecks(0)],
  tests: [{ stage: 0, days: [1, 3, 5, 7], specimen: 'unstated', pool: 1, clause: high }],
  release: releasedFromHomeIsolation,
  conversions: [becomesCase],
  notes: homeIsolationNotes,
};

/** Measures of the twenty measures. */
export const measuresTwenty: readonly Measure[] = [
  closeContact,
  entry,
  highRiskArea,
  lowRiskArea({ source: SOURCES.twenty, grade: 'B' }),
];
