import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { Pack } from '../pack.ts';
import { fallsIll, fromOnset, illnessChecks } from './case-stays.ts';
import { feverThresholds } from './covid19-stays.ts';
import { mosquitoRule } from './mosquitoes.ts';

const EDITION = 'gwmzb.gdufs.edu.cn/info/2056/2344.htm; alatiku.com/fanwen/fangan/g53r4r.html';
const PROVINCES = 'js.people.com.cn/BIG5/n2/2025/0812/c360306-41319183.html';

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
  '防蚊隔离不少于发病后 7 天，且体温正常超过 24 小时',
  '防蚊隔離不少於發病後 7 天，且體溫正常超過 24 小時',
  'Kept from mosquitoes for at least 7 days from onset, with a normal temperature for more than 24 hours',
);
const watched = edition(
  '共同暴露者从最后一次共同暴露起自我健康监测 12 天',
  '共同暴露者從最後一次共同暴露起自我健康監測 12 天',
  'Co-exposed people watch themselves for 12 days from the last common exposure',
);

/** Chikungunya fever, edition of 2025. */
export const chikungunyaCn2025: Pack = {
  id: 'chikungunya-cn-2025',
  disease: 'chikungunya',
  name: { 'zh-CN': '基孔肯雅热', 'zh-TW': '屈公病', en: 'Chikungunya fever' },
  edition: { 'zh-CN': '2025 年版', 'zh-TW': '2025 年版', en: 'Edition of 2025' },
  effectiveFrom: getDay('2025-08-01'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    edition('发病后第 0–7 天有传染性', '發病後第 0–7 天有傳染性', 'Infectious on days 0 to 7 from onset'),
    {
      text: {
        'zh-CN': '各省按风险分四类：一类为浙闽粤桂琼滇，二类 11 个、三类 8 个、四类 7 个',
        'zh-TW': '各省按風險分四類：一類為浙閩粵桂瓊滇，二類 11 個、三類 8 個、四類 7 個',
        en: 'Provinces in four classes: class I Zhejiang, Fujian, Guangdong, Guangxi, Hainan and Yunnan; 11, 8 and 7 in the others',
      },
      source: PROVINCES,
      grade: 'A',
    },
    unread('具体生效日期未核实', '具體生效日期未核實', 'The exact day from which it holds is unverified'),
  ],
  measures: [
    {
      id: 'case-mosquito-proof',
      name: { 'zh-CN': '防蚊隔离的病例', 'zh-TW': '防蚊隔離的病例', en: 'Case kept from mosquitoes' },
      who: stay,
      anchor: fromOnset(stay),
      stages: [
        {
          ...{ mode: 'mosquitoProof', place: 'home', days: 7, mayGoOut: 'medicalOnly', cohabitants: 'notAffected' },
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
        unread(
          '能否外出没有写明；此处按仅就医外出处理',
          '能否外出沒有寫明；此處按僅就醫外出處理',
          'Whether one may go out is not said; treated here as medical care only',
        ),
      ],
    },
    {
      id: 'co-exposed',
      name: { 'zh-CN': '共同暴露者', 'zh-TW': '共同暴露者', en: 'Co-exposed person' },
      who: watched,
      anchor: { kind: 'lastExposure', anchorIsDay: 0, clause: watched },
      stages: [
        {
          ...{ mode: 'selfMonitoring', place: 'home', days: 12, mayGoOut: 'allowed', cohabitants: 'notAffected' },
          clause: watched,
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: false, isCoercive: false },
      resetOn: [{ kind: 'newExposure', clause: watched }],
      checks: [
        {
          ...{ stage: 0, what: ['temperature', 'symptoms'], times: ['anyTime'], thresholds: feverThresholds },
          clause: unread(
            '自我监测的次数没有写明；此处每天一次',
            '自我監測的次數沒有寫明；此處每天一次',
            'How often is not said; once a day here',
          ),
        },
      ],
      tests: [],
      release: [{ code: 'days', clause: watched }],
      conversions: [
        fallsIll(
          'case-mosquito-proof',
          unread(
            '出现症状的就医，按病例处置',
            '出現症狀的就醫，按病例處置',
            'Whoever falls ill sees a doctor and is treated as a case',
          ),
        ),
      ],
      notes: [],
    },
  ],
  contradictions: [],
  lookBack: [],
  zones: [],
  vector: mosquitoRule,
  clusters: [],
  notices: [],
};
