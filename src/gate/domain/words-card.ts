import { OBJECT_NOTHING, OBJECT_RECORD, text, type VerdictWords } from './verdict-words.ts';

const FIND_BY_NAME = text(
  '请报楼号房号或姓名，查到人、答对一个问题就能进。',
  '請報樓號房號或姓名，查到人、答對一個問題就能進。',
  'Ask for the room or the name; found and one question answered is enough.',
);

/** The card and who holds it. */
export const cardWords = {
  cardForged: {
    title: text('卡不对', '卡不對', 'Card not ours'),
    say: text(
      '这张卡不是我们发的，请报一下住处。',
      '這張卡不是我們發的，請報一下住處。',
      'This card is not from us. Where do you live, please?',
    ),
    why: text('签名核对不上。', '簽名核對不上。', 'The signature does not fit.'),
    next: text(
      '收下卡。住户按姓名查，访客重新登记。打 {helpLine} 告诉社区。',
      '收下卡。住戶按姓名查，訪客重新登記。打 {helpLine} 告訴社區。',
      'Keep the card. Find residents by name, register visitors. Tell the office: {helpLine}.',
    ),
    objection: OBJECT_RECORD,
  },
  cardRevoked: {
    title: text('卡已停用', '卡已停用', 'Card withdrawn'),
    say: text(
      '这张卡已经换过新的了，请出示新卡。',
      '這張卡已經換過新的了，請出示新卡。',
      'This card was replaced. Please show the new one.',
    ),
    why: text('这张卡挂失或换新了。', '這張卡掛失或換新了。', 'The card was reported lost or replaced.'),
    next: text(
      '收下旧卡。没带新卡，按姓名查、答对一个问题就能进。',
      '收下舊卡。沒帶新卡，按姓名查、答對一個問題就能進。',
      'Keep the old card. Without the new one: find by name and ask one question.',
    ),
    objection: OBJECT_RECORD,
  },
  cardExpired: {
    title: text('卡过期了', '卡過期了', 'Card expired'),
    say: text(
      '卡到期了，我问您一个问题就行。',
      '卡到期了，我問您一個問題就行。',
      'The card has expired; one question and that is all.',
    ),
    why: text('卡的有效期已过。', '卡的有效期已過。', 'The card is past its end.'),
    next: text(
      '问一个问题，答对就进。请到社区换新卡。',
      '問一個問題，答對就進。請到社區換新卡。',
      'Ask one question; right is enough. A new card is at the office.',
    ),
    objection: OBJECT_RECORD,
  },
  cardNotYet: {
    title: text('卡还没生效', '卡還沒生效', 'Card not valid yet'),
    say: text(
      '这张卡还没到日子，我问您一个问题。',
      '這張卡還沒到日子，我問您一個問題。',
      'The card is not valid yet; one question, please.',
    ),
    why: text('卡的开始日期还没到。', '卡的開始日期還沒到。', 'The card begins later.'),
    next: FIND_BY_NAME,
    objection: OBJECT_RECORD,
  },
  cardOtherCommunity: {
    title: text('别社区的卡', '別社區的卡', 'Other community'),
    say: text(
      '这是别的社区的卡，请问来找谁？',
      '這是別的社區的卡，請問來找誰？',
      'This card is from another community. Whom do you visit?',
    ),
    why: text('卡是真的，但不是本社区的。', '卡是真的，但不是本社區的。', 'The card is genuine but not ours.'),
    next: text(
      '按访客登记；刚搬来的按姓名查。',
      '按訪客登記；剛搬來的按姓名查。',
      'Register as a visitor; newly moved people by name.',
    ),
    objection: OBJECT_RECORD,
  },
  cardUnknownKey: {
    title: text('认不出这张卡', '認不出這張卡', 'Card unknown'),
    say: text(
      '手机还认不出这张新卡，请报一下住处。',
      '手機還認不出這張新卡，請報一下住處。',
      'This phone does not know the new card yet. Where do you live?',
    ),
    why: text(
      '名单太旧，或不是我们的卡。',
      '名單太舊，或不是我們的卡。',
      'The list is too old, or the card is not ours.',
    ),
    next: FIND_BY_NAME,
    objection: OBJECT_RECORD,
  },
  cardUnreadable: {
    title: text('看不清', '看不清', 'Not readable'),
    say: text(
      '码看不清，请擦一擦再扫，或报住处。',
      '碼看不清，請擦一擦再掃，或報住處。',
      'Not readable. Wipe it and scan again, or tell me where you live.',
    ),
    why: text('码不完整或磨损了。', '碼不完整或磨損了。', 'The code is damaged or cut off.'),
    next: FIND_BY_NAME,
    objection: OBJECT_NOTHING,
  },
  cardOther: {
    title: text('不是出入证', '不是出入證', 'Not a pass'),
    say: text(
      '这不是出入证，请出示出入证。',
      '這不是出入證，請出示出入證。',
      'That is no pass. Please show your pass.',
    ),
    why: text('扫到的是别的码。', '掃到的是別的碼。', 'Another kind of code was scanned.'),
    next: FIND_BY_NAME,
    objection: OBJECT_NOTHING,
  },
  certificateGenuine: {
    title: text('真的健康证明', '真的健康證明', 'A genuine certificate'),
    say: text(
      '证明是真的，但它不是出入证。请登记来访。',
      '證明是真的，但它不是出入證。請登記來訪。',
      'The certificate is genuine, but it is no pass. Let me register your visit.',
    ),
    why: text(
      '持有人：{name}，出生：{birthDate}。核对本人后登记。',
      '持有人：{name}，出生：{birthDate}。核對本人後登記。',
      'It belongs to {name}, born {birthDate}. Check that it is they, then register.',
    ),
    next: FIND_BY_NAME,
    objection: OBJECT_NOTHING,
  },
  certificateUnproven: {
    title: text('证明未核实', '證明未核實', 'Certificate not proven'),
    say: text(
      '这张证明这里核验不了，请按没有证明登记。',
      '這張證明這裡核驗不了，請按沒有證明登記。',
      'I cannot verify this certificate. I shall register you without it.',
    ),
    why: text(
      '可能过期、损坏，或签发机构不在本地信任名单里。',
      '可能過期、損壞，或簽發機構不在本地信任名單裡。',
      'Expired, damaged, or signed by somebody whom this site does not trust.',
    ),
    next: FIND_BY_NAME,
    objection: OBJECT_NOTHING,
  },
  notListed: {
    title: text('名单里没有', '名單裡沒有', 'Not in the list'),
    say: text(
      '名单里没有查到，请问现在住哪里？',
      '名單裡沒有查到，請問現在住哪裡？',
      'I cannot find you in the list. Where do you live now?',
    ),
    why: text(
      '可能搬走了，也可能名单还没更新。',
      '可能搬走了，也可能名單還沒更新。',
      'Moved away, or newer than the list.',
    ),
    next: text(
      '打 {helpLine} 核实。住户放行回家，搬走的按访客登记。',
      '打 {helpLine} 核實。住戶放行回家，搬走的按訪客登記。',
      'Ask the office: {helpLine}. Residents go home; who moved away is a visitor.',
    ),
    objection: OBJECT_RECORD,
  },
  twoGates: {
    title: text('请核对本人', '請核對本人', 'Check who it is'),
    say: text('耽误您一下，我问一个问题。', '耽誤您一下，我問一個問題。', 'One moment, one question please.'),
    why: text(
      '这张卡 {minutes} 分钟内刚在另一个门口用过。',
      '這張卡 {minutes} 分鐘內剛在另一個門口用過。',
      'This card was used at another gate {minutes} minutes ago.',
    ),
    next: text('问一个问题，答对就放行。', '問一個問題，答對就放行。', 'Ask one question; right is enough.'),
    objection: OBJECT_RECORD,
  },
  wrongDirection: {
    title: text('请核对本人', '請核對本人', 'Check who it is'),
    say: text('耽误您一下，我问一个问题。', '耽誤您一下，我問一個問題。', 'One moment, one question please.'),
    why: text(
      '这张卡 {minutes} 分钟前已经同方向走过一次。',
      '這張卡 {minutes} 分鐘前已經同方向走過一次。',
      'This card went the same way {minutes} minutes ago.',
    ),
    next: text('问一个问题，答对就放行。', '問一個問題，答對就放行。', 'Ask one question; right is enough.'),
    objection: OBJECT_RECORD,
  },
  identityNeeded: {
    title: text('问一个问题', '問一個問題', 'One question'),
    say: text('您没带卡，我问一个问题就行。', '您沒帶卡，我問一個問題就行。', 'No card: one question and that is all.'),
    why: text('没有卡，要核对是不是本人。', '沒有卡，要核對是不是本人。', 'Without a card we check who it is.'),
    next: text('让对方自己说答案，不要提示。', '讓對方自己說答案，不要提示。', 'Let them answer; give no hint.'),
    objection: OBJECT_RECORD,
  },
  identityAgain: {
    title: text('再问一个', '再問一個', 'One more'),
    say: text('没关系，再问您一个。', '沒關係，再問您一個。', 'Never mind, one more question.'),
    why: text(
      '第一个没答对，人会记错，登记也会错。',
      '第一個沒答對，人會記錯，登記也會錯。',
      'The first was wrong; people forget and records err.',
    ),
    next: text('再问一个不同的问题。', '再問一個不同的問題。', 'Ask a different one.'),
    objection: OBJECT_RECORD,
  },
  failedQuestion: {
    title: text('没核对上', '沒核對上', 'Not confirmed'),
    say: text(
      '登记对不上，我请家里人来接您，好吗？',
      '登記對不上，我請家裡人來接您，好嗎？',
      'The record does not fit. Shall we ask your family to meet you here?',
    ),
    why: text('两个问题都没答对。', '兩個問題都沒答對。', 'Both answers were wrong.'),
    next: text(
      '打电话给这户，有人认就放行。不是住户就按访客登记。拿不准打 {helpLine}。',
      '打電話給這戶，有人認就放行。不是住戶就按訪客登記。拿不準打 {helpLine}。',
      'Call the home: vouched for is enough. Otherwise register a visitor. In doubt: {helpLine}.',
    ),
    objection: OBJECT_RECORD,
  },
  unknownPerson: {
    title: text('请问您是', '請問您是', 'Who is it?'),
    say: text(
      '您好，请问住这里，还是来找人？',
      '您好，請問住這裡，還是來找人？',
      'Good day. Do you live here, or do you visit somebody?',
    ),
    why: text('没有卡，也还没查。', '沒有卡，也還沒查。', 'No card, and not found yet.'),
    next: text(
      '住户报房号姓名，来客登记。',
      '住戶報房號姓名，來客登記。',
      'Residents: room and name. Guests: register.',
    ),
    objection: OBJECT_NOTHING,
  },
} as const satisfies Readonly<Record<string, VerdictWords>>;
