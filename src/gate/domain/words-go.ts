import { OBJECT_NOTHING, text, type VerdictWords } from './verdict-words.ts';

/** Everything that goes on, and what is only said beside it. */
export const goWords = {
  repeat: {
    title: text('已经记过', '已經記過', 'Counted already'),
    say: text('可以了，请走。', '可以了，請走。', 'All done, please go on.'),
    why: text('刚刚扫过，不重复计。', '剛剛掃過，不重複計。', 'Scanned just now; it counts once.'),
    next: text('放行。', '放行。', 'Let through.'),
    objection: OBJECT_NOTHING,
  },
  errandOut: {
    title: text('采购，请走', '採購，請走', 'Errand: go'),
    say: text('请走，路上小心。', '請走，路上小心。', 'Go on, take care.'),
    why: text('本轮还可外出 {left} 次。', '本輪還可外出 {left} 次。', 'Outings left in this round: {left}.'),
    next: text('放行。', '放行。', 'Let out.'),
    objection: OBJECT_NOTHING,
  },
  vehiclePass: {
    title: text('车辆，请走', '車輛，請走', 'Vehicle: go'),
    say: text('请走，慢点开。', '請走，慢點開。', 'Go on, drive slowly.'),
    why: text('{plate} 在名单里。', '{plate} 在名單裡。', '{plate} is in the list.'),
    next: text('抬杆放行。', '抬桿放行。', 'Open the barrier.'),
    objection: OBJECT_NOTHING,
  },
  staffPass: {
    title: text('工作人员', '工作人員', 'Staff: go'),
    say: text('辛苦了，请走。', '辛苦了，請走。', 'Thank you, go on.'),
    why: text('工作证有效。', '工作證有效。', 'The staff pass is valid.'),
    next: text('放行。', '放行。', 'Let through.'),
    objection: OBJECT_NOTHING,
  },
  welcomeHome: {
    title: text('请进', '請進', 'Come in'),
    say: text('欢迎回家。', '歡迎回家。', 'Welcome home.'),
    why: text('核对无误。', '核對無誤。', 'Everything fits.'),
    next: text('放行。', '放行。', 'Let in.'),
    objection: OBJECT_NOTHING,
  },
  goOut: {
    title: text('请走', '請走', 'Go out'),
    say: text('请走，路上小心。', '請走，路上小心。', 'Go on, take care.'),
    why: text('核对无误。', '核對無誤。', 'Everything fits.'),
    next: text('放行。', '放行。', 'Let out.'),
    objection: OBJECT_NOTHING,
  },
  listOld: {
    title: text('名单较旧', '名單較舊', 'Old list'),
    say: text('名单较旧，照常放行。', '名單較舊，照常放行。', 'The list is old; go on as usual.'),
    why: text(
      '名单超过 {hours} 小时没有更新。',
      '名單超過 {hours} 小時沒有更新。',
      'The list is more than {hours} hours old.',
    ),
    next: text('有网络时会自动更新。', '有網路時會自動更新。', 'It updates by itself when there is a network.'),
    objection: OBJECT_NOTHING,
  },
} as const satisfies Readonly<Record<string, VerdictWords>>;
