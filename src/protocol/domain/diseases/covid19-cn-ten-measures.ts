import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromControlStart, fromLastExposure, isolationResets } from './covid19-counting.ts';
import { SOURCES } from './covid19-sources.ts';
import { becomesCase, daysOver, homeChecks, homeIsolationNotes } from './covid19-stays.ts';

const fiveAtHome: Clause = {
  text: {
    'zh-CN': '5 天居家隔离，第 5 天检测阴性即解除',
    'zh-TW': '5 天居家隔離，第 5 天檢測陰性即解除',
    en: '5 days of isolation at home, ended by a negative test on day 5',
  },
  source: SOURCES.ten,
  grade: 'A',
};

const closeContact: Measure = {
  id: 'close-contact',
  name: { 'zh-CN': '密切接触者', 'zh-TW': '密切接觸者', en: 'Close contact' },
  who: {
    text: {
      'zh-CN': '具备居家隔离条件的密切接触者；也可自愿集中',
      'zh-TW': '具備居家隔離條件的密切接觸者；也可自願集中',
      en: 'Close contacts whose home allows it; a facility by choice',
    },
    source: SOURCES.ten,
    grade: 'A',
  },
  anchor: fromLastExposure,
  stages: [
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 5, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: fiveAtHome },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: isolationResets },
  checks: [homeChecks(0)],
  tests: [{ stage: 0, days: [5], specimen: 'unstated', pool: 1, clause: fiveAtHome }],
  release: [daysOver(fiveAtHome), { code: 'tests', clause: fiveAtHome }],
  conversions: [{ ...becomesCase, to: 'case-home' }],
  notes: homeIsolationNotes,
};

const caseAtHome: Clause = {
  text: {
    'zh-CN': '无症状和轻型感染者一般居家隔离',
    'zh-TW': '無症狀和輕型感染者一般居家隔離',
    en: 'Infected people without or with mild symptoms are isolated at home as a rule',
  },
  source: SOURCES.ten,
  grade: 'A',
};

const caseRelease: Clause = {
  text: {
    'zh-CN': '第 6、7 天连续 2 次检测 Ct 值 ≥35 解除',
    'zh-TW': '第 6、7 天連續 2 次檢測 Ct 值 ≥35 解除',
    en: 'Ended by two tests in a row, on days 6 and 7, with Ct ≥ 35',
  },
  source: SOURCES.ten,
  grade: 'A',
};

const caseHome: Measure = {
  id: 'case-home',
  name: { 'zh-CN': '居家的感染者', 'zh-TW': '居家的感染者', en: 'Case at home' },
  who: caseAtHome,
  anchor: fromControlStart,
  stages: [
    {
      ...{ mode: 'homeIsolation', place: 'home', days: 7, mayGoOut: 'never', cohabitants: 'alsoStay' },
      ...{ standing: 'stayHome', clause: caseAtHome },
    },
  ],
  ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: true, resetOn: [] },
  checks: [homeChecks(0)],
  tests: [{ stage: 0, days: [6, 7], specimen: 'unstated', pool: 1, clause: caseRelease }],
  release: [daysOver(caseRelease), { code: 'tests', lastNegatives: 2, ctAtLeast: 35, clause: caseRelease }],
  conversions: [],
  notes: homeIsolationNotes,
};

/** Measures of the ten measures. */
export const measuresTen: readonly Measure[] = [closeContact, caseHome];
