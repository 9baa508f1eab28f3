import type { Locale } from '../../base/domain/texts.ts';
import type { PaperPart } from '../../documents/domain/paper.ts';
import { rubbishRule } from './rubbish.ts';
import type { PaperKind } from './paper-kinds.ts';

/** Something said in the three languages, in the order zh-CN, zh-TW, en. */
type Said = readonly [string, string, string];

const at: Readonly<Record<Locale, 0 | 1 | 2>> = { 'zh-CN': 0, 'zh-TW': 1, en: 2 };

/**
 * The product's own papers, as parts of a Word template. Our own words. Fields as in 居家健康监测告知书 (domain.md 2, #18); law from domain.md 5:
 * the Law on Prevention and Treatment of Infectious Diseases (in force 2025-09-01) and the Personal Information Protection Law.
 */
export function paperParts(of: {
  readonly kind: PaperKind;
  readonly locale: Locale;
  /** `linked`: the notice shows the code of the person's own link. */
  readonly form: 'plain' | 'linked';
}): readonly PaperPart[] {
  const { kind, locale, form } = of;
  const say = (said: Said): string => said[at[locale]];
  const parts = { notice, letter, release, booklet }[kind](say, locale);
  if (kind !== 'notice' || form === 'plain') return parts;
  const place = parts.findIndex((part) => part.kind === 'text' && part.text === say(OBJECT));
  return [...parts.slice(0, place), linkPart(say), ...parts.slice(place)];
}

/** The code on the left, what it is for on the right. */
function linkPart(say: Say): PaperPart {
  return pairs(say, [
    [['扫码报告', '掃碼報告', 'Scan to report'], '{linkCode}'],
    [
      ['怎么用', '怎麼用', 'How'],
      say([
        '用手机扫左边的码，早晚各报一次体温和症状，看还有几天，也可以在上面提意见。不用注册。码只给您和家人，不要转发；管控结束就失效。不会用也没关系，打电话告诉我们。',
        '用手機掃左邊的碼，早晚各報一次體溫和症狀，看還有幾天，也可以在上面提意見。不用註冊。碼只給您和家人，不要轉發；管控結束就失效。不會用也沒關係，打電話告訴我們。',
        'Scan it with a telephone to report temperature and symptoms in the morning and in the evening, to see how many days are left, and to object. No account. It is for you and your family only and ends with the order. If you would rather not, call us.',
      ]),
    ],
  ]);
}

type Say = (said: Said) => string;

const person: readonly (readonly [Said, string])[] = [
  [['姓名', '姓名', 'Name'], '{name}'],
  [['性别', '性別', 'Sex'], '{sex}'],
  [['证件号码', '證件號碼', 'Identity number'], '{idMasked}'],
  [['联系电话', '聯絡電話', 'Telephone'], '{phoneMasked}'],
  [['居住地址', '居住地址', 'Address'], '{address}'],
  [['所在单位', '所在單位', 'Employer'], '{employer}'],
  [['措施', '措施', 'Measure'], '{measure}'],
  [['地点', '地點', 'Place'], '{place}'],
  [['开始', '開始', 'From'], '{from}'],
  [['最后一天', '最後一天', 'Until'], '{until}'],
];

const team: readonly (readonly [Said, string])[] = [
  [['社区', '社區', 'Community'], '{community} {communityPhone}'],
  [['网格员', '網格員', 'Grid worker'], '{worker} {workerPhone}'],
  [['卫生服务中心', '衛生服務中心', 'Health centre'], '{doctor} {doctorPhone}'],
  [['街道', '街道', 'Sub-district'], '{subdistrict} {subdistrictPhone}'],
];

function pairs(say: Say, rows: readonly (readonly [Said, string])[]): PaperPart {
  return { kind: 'fields', pairs: rows.map(([label, value]) => [say(label), value] as const) };
}

const OBJECT: Said = [
  '您认为不该被观察，或天数、地点不对，请打 {communityPhone}，口头说就算，我们登记后 24 小时内答复您，由开单以外的人来核实。您也可以向街道或上级卫生健康部门反映、依法申请复议。',
  '您認為不該被觀察，或天數、地點不對，請打 {communityPhone}，口頭說就算，我們登記後 24 小時內答覆您，由開單以外的人來核實。您也可以向街道或上級衛生健康部門反映、依法申請複議。',
  'If you think that this order, its days or its place are wrong, call {communityPhone}; saying it is enough. We write it down and answer within 24 hours, and somebody else than the writer of the order looks into it. You may also turn to the sub-district or the health authority above, or apply for review by law.',
];
const LAW: Said = [
  '法律依据：《中华人民共和国传染病防治法》（2025 年 9 月 1 日起施行）。您的个人信息只用于传染病防控，依《个人信息保护法》保管，到期删除。',
  '法律依據：《中華人民共和國傳染病防治法》（2025 年 9 月 1 日起施行）。您的個人資訊只用於傳染病防控，依《個人資訊保護法》保管，到期刪除。',
  'Legal basis: Law of the PRC on Prevention and Treatment of Infectious Diseases (in force since 1 September 2025). Your personal information is used for this alone, kept under the Personal Information Protection Law, and deleted when its time is over.',
];

