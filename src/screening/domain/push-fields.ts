/** What a list from above says of a row besides who it is. */
export const PUSH_FIELDS = [
  'clueNumber',
  'title',
  'kind',
  'urgency',
  'toCheck',
  'from',
  'when',
  'transport',
  'companions',
] as const;
export type PushField = (typeof PUSH_FIELDS)[number];

/** Words of headers, tried in this order; the longest lists come from offices that name everything. */
const HEADER_WORDS: readonly (readonly [PushField, RegExp])[] = [
  ['clueNumber', /线索编号|線索編號|线索号|批次号?|批次號|编号|編號|流水号|工单号|clue/i],
  ['urgency', /紧急程度|緊急程度|紧急|緊急|加急|优先级|時限等級|urgency|priority/i],
  ['kind', /类型|類型|类别|類別|人员分类|码色|碼色|风险等级|風險等級|kind|type/i],
  ['toCheck', /核查内容|核查內容|核查要求|核查事项|需核查|工作要求|处置要求|處置要求|to ?check/i],
  ['companions', /同行|随行|隨行|同住|陪同|companion/i],
  ['transport', /交通|车次|車次|航班|车牌|車牌|座位|乘坐|transport|flight|train/i],
  ['when', /时间|時間|日期|time|date/i],
  ['from', /来自|來自|出发地|出發地|始发|始發|起点|轨迹地|軌跡地|途经|旅居|风险地|風險地|from|origin/i],
  ['title', /线索标题|線索標題|标题|標題|线索|線索|事由|来源|來源|title/i],
];

/** What the sender says, by field; several columns of one field are joined. */
export function pushFields(others: Readonly<Record<string, string>>): Readonly<Partial<Record<PushField, string>>> {
  const fields: Partial<Record<PushField, string>> = {};
  for (const [header, value] of Object.entries(others)) {
    // What the reader keeps of cells that it could not use.
    if (/^[a-zA-Z]+(?:AsTyped|Masked)$/.test(header)) continue;
    const field = HEADER_WORDS.find(([, words]) => words.test(header))?.[0];
    if (field === undefined || value.trim() === '') continue;
    const before = fields[field];
    fields[field] = before === undefined ? value : `${before}；${value}`;
  }
  return fields;
}

/** 0 usual, 1 soon, 2 at once. */
export type PushUrgency = 0 | 1 | 2;

/** How urgent a row says it is; undefined when it says nothing known. */
export function readUrgency(text: string | undefined): PushUrgency | undefined {
  if (text === undefined) return undefined;
  if (/加急|特急|特别紧急|特別緊急|一级|一級|红|紅|立即|urgent|immediate/i.test(text)) return 2;
  if (/紧急|緊急|较急|較急|二级|二級|黄|黃|高|soon|high/i.test(text)) return 1;
  return /普通|一般|正常|三级|三級|蓝|藍|低|normal|usual|low/i.test(text) ? 0 : undefined;
}

/** True for the name of one of our fields. */
export function isPushField(text: string): text is PushField {
  return PUSH_FIELDS.some((field) => field === text);
}
