import { OBJECT_NOTHING, OBJECT_ORDER, OBJECT_RECORD, text, type VerdictWords } from './verdict-words.ts';

/** Restrictions, fever, errands: where the rule is about the person or the household. */
export const restrictionWords = {
  emergency: {
    title: text('紧急放行', '緊急放行', 'Emergency: go'),
    say: text('您快走，我来打电话。', '您快走，我來打電話。', 'Go at once. I will make the call.'),
    why: text('人的安危最要紧。', '人的安危最要緊。', 'A life comes before every rule.'),
    next: text(
      '抬杆放行。需要救护车打 120。已记为紧急事件并通知社区主任。',
      '抬桿放行。需要救護車打 120。已記為緊急事件並通知社區主任。',
      'Open the barrier. Ambulance: 120. It is noted as an incident and the director is told.',
    ),
    objection: OBJECT_NOTHING,
  },
  fever: {
    title: text('请去发热门诊', '請去發熱門診', 'Fever clinic'),
    say: text(
      '两次体温都偏高。别着急，我们帮您安排看医生。',
      '兩次體溫都偏高。別著急，我們幫您安排看醫生。',
      'Your temperature is high twice. Do not worry, we help you see a doctor.',
    ),
    why: text('第二次测得 {degrees} ℃。', '第二次測得 {degrees} ℃。', 'The second reading is {degrees} °C.'),
    next: text(
      '请到一旁坐下，打 {helpLine} 安排去发热门诊。住在这里的人可以先回家等医生，孩子和老人要有人陪。',
      '請到一旁坐下，打 {helpLine} 安排去發熱門診。住在這裡的人可以先回家等醫生，孩子和老人要有人陪。',
      'Offer a seat and call {helpLine} for the fever clinic. A resident may wait for the doctor at home; children and old people are not left alone.',
    ),
    objection: OBJECT_ORDER,
  },
  stayHome: {
    title: text('请先留在家', '請先留在家', 'Please stay home'),
    say: text(
      '这几天请先留在家里，买菜取药我们送到门口。',
      '這幾天請先留在家裡，買菜取藥我們送到門口。',
      'Please stay at home for now. We bring food and medicine to your door.',
    ),
    why: text(
      '登记中有一项外出安排还没有结束。',
      '登記中有一項外出安排還沒有結束。',
      'An arrangement on file about going out has not ended yet.',
    ),
    next: text(
      '请回家。要看医生或有急事打 {helpLine}，专人专车送；危急按“紧急放行”。',
      '請回家。要看醫生或有急事打 {helpLine}，專人專車送；危急按「緊急放行」。',
      'Please go home. For a doctor or anything urgent call {helpLine}: a car is sent. In danger press Emergency.',
    ),
    objection: OBJECT_ORDER,
  },
  stayInCommunity: {
    title: text('请留在小区', '請留在小區', 'Stay in the estate'),
    say: text(
      '您在小区里可以走动，这几天先不出大门。',
      '您在小區裡可以走動，這幾天先不出大門。',
      'You may walk inside the estate, but please do not go out of the gate for now.',
    ),
    why: text(
      '登记中有一项外出安排还没有结束。',
      '登記中有一項外出安排還沒有結束。',
      'An arrangement on file about going out has not ended yet.',
    ),
    next: text(
      '请回小区。要买东西、看医生打 {helpLine}，我们帮您办；危急按“紧急放行”。',
      '請回小區。要買東西、看醫生打 {helpLine}，我們幫您辦；危急按「緊急放行」。',
      'Please turn back. For shopping or a doctor call {helpLine}. In danger press Emergency.',
    ),
    objection: OBJECT_ORDER,
  },
  medicalOnly: {
    title: text('请问去哪里', '請問去哪裡', 'Ask where to'),
    say: text('请问您出去办什么事？', '請問您出去辦什麼事？', 'May I ask what you are going out for?'),
    why: text('这几天只为看医生外出。', '這幾天只為看醫生外出。', 'Going out is for seeing a doctor only.'),
    next: text(
      '去看医生：打 {helpLine} 派车，放行并记录。其他事：请回家，我们帮您办。危急按“紧急放行”。',
      '去看醫生：打 {helpLine} 派車，放行並記錄。其他事：請回家，我們幫您辦。危急按「緊急放行」。',
      'To a doctor: call {helpLine} for the car, let through and note it. Anything else: we do it for you. In danger press Emergency.',
    ),
    objection: OBJECT_ORDER,
  },
  restrictedReturn: {
    title: text('请回家', '請回家', 'Let home'),
    say: text('您回来了，请直接回家。', '您回來了，請直接回家。', 'Welcome back. Please go straight home.'),
    why: text(
      '登记中说这几天不外出，现在从外面回来。家门永远开着。',
      '登記中說這幾天不外出，現在從外面回來。家門永遠開著。',
      'On file as staying in, and now coming from outside. Home is always open.',
    ),
    next: text(
      '问一句去了哪里，放行回家，打 {helpLine} 告诉社区主任。',
      '問一句去了哪裡，放行回家，打 {helpLine} 告訴社區主任。',
      'Ask where they were, let them home and tell the director: {helpLine}.',
    ),
    objection: OBJECT_ORDER,
  },
  askWho: {
    title: text('请问是哪位', '請問是哪位', 'Ask who it is'),
    say: text('请问您贵姓，是这户的哪一位？', '請問您貴姓，是這戶的哪一位？', 'May I ask who of this home you are?'),
    why: text(
      '这张卡几个人共用，不是每个人现在都能外出。',
      '這張卡幾個人共用，不是每個人現在都能外出。',
      'Several people share this, and not all of them may go out now.',
    ),
    next: text('按名字查一下本人，再决定。', '按名字查一下本人，再決定。', 'Find the person by name, then decide.'),
    objection: OBJECT_RECORD,
  },
  measureAgain: {
    title: text('歇一会再测', '歇一會再測', 'Measure again'),
    say: text(
      '请到避风处坐 {minutes} 分钟，再测一次。走急了也会这样。',
      '請到避風處坐 {minutes} 分鐘，再測一次。走急了也會這樣。',
      'Please sit out of the wind for {minutes} minutes, then we measure again. Hurrying does that too.',
    ),
    why: text('第一次测得 {degrees} ℃。', '第一次測得 {degrees} ℃。', 'The first reading is {degrees} °C.'),
    next: text(
      '先放下一位。到时间手机会提醒，再测第二次。',
      '先放下一位。到時間手機會提醒，再測第二次。',
      'Go on with the next person. The phone reminds you when it is time.',
    ),
    objection: OBJECT_NOTHING,
  },
  temperatureMissing: {
    title: text('请测体温', '請測體溫', 'Temperature'),
    say: text('请测一下体温。', '請測一下體溫。', 'Let me take your temperature.'),
    why: text('进门要测体温。', '進門要測體溫。', 'The temperature is taken on the way in.'),
    next: text('按一下读数。', '按一下讀數。', 'Tap the reading.'),
    objection: OBJECT_NOTHING,
  },
  errandUsedUp: {
    title: text('本轮次数已用', '本輪次數已用', 'Outings used'),
    say: text(
      '您家这一轮已经出去过了，{nextDay} 起又可以。',
      '您家這一輪已經出去過了，{nextDay} 起又可以。',
      'Your household has been out already; again from {nextDay}.',
    ),
    why: text('本户的外出次数已经用完。', '本戶的外出次數已經用完。', 'The outings of this household are used up.'),
    next: text(
      '缺什么打 {helpLine}，我们送到门口。看医生、危急随时放行。',
      '缺什麼打 {helpLine}，我們送到門口。看醫生、危急隨時放行。',
      'For what is missing call {helpLine}; we deliver. To a doctor or in danger: always let through.',
    ),
    objection: OBJECT_RECORD,
  },
  errandCardNeeded: {
    title: text('请带采购卡', '請帶採購卡', 'Errand card'),
    say: text(
      '现在每户凭采购卡外出，您带了吗？',
      '現在每戶憑採購卡外出，您帶了嗎？',
      'Outings go by the household card now. Do you have it?',
    ),
    why: text('现在限次外出，按户计。', '現在限次外出，按戶計。', 'Outings are limited and counted by household.'),
    next: text(
      '有采购卡请扫卡。上班、看医生的问清楚可以放行。',
      '有採購卡請掃卡。上班、看醫生的問清楚可以放行。',
      'Scan the errand card. Going to work or to a doctor: ask, then let through.',
    ),
    objection: OBJECT_RECORD,
  },
} as const satisfies Readonly<Record<string, VerdictWords>>;
