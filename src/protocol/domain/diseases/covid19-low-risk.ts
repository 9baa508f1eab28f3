import type { Clause } from '../clause.ts';
import type { Measure } from '../measure.ts';
import { fromLeftRiskArea } from './covid19-counting.ts';
import { becomesCase, daysOver, homeChecks } from './covid19-stays.ts';

/** Two tests in three days and health monitoring (三天两检), the same in edition 9 and in the twenty measures; the source is each one's own. */
export function lowRiskArea({ source, grade }: Pick<Clause, 'source' | 'grade'>): Measure {
  const twoTests: Clause = {
    text: {
      'zh-CN': '3 天内完成 2 次检测（间隔 24 小时以上，本表按第 1、3 天排），其间做好健康监测',
      'zh-TW': '3 天內完成 2 次檢測（間隔 24 小時以上，本表按第 1、3 天排），其間做好健康監測',
      en: 'Two tests within 3 days, at least 24 hours apart (planned here for days 1 and 3), and health monitoring',
    },
    ...{ source, grade },
  };
  return {
    id: 'low-risk-area',
    name: { 'zh-CN': '低风险区来返人员', 'zh-TW': '低風險區來返人員', en: 'From a low-risk area' },
    who: {
      text: {
        'zh-CN': '从低风险区来返的人员',
        'zh-TW': '從低風險區來返的人員',
        en: 'Who came from a low-risk area',
      },
      ...{ source, grade },
    },
    anchor: fromLeftRiskArea,
    stages: [
      {
        ...{ mode: 'selfMonitoring', place: 'home', days: 3, mayGoOut: 'allowed', cohabitants: 'notAffected' },
        clause: twoTests,
      },
    ],
    ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: false, resetOn: [] },
    checks: [homeChecks(0)],
    tests: [{ stage: 0, days: [1, 3], specimen: 'unstated', pool: 1, clause: twoTests }],
    release: [daysOver(twoTests), { code: 'tests', lastNegatives: 2, clause: twoTests }],
    conversions: [becomesCase],
    notes: [],
  };
}