function notice(say: Say): readonly PaperPart[] {
  return [
    { kind: 'title', text: say(['医学观察告知书', '醫學觀察告知書', 'Notice of medical observation']) },
    pairs(say, person),
    {
      kind: 'text',
      text: say([
        '{name}：因为{reason}，按《{disease}》，请您从 {from} 到 {until} {measure}。按规定条件满足，{releaseDay} 解除。',
        '{name}：因為{reason}，按《{disease}》，請您從 {from} 到 {until} {measure}。按規定條件滿足，{releaseDay} 解除。',
        '{name}: because of {reason}, under "{disease}", please stay under {measure} from {from} to {until}. When the conditions are met you are released on {releaseDay}.',
      ]),
    },
    {
      kind: 'note',
      text: say([
        '依据条款：《{disease}》{clause}',
        '依據條款：《{disease}》{clause}',
        'Clause: "{disease}", {clause}',
      ]),
    },
    {
      kind: 'text',
      text: say([
        '期间：早晚各量一次体温并告诉我们；检测日：{testDays}；有发热、干咳、乏力、咽痛、嗅觉味觉减退、腹泻，马上打电话，不要自己乘车去医院。',
        '期間：早晚各量一次體溫並告訴我們；檢測日：{testDays}；有發熱、乾咳、乏力、咽痛、嗅覺味覺減退、腹瀉，馬上打電話，不要自己搭車去醫院。',
        'Meanwhile: take the temperature in the morning and in the evening and tell us; tests on: {testDays}. With fever, dry cough, fatigue, sore throat, loss of smell or taste, or diarrhoea call at once and do not travel to hospital by yourself.',
      ]),
    },
    { kind: 'text', text: say(OBJECT) },
    pairs(say, team),
    { kind: 'note', text: say(LAW) },
    {
      kind: 'signatures',
      labels: [
        say(['本人或家属签收、时间', '本人或家屬簽收、時間', 'Received by, time']),
        say(['送达人', '送達人', 'Handed over by']),
        say(['{community}（盖章） {today}', '{community}（蓋章） {today}', '{community} (seal) {today}']),
      ],
    },
  ];
}

function letter(say: Say, locale: Locale): readonly PaperPart[] {
  return [
    { kind: 'title', text: say(['致居家观察居民的一封信', '致居家觀察居民的一封信', 'A letter to you']) },
    { kind: 'text', text: say(['{name}，您好：', '{name}，您好：', 'Dear {name},']) },
    {
      kind: 'text',
      text: say([
        '这几天要麻烦您留在{place}，到 {until} 为止。这不是您的错，是为了您和家人、邻居都平安。这段日子我们陪您一起过。',
        '這幾天要麻煩您留在{place}，到 {until} 為止。這不是您的錯，是為了您和家人、鄰居都平安。這段日子我們陪您一起過。',
        'We have to ask you to stay ({place}) until {until}. It is nobody’s fault; it keeps you, your family and your neighbours safe. You are not alone in these days.',
      ]),
    },
    { kind: 'heading', text: say(['我们能帮您做的', '我們能幫您做的', 'What we do for you']) },
    {
      kind: 'text',
      text: say([
        '买菜、买米、取快递、配药，打 {workerPhone} 找网格员{worker}，我们送到门口。要看病、要上医院，打 {communityPhone}，我们安排车和人陪您去；危急请直接打 120。',
        '買菜、買米、取包裹、配藥，打 {workerPhone} 找網格員{worker}，我們送到門口。要看病、要上醫院，打 {communityPhone}，我們安排車和人陪您去；危急請直接打急救電話。',
        'Groceries, parcels, medicine: call {worker} at {workerPhone}; we bring them to your door. To see a doctor call {communityPhone}; we arrange a car and somebody who goes with you. In danger call 120 at once.',
      ]),
    },
    {
      kind: 'text',
      text: say([
        '心里烦、睡不着，也请打来，有心理咨询师可以聊。家里有老人、孩子、病人要照料，告诉我们，一起想办法。',
        '心裡煩、睡不著，也請打來，有心理諮詢師可以聊。家裡有老人、孩子、病人要照料，告訴我們，一起想辦法。',
        'If you feel low or cannot sleep, call as well; a counsellor is there to talk. If old people, children or the sick need care, tell us and we find a way together.',
      ]),
    },
    { kind: 'heading', text: say(['请您做的', '請您做的', 'What we ask of you']) },
    { kind: 'text', text: rubbishRule[locale] },
    { kind: 'heading', text: say(['有不同意见', '有不同意見', 'If you disagree']) },
    { kind: 'text', text: say(OBJECT) },
    { kind: 'text', text: say(['{community} {today}', '{community} {today}', '{community}, {today}']) },
  ];
}

