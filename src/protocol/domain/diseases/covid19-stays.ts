import type { Clause } from '../clause.ts';
import type { CheckRule, ConditionRule, ConversionRule, Thresholds } from '../measure.ts';
import { SOURCES } from './covid19-sources.ts';

/** Readings from which a form calls a temperature abnormal. No source gives one for the wrist. */
export const feverThresholds: Thresholds = { forehead: 368, axilla: 373 };

/** Temperature and symptoms early and late, at home. */
export function homeChecks(stage: number): CheckRule {
  return {
    ...{ stage, what: ['temperature', 'symptoms'], times: ['morning', 'evening'], thresholds: feverThresholds },
    clause: {
      text: {
        'zh-CN': '早、晚各测一次体温并报社区；额温 36.8℃、腋温 37.3℃ 及以上为异常',
        'zh-TW': '早、晚各測一次體溫並報社區；額溫 36.8℃、腋溫 37.3℃ 及以上為異常',
        en: 'Temperature early and late, told to the community; abnormal from 36.8 °C on the forehead, 37.3 °C in the axilla',
      },
      source: `${SOURCES.homeStay}; ${SOURCES.thresholds}`,
      grade: 'B',
    },
  };
}

/** The same in a facility, which no document that was read spells out. */
export function facilityChecks(stage: number): CheckRule {
  return {
    ...homeChecks(stage),
    clause: {
      text: {
        'zh-CN': '集中隔离期间同样早、晚各测一次（所读资料没有写明）',
        'zh-TW': '集中隔離期間同樣早、晚各測一次（所讀資料沒有寫明）',
        en: 'In a facility likewise early and late (not spelt out in the documents that were read)',
      },
      source: SOURCES.none,
      grade: 'M',
    },
  };
}

/** What isolation at home asks beside days and tests. */
export const homeIsolationNotes: readonly Clause[] = [
  {
    text: {
      'zh-CN': '不外出、不会客；确需就医须经社区同意，专人专车、闭环往返',
      'zh-TW': '不外出、不會客；確需就醫須經社區同意，專人專車、閉環往返',
      en: 'Nobody goes out or receives guests; medical trips by leave of the community, with a driver, there and back',
    },
    source: SOURCES.homeStay,
    grade: 'B',
  },
  {
    text: {
      'zh-CN': '同住人也不得外出并同步检测，做不到的转集中隔离',
      'zh-TW': '同住人也不得外出並同步檢測，做不到的轉集中隔離',
      en: 'Cohabitants stay in too and are tested at the same time; else the person goes to a facility',
    },
    source: SOURCES.homeStay,
    grade: 'B',
  },
  {
    text: {
      'zh-CN': '最好单独居住，否则住通风好的单间、独用卫生间；不用中央空调，不在集体宿舍',
      'zh-TW': '最好單獨居住，否則住通風好的單間、獨用衛生間；不用中央空調，不在集體宿舍',
      en: 'Best alone, else a well-aired room and toilet of their own; no shared central air, no dormitory',
    },
    source: SOURCES.homeStay,
    grade: 'B',
  },
  {
    text: {
      'zh-CN': '垃圾专用袋装，扎口前用含氯 500–1000 mg/L 或 75% 酒精消毒，社区统一收运',
      'zh-TW': '垃圾專用袋裝，紮口前用含氯 500–1000 mg/L 或 75% 酒精消毒，社區統一收運',
      en: 'Rubbish in a bag of its own, 500–1000 mg/L chlorine or 75 % alcohol before tying; the community collects it',
    },
    source: SOURCES.homeStay,
    grade: 'B',
  },
];

/** What health monitoring at home asks. */
export const homeMonitoringNotes: readonly Clause[] = [
  {
    text: {
      'zh-CN': '非必要不外出；就医等外出避免乘坐公共交通；分餐，尽量单间、独用卫生间',
      'zh-TW': '非必要不外出；就醫等外出避免搭乘公共交通；分餐，盡量單間、獨用衛生間',
      en: 'Out for medical care and the like only, not by public transport; own room, meals apart, own toilet if possible',
    },
    source: SOURCES.homeStay,
    grade: 'B',
  },
];

/** A contact with a positive test is a case from then on. */
export const becomesCase: ConversionRule = {
  when: 'positive',
  clause: {
    text: {
      'zh-CN': '检测阳性的，按病例处置，本管控终止',
      'zh-TW': '檢測陽性的，按病例處置，本管控終止',
      en: 'A positive test makes the person a case; this measure ends',
    },
    source: SOURCES.none,
    grade: 'M',
  },
};

/** The days are over. */
export function daysOver(clause: Clause): ConditionRule {
  return { code: 'days', clause };
}

const released: Clause = {
  text: {
    'zh-CN': '期满、检测阴性、经社区核实后发给解除隔离通知单',
    'zh-TW': '期滿、檢測陰性、經社區核實後發給解除隔離通知單',
    en: 'Days over, tests negative, verified by the community: the release certificate is issued',
  },
  source: SOURCES.homeStay,
  grade: 'B',
};

/** Release from isolation at home: days, tests, the community's word, the certificate. */
export const releasedFromHomeIsolation: readonly ConditionRule[] = [
  { code: 'days', clause: released },
  { code: 'tests', clause: released },
  { code: 'assessment', clause: released },
  { code: 'documents', documents: ['release-certificate'], clause: released },
];
