import type { Locale, Text } from '../../base/domain/texts.ts';
import { findVerdictCode } from '../domain/verdict-code.ts';
import { verdictWords } from '../domain/gate-verdict.ts';

const text = (cn: string, tw: string, en: string): Text => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** Words for what the log and the lists hold by code. A code that is missing shows as it is. */
export const officeWords = {
  direction: { in: text('进', '進', 'In'), out: text('出', '出', 'Out') },
  holder: {
    resident: text('居民', '居民', 'Resident'),
    visitor: text('访客', '訪客', 'Visitor'),
    staff: text('工作人员', '工作人員', 'Staff'),
    vehicle: text('车辆', '車輛', 'Vehicle'),
    unknown: text('身份不明', '身分不明', 'Unknown'),
  },
  outcome: {
    pass: text('放行', '放行', 'Pass'),
    ask: text('停下询问', '停下詢問', 'Asked'),
    stop: text('停下', '停下', 'Stopped'),
  },
  resolution: {
    let: text('已放行', '已放行', 'Let through'),
    turnedAway: text('已劝返', '已勸返', 'Sent back'),
    referred: text('转发热门诊', '轉發熱門診', 'Referred to the fever clinic'),
    emergency: text('紧急放行', '緊急放行', 'Let through as an emergency'),
  },
  visitKind: {
    visitor: text('访客', '訪客', 'Visitor'),
    courier: text('快递', '快遞', 'Courier'),
    tradesman: text('上门服务', '到府服務', 'Tradesman'),
    driver: text('司机', '司機', 'Driver'),
    official: text('公务', '公務', 'Official'),
  },
  hostAnswer: {
    notAsked: text('未问住户', '未問住戶', 'Not asked'),
    asked: text('已问，等答复', '已問，等答覆', 'Asked'),
    agreed: text('住户同意', '住戶同意', 'Agrees'),
    refused: text('住户不同意', '住戶不同意', 'Refuses'),
    unreached: text('联系不上住户', '聯絡不上住戶', 'Not reached'),
  },
  answeredBy: {
    call: text('打电话', '打電話', 'by phone'),
    app: text('手机上', '手機上', 'in the app'),
    atGate: text('来门口', '來門口', 'at the gate'),
  },
  incident: {
    refusal: text('拒不配合', '拒不配合', 'Refusal'),
    quarrel: text('争执', '爭執', 'Quarrel'),
    barrierBroken: text('围挡损坏', '圍擋損壞', 'Broken barrier'),
    fever: text('发热', '發熱', 'Fever'),
    impostor: text('冒用身份', '冒用身分', 'Impostor'),
    emergency: text('紧急情况', '緊急情況', 'Emergency'),
    crowd: text('人员拥堵', '人員壅塞', 'Crowd'),
    other: text('其他', '其他', 'Other'),
  },
  flag: {
    twoGates: text('同一张卡先后在两个卡口', '同一張卡先後在兩個卡口', 'One card at two gates'),
    wrongDirection: text('同一张卡连续同方向', '同一張卡連續同方向', 'One card twice in one direction'),
    revokedUsed: text('使用已作废的卡', '使用已作廢的卡', 'A revoked card was used'),
    restrictedPassed: text('居家人员被放行', '居家人員被放行', 'Somebody under an order was let through'),
    failedQuestion: text('身份核对答错', '身分核對答錯', 'The question was answered wrongly'),
  },
  gateKind: {
    pedestrian: text('行人', '行人', 'On foot'),
    vehicle: text('车辆', '車輛', 'Vehicles'),
    both: text('行人和车辆', '行人和車輛', 'On foot and vehicles'),
  },
  site: {
    forehead: text('额温', '額溫', 'Forehead'),
    wrist: text('腕温', '腕溫', 'Wrist'),
    ear: text('耳温', '耳溫', 'Ear'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** A code of one of the lists above in words. */
export function officeWord(kind: keyof typeof officeWords, code: string, locale: Locale): string {
  const words: Readonly<Record<string, Text>> = officeWords[kind];
  return words[code]?.[locale] ?? code;
}

/** A verdict of the log in the words of the gate; one that a newer phone wrote shows by its code. */
export function verdictTitle(code: string, locale: Locale): string {
  const known = findVerdictCode(code);
  return known === undefined ? code : verdictWords[known].title[locale];
}

/** Tenths of a degree as people read them: 36.5. */
export function degrees(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