function release(say: Say): readonly PaperPart[] {
  return [
    { kind: 'title', text: say(['解除医学观察通知单', '解除醫學觀察通知單', 'Certificate of release']) },
    pairs(say, person.slice(0, 8)),
    {
      kind: 'text',
      text: say([
        '{name} 自 {from} 起按《{disease}》接受{measure}，现已期满，规定的条件逐项满足，自 {endedOn} 起解除，出行、上班、上学不再因此受限制。任何单位和个人不得因此歧视。',
        '{name} 自 {from} 起按《{disease}》接受{measure}，現已期滿，規定的條件逐項滿足，自 {endedOn} 起解除，出行、上班、上學不再因此受限制。任何單位和個人不得因此歧視。',
        '{name} was under {measure} by "{disease}" from {from}. The time is over, every condition is met, and the person is free from {endedOn} on. Going out, work and school are no longer restricted by it, and nobody may treat the person differently for it.',
      ]),
    },
    {
      kind: 'list',
      list: 'conditions',
      head: [say(['条件', '條件', 'Condition']), say(['结果', '結果', 'Result'])],
      cells: ['{what}', '{how}'],
      widths: [1, 2],
    },
    {
      kind: 'text',
      text: say([
        '谢谢您这些天的配合。之后有不舒服，请打 {communityPhone}。',
        '謝謝您這些天的配合。之後有不舒服，請打 {communityPhone}。',
        'Thank you for these days. If you feel unwell later, call {communityPhone}.',
      ]),
    },
    {
      kind: 'signatures',
      labels: [say(['{community}（盖章） {today}', '{community}（蓋章） {today}', '{community} (seal) {today}'])],
    },
  ];
}

function booklet(say: Say): readonly PaperPart[] {
  return [
    { kind: 'title', text: say(['管控记录', '管控記錄', 'Booklet of an order']) },
    pairs(say, [
      ...person,
      [['原因', '原因', 'Reason'], '{reason}'],
      [['解除日', '解除日', 'Release'], '{releaseDay}'],
    ]),
    {
      kind: 'note',
      text: say(['依据：《{disease}》{clause}', '依據：《{disease}》{clause}', 'By "{disease}": {clause}']),
    },
    ...bookletTables(say),
  ];
}

function bookletTables(say: Say): readonly PaperPart[] {
  return [
    { kind: 'heading', text: say(['五位一体', '五位一體', 'The team']) },
    {
      kind: 'list',
      list: 'parties',
      head: [
        say(['责任方', '責任方', 'Part']),
        say(['责任人', '責任人', 'Who']),
        say(['电话', '電話', 'Telephone']),
        say(['签字', '簽字', 'Signed']),
      ],
      cells: ['{role}', '{name}', '{phone}', '{signed}'],
      widths: [2, 3, 3, 3],
    },
    { kind: 'heading', text: say(['每日记录', '每日記錄', 'Day by day']) },
    {
      kind: 'list',
      list: 'days',
      head: [
        say(['日期', '日期', 'Day']),
        say(['第几天', '第幾天', 'n of m']),
        say(['早', '早', 'Morning']),
        say(['晚', '晚', 'Evening']),
        say(['症状', '症狀', 'Symptoms']),
        say(['检测', '檢測', 'Test']),
        say(['事项', '事項', 'Done']),
      ],
      cells: ['{day}', '{n}', '{morning}', '{evening}', '{symptoms}', '{test}', '{work}'],
      widths: [3, 3, 3, 3, 4, 4, 12],
    },
    { kind: 'heading', text: say(['经过', '經過', 'What happened']) },
    {
      kind: 'list',
      list: 'events',
      head: [say(['时间', '時間', 'When']), say(['事项', '事項', 'What'])],
      cells: ['{at}', '{what}'],
      widths: [1, 3],
    },
  ];
}
