import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of screening. */
export const screeningProblems = {
  campaignNobody: {
    status: 422,
    'zh-CN': '这个范围里没有住户。请换网格、楼栋或标签。',
    'zh-TW': '這個範圍裡沒有住戶。請換網格、樓棟或標籤。',
    en: 'Nobody lives in what was chosen. Choose other grids, buildings or tags.',
  },
  campaignEndsBeforeStart: {
    status: 422,
    'zh-CN': '截止时间必须晚于开始时间。',
    'zh-TW': '截止時間必須晚於開始時間。',
    en: 'It must end later than it begins.',
  },
  campaignOver: {
    status: 422,
    'zh-CN': '截止时间已经过了。请定一个以后的时间。',
    'zh-TW': '截止時間已經過了。請定一個以後的時間。',
    en: 'Its end has passed already. Choose a later time.',
  },
  campaignUnknown: {
    status: 404,
    'zh-CN': '没有这次排查。',
    'zh-TW': '沒有這次排查。',
    en: 'There is no such campaign.',
  },
  campaignAnswered: {
    status: 410,
    'zh-CN': '这次排查您家已经答过，或已经结束。谢谢，不用再填。',
    'zh-TW': '這次排查您家已經答過，或已經結束。謝謝，不用再填。',
    en: 'Your household has answered already, or this is over. Thank you; there is nothing more to fill in.',
  },
  campaignNoSlips: {
    status: 422,
    'zh-CN': '没有要贴的告知单：还没有多次上门未遇的户。',
    'zh-TW': '沒有要貼的告知單：還沒有多次到府未遇的戶。',
    en: 'No slips to leave: no door yet where nobody was met several times.',
  },
  posterUnknown: {
    status: 404,
    'zh-CN': '这张海报已经停用。请到居委会登记，或扫别处的海报。',
    'zh-TW': '這張海報已經停用。請到社區登記，或掃別處的海報。',
    en: 'This poster is no longer in use. Ask the office, or scan another one.',
  },
  posterDayPast: {
    status: 422,
    'zh-CN': '海报的有效期不能早于今天。',
    'zh-TW': '海報的有效期不能早於今天。',
    en: 'Posters cannot end before today.',
  },
  posterNowhere: {
    status: 422,
    'zh-CN': '没有要贴海报的地方。请先录入楼栋单元，或填写地点名称。',
    'zh-TW': '沒有要貼海報的地方。請先錄入樓棟單元，或填寫地點名稱。',
    en: 'There is nowhere to put a poster. Enter buildings first, or name a place.',
  },
  answersWrong: {
    status: 422,
    'zh-CN': '有一项没填对（{field}）。请改好再交，其他内容都在。',
    'zh-TW': '有一項沒填對（{field}）。請改好再送，其他內容都在。',
    en: 'One answer is not right ({field}). Correct it and send again; nothing else is lost.',
  },
  householdUnknown: {
    status: 404,
    'zh-CN': '本社区没有这一户（第 {row} 行）。请刷新住户名单。',
    'zh-TW': '本社區沒有這一戶（第 {row} 行）。請重新整理住戶名單。',
    en: 'There is no such household here (line {row}). Reload the households.',
  },
  healthInFuture: {
    status: 422,
    'zh-CN': '时间不能晚于现在（第 {row} 行）。请核对手机的时间。',
    'zh-TW': '時間不能晚於現在（第 {row} 行）。請核對手機的時間。',
    en: 'The time lies ahead (line {row}). Check the clock of the phone.',
  },
  registrationUnknown: {
    status: 404,
    'zh-CN': '没有这条申报，可能已到期销毁。',
    'zh-TW': '沒有這條申報，可能已到期銷毀。',
    en: 'There is no such self-registration; it may have been destroyed on time.',
  },
  registrationDecided: {
    status: 409,
    'zh-CN': '这条申报已经处理过了。请刷新后看。',
    'zh-TW': '這條申報已經處理過了。請重新整理後看。',
    en: 'This self-registration was decided already. Reload to see it.',
  },
  registrationNobody: {
    status: 404,
    'zh-CN': '登记里没有这个人。请重新选。',
    'zh-TW': '登記裡沒有這個人。請重新選。',
    en: 'There is no such person in the register. Choose again.',
  },
  hintUnknown: {
    status: 404,
    'zh-CN': '没有这条线索，可能已到期销毁。',
    'zh-TW': '沒有這條線索，可能已到期銷毀。',
    en: 'There is no such hint; it may have been destroyed on time.',
  },
  hintDecided: {
    status: 409,
    'zh-CN': '这条线索已经处理过了。请刷新后看。',
    'zh-TW': '這條線索已經處理過了。請重新整理後看。',
    en: 'This hint was decided already. Reload to see it.',
  },
  hintNowhere: {
    status: 404,
    'zh-CN': '没有这处住房。请重新选要去问的门牌。',
    'zh-TW': '沒有這處住房。請重新選要去問的門牌。',
    en: 'There is no such door. Choose again where to ask.',
  },
} as const satisfies ProblemRegistry;
