import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { Pack } from '../pack.ts';
import { fallsIll, fromOnset, illnessChecks } from './case-stays.ts';
import { feverThresholds } from './covid19-stays.ts';

const EDITION = 'haiyang.u0q.com/zixun/2023/0729/13069.html; wlchinajn.com/news/slh1509630.html';

const edition = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: EDITION,
  grade: 'A',
});
const unread = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: 'none read (unverified)',
  grade: 'M',
});

const stay = edition(
  '病例先住院，符合条件的回家，直到结痂自然脱落；单独房间，外出穿长袖长裤、戴口罩',
  '病例先住院，符合條件的回家，直到結痂自然脫落；單獨房間，外出穿長袖長褲、戴口罩',
  'Cases are in hospital first, then at home until the scabs fall off; a room alone, long sleeves and a mask when out',
);
const watched = edition(
  '密切接触者从最后接触起自我健康监测 21 天；正常生活，不发生性行为、不献血',
  '密切接觸者從最後接觸起自我健康監測 21 天；正常生活，不發生性行為、不捐血',
  'Contacts watch themselves for 21 days from the last contact; normal life, no sex, no blood donation',
);
const asked = edition('第 7、14、21 天随访', '第 7、14、21 天隨訪', 'Asked on days 7, 14 and 21');

/** Mpox, protocol of 2023. */
export const mpoxCn2023: Pack = {
  id: 'mpox-cn-2023',
  disease: 'mpox',
  name: { 'zh-CN': '猴痘', 'zh-TW': 'M痘', en: 'Mpox' },
  edition: { 'zh-CN': '2023 年方案', 'zh-TW': '2023 年方案', en: 'Protocol of 2023' },
  effectiveFrom: getDay('2023-07-26'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [unread('具体生效日期未核实', '具體生效日期未核實', 'The exact day from which it holds is unverified')],
  measures: [
    {
      id: 'close-contact',
      name: { 'zh-CN': '密切接触者', 'zh-TW': '密切接觸者', en: 'Close contact' },
      who: watched,
      anchor: { kind: 'lastExposure', anchorIsDay: 0, clause: watched },
      stages: [
        {
          ...{ mode: 'selfMonitoring', place: 'home', days: 21, mayGoOut: 'allowed', cohabitants: 'notAffected' },
          clause: watched,
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: false },
      resetOn: [{ kind: 'newExposure', clause: watched }],
      checks: [
        {
          ...{ stage: 0, what: ['temperature', 'symptoms'], times: ['anyTime'], days: [7, 14, 21] },
          ...{ thresholds: feverThresholds, clause: asked },
        },
      ],
      tests: [],
      release: [{ code: 'days', clause: watched }],
      conversions: [
        fallsIll(
          'case-home',
          unread(
            '出现症状的就医，按病例处置',
            '出現症狀的就醫，按病例處置',
            'Whoever falls ill sees a doctor and is treated as a case',
          ),
        ),
      ],
      notes: [],
    },
    {
      id: 'case-home',
      name: { 'zh-CN': '居家的病例', 'zh-TW': '居家的病例', en: 'Case at home' },
      who: stay,
      anchor: {
        ...fromOnset(
          unread(
            '没有固定天数，从发病起记；此处只写第 1 天，结痂脱落才解除',
            '沒有固定天數，從發病起記；此處只寫第 1 天，結痂脫落才解除',
            'No fixed number of days; noted from onset, only day 1 is written here, the scabs decide',
          ),
        ),
        fallback: {
          kind: 'controlStart',
          clause: unread(
            '出院回家的从回家之日记',
            '出院回家的從回家之日記',
            'Noted from the day of coming home from hospital',
          ),
        },
      },
      stages: [
        {
          ...{ mode: 'homeIsolation', place: 'home', days: 1, mayGoOut: 'medicalOnly', cohabitants: 'notAffected' },
          ...{ standing: 'medicalOnly', clause: stay },
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: true, isCoercive: true, resetOn: [] },
      checks: [illnessChecks],
      tests: [],
      release: [{ code: 'scabsGone', clause: stay }],
      conversions: [],
      notes: [],
    },
  ],
  contradictions: [],
  lookBack: [],
  zones: [],
  clusters: [],
  notices: [],
};
