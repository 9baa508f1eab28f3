import type { Text } from '../../base/domain/texts.ts';
import { failureOutcomes, type WorkKind, type WorkOutcome } from '../../tasks/domain/work-kind.ts';
import { ALARM_OUTCOMES, type AlarmOutcome } from './judge-openings.ts';

/** What an opening can have been, in words. */
export const alarmOutcomeTexts: Readonly<Record<AlarmOutcome, Text>> = {
  sampling: { 'zh-CN': '上门采样', 'zh-TW': '上門採樣', en: 'Sampling' },
  delivery: { 'zh-CN': '取菜取快递', 'zh-TW': '取菜取快遞', en: 'Took a delivery in' },
  rubbish: { 'zh-CN': '放垃圾', 'zh-TW': '放垃圾', en: 'Put rubbish out' },
  medical: { 'zh-CN': '就医', 'zh-TW': '就醫', en: 'Medical care' },
  visit: { 'zh-CN': '工作人员上门', 'zh-TW': '工作人員上門', en: 'A worker came' },
  wentOut: { 'zh-CN': '出门了', 'zh-TW': '出門了', en: 'Went out' },
  falseAlarm: { 'zh-CN': '没有开门，误报', 'zh-TW': '沒有開門，誤報', en: 'Not opened: false alarm' },
  repaired: { 'zh-CN': '设备已修好或更换', 'zh-TW': '設備已修好或更換', en: 'Repaired or changed' },
  other: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },
};

function outcome(code: AlarmOutcome): WorkOutcome {
  return { code, text: alarmOutcomeTexts[code], isSuccess: true, withoutForm: true };
}

/** A door opened and nobody knows why: ask, first by telephone. Minutes, because it is about now. */
const doorOpening: WorkKind = {
  kind: 'doorOpening',
  name: { 'zh-CN': '门磁：问一下为什么开门', 'zh-TW': '門磁：問一下為什麼開門', en: 'Door: ask why it opened' },
  script: {
    'zh-CN': '您好，我是社区工作人员。刚才您家的门开过，是有人上门、取东西，还是需要帮忙？',
    'zh-TW': '您好，我是社區工作人員。剛才您家的門開過，是有人到府、拿東西，還是需要幫忙？',
    en: 'Hello, this is the neighbourhood office. Your door was opened just now: did somebody come, did you take something in, or do you need help?',
  },
  channel: 'phone',
  outcomes: [...ALARM_OUTCOMES.filter((code) => code !== 'repaired').map(outcome), ...failureOutcomes],
  failuresBeforeDoor: 1,
  retryAfterMinutes: 5,
  escalation: [
    { afterMinutes: -10, to: 'assignee' },
    { afterMinutes: 0, to: 'director' },
    { afterMinutes: 30, to: 'subdistrict' },
  ],
};

/** A box was torn off, is silent, or its battery is low: somebody goes and looks. */
const doorSensor: WorkKind = {
  kind: 'doorSensor',
  name: { 'zh-CN': '门磁：上门检查设备', 'zh-TW': '門磁：上門檢查設備', en: 'Door: look after the sensor' },
  channel: 'door',
  outcomes: [outcome('repaired'), outcome('falseAlarm'), outcome('other'), ...failureOutcomes],
  retryAfterMinutes: 60,
  escalation: [{ afterMinutes: 60, to: 'director' }],
};

/** The work that sensors make, for the table in main. */
export const sensorWorkKinds: readonly WorkKind[] = [doorOpening, doorSensor];
