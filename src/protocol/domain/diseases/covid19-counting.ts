import type { AnchorRule, Measure } from '../measure.ts';
import type { Contradiction, Pack } from '../pack.ts';
import { SOURCES } from './covid19-sources.ts';

/** From the last contact with the case or the contact. */
export const fromLastExposure: AnchorRule = {
  kind: 'lastExposure',
  anchorIsDay: 0,
  clause: {
    text: {
      'zh-CN': '从与病例（密接的密接从与密接）最后一次接触之日起算',
      'zh-TW': '從與病例（密接的密接從與密接）最後一次接觸之日起算',
      en: 'Counted from the last contact with the case (for secondary contacts: with the contact)',
    },
    source: SOURCES.contacts8,
    grade: 'B',
  },
  fallback: {
    kind: 'controlStart',
    clause: {
      text: {
        'zh-CN': '最后接触日无从查实的，从开始管控之日起算（沿用 2020 年返乡人员的做法）',
        'zh-TW': '最後接觸日無從查實的，從開始管控之日起算（沿用 2020 年返鄉人員的做法）',
        en: 'Where the last contact cannot be established: from the start of control (carried over from the 2020 rule for returnees)',
      },
      source: SOURCES.none,
      grade: 'M',
    },
  },
};

const noTicket: NonNullable<AnchorRule['fallback']> = {
  kind: 'controlStart',
  clause: {
    text: {
      'zh-CN': '拿不出车票等凭证的，从开始居家之日起算',
      'zh-TW': '拿不出車票等憑證的，從開始居家之日起算',
      en: 'Without a ticket or other evidence: from the day the stay at home began',
    },
    source: SOURCES.townRule,
    grade: 'A',
  },
};

/** From leaving the risk area. */
export const fromLeftRiskArea: AnchorRule = {
  kind: 'leftRiskArea',
  anchorIsDay: 0,
  clause: {
    text: {
      'zh-CN': '管理期限自离开风险区域之日起算',
      'zh-TW': '管理期限自離開風險區域之日起算',
      en: 'Counted from the day of leaving the risk area',
    },
    source: SOURCES.leftRiskArea,
    grade: 'C',
  },
  fallback: noTicket,
};

/** From arrival in the country. */
export const fromArrival: AnchorRule = {
  kind: 'arrival',
  anchorIsDay: 0,
  clause: {
    text: { 'zh-CN': '从入境之日起算', 'zh-TW': '從入境之日起算', en: 'Counted from the day of entry' },
    source: SOURCES.none,
    grade: 'M',
  },
  fallback: noTicket,
};

/** From the day on which control began. */
export const fromControlStart: AnchorRule = {
  kind: 'controlStart',
  anchorIsDay: 0,
  clause: {
    text: {
      'zh-CN': '从居家隔离开始之日起算（规定没有写明）',
      'zh-TW': '從居家隔離開始之日起算（規定沒有寫明）',
      en: 'Counted from the day on which home isolation began (the rule does not say)',
    },
    source: SOURCES.none,
    grade: 'M',
  },
};

/** What begins the count again while somebody is isolated. */
export const isolationResets: Measure['resetOn'] = [
  {
    kind: 'breach',
    clause: {
      text: {
        'zh-CN': '擅自外出的，从外出之日重新计算',
        'zh-TW': '擅自外出的，從外出之日重新計算',
        en: 'Whoever leaves without permission is counted again from that day',
      },
      source: SOURCES.breach,
      grade: 'D',
    },
  },
  {
    kind: 'newExposure',
    clause: {
      text: {
        'zh-CN': '期间再次接触的，按最后一次接触重新计算',
        'zh-TW': '期間再次接觸的，按最後一次接觸重新計算',
        en: 'A new contact during the stay is the last contact, and is counted from',
      },
      source: SOURCES.none,
      grade: 'M',
    },
  },
  {
    kind: 'cohabitantCase',
    clause: {
      text: {
        'zh-CN': '同住人确诊的，视为再次接触，重新计算',
        'zh-TW': '同住人確診的，視為再次接觸，重新計算',
        en: 'A cohabitant who becomes a case counts as a new contact',
      },
      source: SOURCES.none,
      grade: 'M',
    },
  },
];

/** Ways of counting that documents state side by side. Source: domain.md 1.2. */
export const countingContradictions: readonly Contradiction[] = [
  { clause: fromLastExposure.clause, anchor: 'lastExposure' },
  { clause: fromLeftRiskArea.clause, anchor: 'leftRiskArea' },
  { clause: noTicket.clause, anchor: 'arrival' },
  {
    clause: {
      text: {
        'zh-CN': '隔离当天为第 0 天，次日为第 1 天；满 14 天后的次日早上离开',
        'zh-TW': '隔離當天為第 0 天，次日為第 1 天；滿 14 天後的次日早上離開',
        en: 'The day of isolation is day 0 and the next is day 1; one leaves on the morning after day 14',
      },
      source: SOURCES.dayZero,
      grade: 'D',
    },
  },
  {
    clause: {
      text: {
        'zh-CN': '从开始足不出户之日起算；外出即重新计算',
        'zh-TW': '從開始足不出戶之日起算；外出即重新計算',
        en: 'Counted from the day one stopped leaving the home; leaving begins the count again',
      },
      source: SOURCES.breach,
      grade: 'D',
    },
    anchor: 'controlStart',
  },
];

/** How far back contacts are sought: sources differ, so it is a choice. */
export const lookBackDays: Pack['lookBack'] = [
  {
    days: 4,
    clause: {
      text: {
        'zh-CN': '从发病（无症状者从采样）前 4 天起排查密接',
        'zh-TW': '從發病（無症狀者從採樣）前 4 天起排查密接',
        en: 'Contacts are sought from 4 days before onset (without symptoms: before sampling)',
      },
      source: SOURCES.lookBack4,
      grade: 'B',
    },
  },
  {
    days: 2,
    clause: {
      text: { 'zh-CN': '另有资料写 2 天', 'zh-TW': '另有資料寫 2 天', en: 'Other pages say 2 days' },
      source: SOURCES.lookBack2,
      grade: 'B',
    },
  },
];
