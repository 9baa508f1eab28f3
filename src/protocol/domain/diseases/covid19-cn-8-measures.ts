import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromArrival, fromLastExposure, isolationResets } from './covid19-counting.ts';
import { SOURCES } from './covid19-sources.ts';
import { becomesCase, daysOver, facilityChecks, homeChecks, homeMonitoringNotes } from './covid19-stays.ts';

const fourteenAndSeven: Clause = {
  text: {
    'zh-CN': '14 天集中隔离 + 7 天居家健康监测',
    'zh-TW': '14 天集中隔離 + 7 天居家健康監測',
    en: '14 days in a facility, then 7 days of health monitoring at home',
  },
  source: SOURCES.diff8,
  grade: 'B',
};

const facilityTests: Clause = {
  text: {
    'zh-CN': '集中隔离第 1、4、7、14 天鼻咽拭子检测；解除前双采双检',
    'zh-TW': '集中隔離第 1、4、7、14 天鼻咽拭子檢測；解除前雙採雙檢',
    en: 'Nasopharyngeal tests on days 1, 4, 7 and 14 in the facility; two samples, two tests before release',
  },
  source: SOURCES.diff8,
  grade: 'B',
};

const laterTests: Clause = {
  text: {
    'zh-CN': '解除集中隔离后第 2、7 天各检测一次',
    'zh-TW': '解除集中隔離後第 2、7 天各檢測一次',
    en: 'Tests on days 2 and 7 after the facility',
  },
  source: SOURCES.diff8,
  grade: 'B',
};

/** 14 + 7 days, for contacts and for arrivals from abroad alike. */
const fourteenPlusSeven: Omit<Measure, 'id' | 'name' | 'who' | 'anchor'> = {
  stages: [
    {
      ...{ mode: 'facilityIsolation', place: 'facility', days: 14, mayGoOut: 'never', cohabitants: 'notAffected' },
      ...{ standing: 'stayHome', clause: fourteenAndSeven },
    },
    {
      ...{ mode: 'homeMonitoring', place: 'home', days: 7, mayGoOut: 'medicalOnly', cohabitants: 'liveNormally' },
      ...{ standing: 'medicalOnly', clause: fourteenAndSeven },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [facilityChecks(0), homeChecks(1)],
  tests: [
    {
      ...{ stage: 0, days: [1, 4, 7, 14], specimen: 'nasopharyngeal', pool: 1, doubledDays: [14] },
      clause: facilityTests,
    },
    { stage: 1, days: [2, 7], specimen: 'nasopharyngeal', pool: 1, clause: laterTests },
  ],
  release: [daysOver(fourteenAndSeven), { code: 'tests', clause: laterTests }],
  conversions: [becomesCase],
  notes: homeMonitoringNotes,
};

const closeContact: Measure = {
  id: 'close-contact',
  name: { 'zh-CN': '密切接触者', 'zh-TW': '密切接觸者', en: 'Close contact' },
  who: {
    text: {
      'zh-CN': '密切接触者；特殊人群经专业评估不适合集中的可居家隔离',
      'zh-TW': '密切接觸者；特殊人群經專業評估不適合集中的可居家隔離',
      en: 'Close contacts; those judged unfit for a facility may be isolated at home',
    },
    source: SOURCES.homeTargets8,
    grade: 'B',
  },
  anchor: fromLastExposure,
  ...fourteenPlusSeven,
};

const entry: Measure = {
  id: 'entry',
  name: { 'zh-CN': '入境人员', 'zh-TW': '入境人員', en: 'Arrival from abroad' },
  who: {
    text: {
      'zh-CN': '入境人员，按密切接触者管理',
      'zh-TW': '入境人員，按密切接觸者管理',
      en: 'Arrivals from abroad, treated as close contacts',
    },
    source: SOURCES.diff8,
    grade: 'B',
  },
  anchor: fromArrival,
  ...fourteenPlusSeven,
};

const sevenDays: Clause = {
  text: {
    'zh-CN': '7 天集中隔离，第 1、4、7 天检测',
    'zh-TW': '7 天集中隔離，第 1、4、7 天檢測',
    en: '7 days in a facility, tests on days 1, 4 and 7',
  },
  source: SOURCES.diff8,
  grade: 'B',
};

const freedWithContact: Clause = {
  text: {
    'zh-CN': '密接前两次检测阴性，且本人第 1、4、7 天均阴性，第 7 天解除',
    'zh-TW': '密接前兩次檢測陰性，且本人第 1、4、7 天均陰性，第 7 天解除',
    en: "Freed on day 7 when the contact's first two tests and one's own of days 1, 4 and 7 are negative",
  },
  source: SOURCES.secondary8,
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
    source: SOURCES.diff8,
    grade: 'B',
  },
  anchor: fromLastExposure,
  stages: [
    {
      ...{ mode: 'facilityIsolation', place: 'facility', days: 7, mayGoOut: 'never', cohabitants: 'notAffected' },
      ...{ standing: 'stayHome', clause: sevenDays },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [facilityChecks(0)],
  tests: [{ stage: 0, days: [1, 4, 7], specimen: 'nasopharyngeal', pool: 1, clause: sevenDays }],
  release: [
    daysOver(sevenDays),
    { code: 'tests', clause: freedWithContact },
    { code: 'indexNegative', clause: freedWithContact },
  ],
  early: { day: 7, conditions: ['tests', 'indexNegative'], clause: freedWithContact },
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
  notes: [],
};

/** Measures of edition 8. */
export const measures8: readonly Measure[] = [closeContact, secondaryContact, entry];
