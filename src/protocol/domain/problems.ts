import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of protocols, and what can be wrong in an edition that somebody publishes. */
export const protocolProblems = {
  protocolUnknown: {
    status: 404,
    'zh-CN': '没有这个方案：{pack}。',
    'zh-TW': '沒有這個方案：{pack}。',
    en: 'There is no protocol {pack}.',
  },
  protocolMeasureUnknown: {
    status: 404,
    'zh-CN': '方案 {pack} 里没有措施 {measure}。',
    'zh-TW': '方案 {pack} 裡沒有措施 {measure}。',
    en: 'Protocol {pack} has no measure {measure}.',
  },
  protocolAnchorKind: {
    status: 422,
    'zh-CN': '措施 {measure} 不能从“{kind}”起算。',
    'zh-TW': '措施 {measure} 不能從「{kind}」起算。',
    en: 'Measure {measure} is not counted from {kind}.',
  },
  protocolDayWrong: {
    status: 422,
    'zh-CN': '没有这一天。请写成 2026-11-21 的样子。',
    'zh-TW': '沒有這一天。請寫成 2026-11-21 的樣子。',
    en: 'There is no such day. Write it like 2026-11-21.',
  },
  protocolMeasureTwice: {
    status: 422,
    'zh-CN': '两项措施用了同一个编号。',
    'zh-TW': '兩項措施用了同一個編號。',
    en: 'Two measures have the same id.',
  },
  protocolStageMissing: {
    status: 422,
    'zh-CN': '这里指的阶段不存在。',
    'zh-TW': '這裡指的階段不存在。',
    en: 'The stage meant here does not exist.',
  },
  protocolDayOutside: {
    status: 422,
    'zh-CN': '日次超出了这个阶段的天数。',
    'zh-TW': '日次超出了這個階段的天數。',
    en: 'A day number lies outside the days of its stage.',
  },
  protocolTestsMissing: {
    status: 422,
    'zh-CN': '解除要看检测，但没有排检测。',
    'zh-TW': '解除要看檢測，但沒有排檢測。',
    en: 'The release asks for tests, but no tests are planned.',
  },
  protocolThresholdMissing: {
    status: 422,
    'zh-CN': '聚集性标准要么写例数，要么写百分比。',
    'zh-TW': '群聚標準要麼寫例數，要麼寫百分比。',
    en: 'A cluster rule has either a count or a share.',
  },
  protocolConversionUnknown: {
    status: 422,
    'zh-CN': '转为的措施在本方案里没有。',
    'zh-TW': '轉為的措施在本方案裡沒有。',
    en: 'The measure converted to is not in this protocol.',
  },
  protocolEarlyLate: {
    status: 422,
    'zh-CN': '提前解除的日子晚于期满。',
    'zh-TW': '提前解除的日子晚於期滿。',
    en: 'The early release lies after the end of the days.',
  },
  protocolAreaMissing: {
    status: 422,
    'zh-CN': '请选择在哪个辖区发布。',
    'zh-TW': '請選擇在哪個轄區發布。',
    en: 'Choose the area in which to publish.',
  },
  protocolIdBuiltIn: {
    status: 409,
    'zh-CN': '{pack} 是系统自带方案的编号。请另起一个编号。',
    'zh-TW': '{pack} 是系統內建方案的編號。請另取一個編號。',
    en: '{pack} is the id of a protocol of the product. Choose another id.',
  },
  protocolIdTaken: {
    status: 409,
    'zh-CN': '{pack} 是别的辖区发布的方案。请另起一个编号。',
    'zh-TW': '{pack} 是別的轄區發布的方案。請另取一個編號。',
    en: '{pack} was published by another area. Choose another id.',
  },
  protocolEffectivePast: {
    status: 422,
    'zh-CN': '生效日 {day} 已经过去。请写今天或以后。',
    'zh-TW': '生效日 {day} 已經過去。請寫今天或以後。',
    en: '{day} has passed. It can take effect today or later.',
  },
} as const satisfies ProblemRegistry;
