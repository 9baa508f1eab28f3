import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromArrival, fromLastExposure, isolationResets } from './covid19-counting.ts';
import { SOURCES } from './covid19-sources.ts';
import {
  becomesCase,
  daysOver,
  facilityChecks,
  homeChecks,
  homeIsolationNotes,
  homeMonitoringNotes,
  releasedFromHomeIsolation,
} from './covid19-stays.ts';
import { riskAreaMeasures9 } from './covid19-cn-9-risk-areas.ts';

const sevenAndThree: Clause = {
  text: {
    'zh-CN': '7 天集中隔离 + 3 天居家健康监测',
    'zh-TW': '7 天集中隔離 + 3 天居家健康監測',
    en: '7 days in a facility, then 3 days of health monitoring at home',
  },
  source: SOURCES.edition9,
  grade: 'B',
};

const facilityTests: Clause = {
  text: {
    'zh-CN': '集中隔离第 1、2、3、5、7 天口咽拭子检测，不再双采双检',
    'zh-TW': '集中隔離第 1、2、3、5、7 天口咽拭子檢測，不再雙採雙檢',
    en: 'Throat swabs on days 1, 2, 3, 5 and 7 in the facility, no more double sampling',
  },
  source: SOURCES.edition9,
  grade: 'B',
};

const lastTest: Clause = {
  text: {
    'zh-CN': '居家健康监测第 3 天检测一次',
    'zh-TW': '居家健康監測第 3 天檢測一次',
    en: 'One test on day 3 of the monitoring',
  },
  source: SOURCES.edition9,
  grade: 'B',
};

const sevenPlusThree: Omit<Measure, 'id' | 'name' | 'who' | 'anchor'> = {
  stages: [
    {
      ...{ mode: 'facilityIsolation', place: 'facility', days: 7, mayGoOut: 'never', cohabitants: 'notAffected' },
      ...{ standing: 'stayHome', clause: sevenAndThree },
    },
    {
      ...{ mode: 'homeMonitoring', place: 'home', days: 3, mayGoOut: 'medicalOnly', cohabitants: 'liveNormally' },
      ...{ standing: 'medicalOnly', clause: sevenAndThree },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [facilityChecks(0), homeChecks(1)],
  tests: [
    { stage: 0, days: [1, 2, 3, 5, 7], specimen: 'oropharyngeal', pool: 1, clause: facilityTests },
    { stage: 1, days: [3], specimen: 'oropharyngeal', pool: 1, clause: lastTest },
  ],
  release: [daysOver(sevenAndThree), { code: 'tests', clause: lastTest }],
  conversions: [becomesCase],
  notes: homeMonitoringNotes,
};

const closeContact: Measure = {
  id: 'close-contact',
  name: { 'zh-CN': '密切接触者', 'zh-TW': '密切接觸者', en: 'Close contact' },
  who: {
    text: {
      'zh-CN': '密切接触者；特殊情况可居家隔离',
      'zh-TW': '密切接觸者；特殊情況可居家隔離',
      en: 'Close contacts; in special cases at home',
    },
    source: SOURCES.homeTargets9,
    grade: 'B',
  },
  anchor: fromLastExposure,
  ...sevenPlusThree,
};

const entry: Measure = {
  id: 'entry',
  name: { 'zh-CN': '入境人员', 'zh-TW': '入境人員', en: 'Arrival from abroad' },
  who: {
    text: { 'zh-CN': '入境人员，同为 7+3', 'zh-TW': '入境人員，同為 7+3', en: 'Arrivals from abroad, likewise 7+3' },
    source: SOURCES.edition9,
    grade: 'B',
  },
  anchor: fromArrival,
  ...sevenPlusThree,
};

const atHome: Clause = {
  text: {
    'zh-CN': '7 天居家隔离，第 1、4、7 天检测',
    'zh-TW': '7 天居家隔離，第 1、4、7 天檢測',
    en: '7 days of isolation at home, tests on days 1, 4 and 7',
  },
  source: SOURCES.edition9,
  grade: 'B',
};

const secondaryContact: Measure = {
  id: 'secondary-contact',
  name: { 'zh-CN': '密接的密接', 'zh-TW': '密接的密接', en: 'Contact of a contact' },
  who: {
    text: {
      'zh-CN': '密切接触者的密切接触者',
      'zh-TW': '密切接觸者的密切接觸者',
      en: 'Close contacts of a close contact',
    },
    source: SOURCES.edition9,
    grade: 'B',
  },
  anchor: fromLastExposure,
  stages: [
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 7, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: atHome },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [homeChecks(0)],
  tests: [{ stage: 0, days: [1, 4, 7], specimen: 'oropharyngeal', pool: 1, clause: atHome }],
  release: releasedFromHomeIsolation,
  conversions: [
    becomesCase,
    {
      when: 'indexPositive',
      to: 'close-contact',
      clause: {
        text: {
          'zh-CN': '所接触的密接确诊的，转为密切接触者',
          'zh-TW': '所接觸的密接確診的，轉為密切接觸者',
          en: 'When the contact becomes a case, this person becomes a close contact',
        },
        source: SOURCES.none,
        grade: 'M',
      },
    },
  ],
  notes: homeIsolationNotes,
};

/** Measures of edition 9. */
export const measures9: readonly Measure[] = [closeContact, secondaryContact, entry, ...riskAreaMeasures9];
