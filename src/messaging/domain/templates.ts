import { fillText, type Locale, type Text } from '../../base/domain/texts.ts';

/** `urgent` goes at any hour and before everything else. */
export type Urgency = 'urgent' | 'normal';

/** A place of a text that is filled in for each message. */
export interface Placeholder {
  readonly name: string;
  /** Signs; what is longer is cut with an ellipsis, links never. */
  readonly most: number;
  /** Only in whole texts: gateways with approved templates have it written into theirs, as the address of the site. */
  readonly isOfSite?: boolean;
}

/** A text that may be sent. */
export interface MessageTemplate {
  readonly name: Text;
  readonly text: Text;
  /** In the order in which gateways that number their places (Tencent) get them. */
  readonly placeholders: readonly Placeholder[];
  readonly urgency: Urgency;
  /** Later it says nothing new. */
  readonly expiresAfterMinutes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const community: Placeholder = { name: 'community', most: 16 };
const place: Placeholder = { name: 'place', most: 24 };
/** The address of the site and the signed rest of a link. */
const link: readonly Placeholder[] = [
  { name: 'site', most: 200, isOfSite: true },
  { name: 'code', most: 80 },
];

/**
 * Every text that leaves the house. None holds a name, an id number or a reason of health: a phone lies on a table, and a family shares it.
 * What the reader is to do stands in it; who answers is the neighbourhood office.
 */
export const messageTemplates = {
  doorAlarm: {
    name: { 'zh-CN': '门磁：门开了', 'zh-TW': '門磁：門開了', en: 'Door opened' },
    text: {
      'zh-CN': '门磁提醒：{place} {time} 有开门，请在15分钟内核实原因，并在工作端登记。',
      'zh-TW': '門磁提醒：{place} {time} 有開門，請在15分鐘內核實原因，並在工作端登記。',
      en: 'Door sensor: {place} opened at {time}. Please ask why within 15 minutes and note it on your phone.',
    },
    placeholders: [place, { name: 'time', most: 5 }],
    urgency: 'urgent',
    expiresAfterMinutes: 2 * HOUR,
  },
  doorTamper: {
    name: { 'zh-CN': '门磁：被拆', 'zh-TW': '門磁：被拆', en: 'Sensor torn off' },
    text: {
      'zh-CN': '门磁提醒：{place} {time} 的门磁被取下或拆开，请在15分钟内查看，并在工作端登记。',
      'zh-TW': '門磁提醒：{place} {time} 的門磁被取下或拆開，請在15分鐘內查看，並在工作端登記。',
      en: 'Door sensor: the box at {place} was taken off at {time}. Please look within 15 minutes and note it on your phone.',
    },
    placeholders: [place, { name: 'time', most: 5 }],
    urgency: 'urgent',
    expiresAfterMinutes: 2 * HOUR,
  },
  doorAlarmLate: {
    name: { 'zh-CN': '门磁：无人核实', 'zh-TW': '門磁：無人核實', en: 'Door question not answered' },
    text: {
      'zh-CN': '门磁提醒：{place} 的开门到 {time} 还没有人核实，请安排处理。',
      'zh-TW': '門磁提醒：{place} 的開門到 {time} 還沒有人核實，請安排處理。',
      en: 'Door sensor: by {time} nobody has answered for {place}. Please send somebody.',
    },
    placeholders: [place, { name: 'time', most: 5 }],
    urgency: 'urgent',
    expiresAfterMinutes: 4 * HOUR,
  },
  checksLate: {
    name: { 'zh-CN': '居家检查：无人做', 'zh-TW': '居家檢查：無人做', en: 'Checks not made' },
    text: {
      'zh-CN': '{community}：到 {time} 有 {count} 户的居家检查超过三小时没有人做，请督促处理。',
      'zh-TW': '{community}：到 {time} 有 {count} 戶的居家檢查超過三小時沒有人做，請督促處理。',
      en: '{community}: by {time} checks at {count} doors are more than three hours late. Please see to it.',
    },
    placeholders: [community, { name: 'time', most: 5 }, { name: 'count', most: 5 }],
    urgency: 'urgent',
    expiresAfterMinutes: 4 * HOUR,
  },
  orderLink: {
    name: { 'zh-CN': '每日报告链接', 'zh-TW': '每日報告連結', en: 'Link for daily reports' },
    text: {
      'zh-CN': '{community}：请每天用这个链接报告情况、提出需要：{site}/r/{code} 链接只给您本户使用，请勿转发。',
      'zh-TW': '{community}：請每天用這個連結報告情況、提出需要：{site}/r/{code} 連結只給您本戶使用，請勿轉發。',
      en: '{community}: please report each day, and say what you need, by this link: {site}/r/{code} It is for you only.',
    },
    placeholders: [community, ...link],
    urgency: 'normal',
    expiresAfterMinutes: 2 * DAY,
  },
  orderEnded: {
    name: { 'zh-CN': '措施结束', 'zh-TW': '措施結束', en: 'Measure ended' },
    text: {
      'zh-CN': '{community}：您的居住安排已于 {day} 结束，可以正常出入。证明请向居委会领取，谢谢配合。',
      'zh-TW': '{community}：您的居住安排已於 {day} 結束，可以正常出入。證明請向社區領取，謝謝配合。',
      en: '{community}: what was arranged for your stay ended on {day}; you may come and go. Ask the office for your paper. Thank you.',
    },
    placeholders: [community, { name: 'day', most: 10 }],
    urgency: 'normal',
    expiresAfterMinutes: 2 * DAY,
  },
  healthReminder: {
    name: { 'zh-CN': '每日健康提醒', 'zh-TW': '每日健康提醒', en: 'Reminder of the daily report' },
    text: {
      'zh-CN': '{community}：您家今天还没有填每日登记，请点开填写：{site}/r/{code}',
      'zh-TW': '{community}：您家今天還沒有填每日登記，請點開填寫：{site}/r/{code}',
      en: '{community}: your household has not sent its daily report yet: {site}/r/{code}',
    },
    placeholders: [community, ...link],
    urgency: 'normal',
    expiresAfterMinutes: 12 * HOUR,
  },
  test: {
    name: { 'zh-CN': '测试', 'zh-TW': '測試', en: 'Test' },
    text: {
      'zh-CN': '{community}：这是一条测试短信，收到说明短信已经接通。',
      'zh-TW': '{community}：這是一條測試簡訊，收到說明簡訊已經接通。',
      en: '{community}: this is a test. If you read it, messages work.',
    },
    placeholders: [community],
    urgency: 'urgent',
    expiresAfterMinutes: HOUR,
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
export type TemplateKey = keyof typeof messageTemplates;

/** Details of a message by the name of their place. */
export type Details = Readonly<Record<string, string>>;

/** The template of a stored key; undefined for one that is not there any more. */
export function findTemplate(key: string): MessageTemplate | undefined {
  return Object.entries(messageTemplates).find(([known]) => known === key)?.[1];
}

/** Details as a template takes them: every place and no other, one line each, not longer than the place. */
export function fitDetails(template: MessageTemplate, details: Details): Details {
  return Object.fromEntries(
    template.placeholders.map(({ name, most }) => [name, cut(oneLine(details[name] ?? ''), most)]),
  );
}

/** What is written in a message, begun by the signature of the community. The details fit already. */
export function writeMessage(of: {
  readonly template: MessageTemplate;
  readonly details: Details;
  readonly locale: Locale;
  readonly signature: string;
}): string {
  return `【${of.signature}】${fillText(of.template.text[of.locale], of.details)}`;
}

/** What gateways with approved templates are given, in the order of the places. */
export function paramsOf(
  template: MessageTemplate,
  details: Details,
): readonly { readonly name: string; readonly value: string }[] {
  return template.placeholders
    .filter(({ isOfSite }) => isOfSite !== true)
    .map(({ name }) => ({ name, value: details[name] ?? '' }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function cut(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
