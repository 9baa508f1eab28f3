import { OBJECT_NOTHING, OBJECT_RECORD, text, type VerdictWords } from './verdict-words.ts';

/** Visitors, couriers, vehicles. */
export const visitWords = {
  hostRefused: {
    title: text('主人不方便', '主人不方便', 'Host said no'),
    say: text(
      '家里现在不方便，请您和家里联系。',
      '家裡現在不方便，請您和家裡聯繫。',
      'It does not suit them now; please call them yourself.',
    ),
    why: text('{host}没有同意来访。', '{host}沒有同意來訪。', '{host} did not agree to the visit.'),
    next: text(
      '东西可以放在门口代收。主人改口就放行。',
      '東西可以放在門口代收。主人改口就放行。',
      'Things may be left here. If they change their mind, let in.',
    ),
    objection: OBJECT_NOTHING,
  },
  visitorsNotAdmitted: {
    title: text('暂不会客', '暫不會客', 'No visits now'),
    say: text(
      '现在暂不会客，请家里人到门口来。',
      '現在暫不會客，請家裡人到門口來。',
      'No visits for now. They may come to the gate.',
    ),
    why: text('本社区现在不接待访客。', '本社區現在不接待訪客。', 'The community admits no visitors now.'),
    next: text(
      '照顾老人病人、上门做工的打 {helpLine}，主任可以同意。',
      '照顧老人病人、上門做工的打 {helpLine}，主任可以同意。',
      'Carers and workers: call {helpLine}, the director may agree.',
    ),
    objection: OBJECT_RECORD,
  },
  visitEnded: {
    title: text('来访已结束', '來訪已結束', 'Visit is over'),
    say: text(
      '上次的登记到时间了，重新登记一下就好。',
      '上次的登記到時間了，重新登記一下就好。',
      'The last registration has ended; let us make a new one.',
    ),
    why: text('临时通行的时间已过。', '臨時通行的時間已過。', 'The temporary pass has ended.'),
    next: text('点“访客登记”，一分钟内办好。', '點「訪客登記」，一分鐘內辦好。', 'Tap Visitor; it takes a minute.'),
    objection: OBJECT_NOTHING,
  },
  hostUnreached: {
    title: text('主人没接', '主人沒接', 'Host not reached'),
    say: text(
      '家里还没接电话，请稍等或自己打一个。',
      '家裡還沒接電話，請稍等或自己打一個。',
      'They do not answer yet; please wait, or call them yourself.',
    ),
    why: text('还没有得到{host}的答复。', '還沒有得到{host}的答覆。', 'No answer from {host} yet.'),
    next: text('再打一次，或请主人到门口。', '再打一次，或請主人到門口。', 'Call again, or ask the host to come.'),
    objection: OBJECT_NOTHING,
  },
  hostAsked: {
    title: text('等主人答复', '等主人答覆', 'Waiting for the host'),
    say: text('已经问了家里，请稍坐。', '已經問了家裡，請稍坐。', 'They have been asked; please take a seat.'),
    why: text('已发到{host}的手机上。', '已發到{host}的手機上。', '{host} has been asked by their link.'),
    next: text(
      '先放下一位，答复会自己跳出来。三分钟没答就打电话。',
      '先放下一位，答覆會自己跳出來。三分鐘沒答就打電話。',
      'Take the next one; the answer appears by itself. After three minutes call.',
    ),
    objection: OBJECT_NOTHING,
  },
  hostNotAsked: {
    title: text('先问主人', '先問主人', 'Ask the host'),
    say: text('请稍等，我问一下家里。', '請稍等，我問一下家裡。', 'One moment, I ask them.'),
    why: text('还没有问过{host}。', '還沒有問過{host}。', '{host} has not been asked yet.'),
    next: text('打电话问，把答复按一下。', '打電話問，把答覆按一下。', 'Call and tap the answer.'),
    objection: OBJECT_NOTHING,
  },
  visitNotYet: {
    title: text('还没到时间', '還沒到時間', 'Too early'),
    say: text(
      '约的时间还没到，我问一下家里。',
      '約的時間還沒到，我問一下家裡。',
      'It is earlier than agreed; I ask them.',
    ),
    why: text('来访的开始时间还没到。', '來訪的開始時間還沒到。', 'The visit begins later.'),
    next: text('主人同意就放行。', '主人同意就放行。', 'If the host agrees, let in.'),
    objection: OBJECT_NOTHING,
  },
  vehicleUnknown: {
    title: text('外来车', '外來車', 'Unknown vehicle'),
    say: text('您好，请问车到哪一家？', '您好，請問車到哪一家？', 'Good day, where are you driving to?'),
    why: text('{plate} 不在名单里。', '{plate} 不在名單裡。', '{plate} is not in the list.'),
    next: text(
      '登记司机和去处。住户的新车查到人就放行。',
      '登記司機和去處。住戶的新車查到人就放行。',
      'Register driver and destination. A resident with a new car: find by name.',
    ),
    objection: OBJECT_RECORD,
  },
  passengersMissing: {
    title: text('车上几人', '車上幾人', 'How many inside'),
    say: text('请开一下窗，车上还有几位？', '請開一下窗，車上還有幾位？', 'Please open the window. How many are you?'),
    why: text('进门要数车上的人。', '進門要數車上的人。', 'People in a vehicle are counted on the way in.'),
    next: text('按人数，不算司机。', '按人數，不算司機。', 'Tap the number, without the driver.'),
    objection: OBJECT_NOTHING,
  },
  visitOverdue: {
    title: text('请慢走', '請慢走', 'Goodbye'),
    say: text(
      '请慢走，下次到时间提前说一声。',
      '請慢走，下次到時間提前說一聲。',
      'Goodbye. Next time tell us if it takes longer.',
    ),
    why: text('比约好的时间晚了一些。', '比約好的時間晚了一些。', 'Later than agreed.'),
    next: text('放行，来访记为结束。', '放行，來訪記為結束。', 'Let out; the visit is closed.'),
    objection: OBJECT_NOTHING,
  },
  courierIn: {
    title: text('送货，请进', '送貨，請進', 'Delivery: go in'),
    say: text('辛苦了，送到就出来。', '辛苦了，送到就出來。', 'Thank you, deliver and come back out.'),
    why: text('送货、服务车辆，时间内有效。', '送貨、服務車輛，時間內有效。', 'Delivery or service, within its time.'),
    next: text('放行。', '放行。', 'Let in.'),
    objection: OBJECT_NOTHING,
  },
  visitorIn: {
    title: text('来访，请进', '來訪，請進', 'Visitor: come in'),
    say: text('请进，{host}在等您。', '請進，{host}在等您。', 'Come in, {host} expects you.'),
    why: text('来访已登记，主人同意。', '來訪已登記，主人同意。', 'Registered, and the host agreed.'),
    next: text('放行。出门时再扫一次。', '放行。出門時再掃一次。', 'Let in. Scan again on the way out.'),
    objection: OBJECT_NOTHING,
  },
  visitorOut: {
    title: text('请慢走', '請慢走', 'Goodbye'),
    say: text('请慢走。', '請慢走。', 'Goodbye.'),
    why: text('来访在时间内。', '來訪在時間內。', 'Within the agreed time.'),
    next: text('放行，来访记为结束。', '放行，來訪記為結束。', 'Let out; the visit is closed.'),
    objection: OBJECT_NOTHING,
  },
} as const satisfies Readonly<Record<string, VerdictWords>>;
