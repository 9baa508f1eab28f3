/** What a household wants, where it is, how it is: the clauses of a line that are neither names nor figures. */
export interface ChatClauses {
  readonly isAllWell: boolean;
  readonly isVacant: boolean;
  /** Words about people who are away, as written. */
  readonly away: readonly string[];
  readonly requests: readonly string[];
  readonly rest: string;
}

const NO_REQUEST = /(?:无|没有|没|暂无|不)(?:其他|别的|什么)?(?:需求|需要|要求)|不需要|无需/;
const REQUEST =
  /需要|需求|需(?=[\u4e00-\u9fff])|要买|想买|代买|帮买|买药|配药|开药|拿药|送药|送菜|买菜|没菜|没有菜|缺|求购|请帮|帮忙|麻烦|能不能|能否|可否|吃完了|用完了|快没了|没药|断药|送一下|上门/;
const AWAY =
  /外地|不在家|不在本|不在这|没在家|未在家|出差|未返|没回|未回|未归|在老家|回老家|在国外|国外|在外(?!卖)|外出|住校|住院|在医院|在学校|在单位|在上班|值班未归|滞留|隔离点|集中隔离|旅游/;
const VACANT = /空房|空置|无人居住|没人住|无人住|未入住|待租|已搬走|搬走了/;
const WELL =
  /(?:体温|身体|健康|状况|状态|情况)*(?:全家|全部|全都|一切|两人|大家|各位|家人|所有人|人员|皆|都|均|也|很|还|全|且|已)*(?:体温|身体)*(?:正常|健康|良好|无异常|没有异常|无异样|无症状|没有症状|无不适|没有不适|没有不舒服|无恙|平安|没事|没问题|安好|挺好|很好|都好|蛮好|[Oo][Kk])/g;
const ILL = /不正常|不健康|不太正常/;

/** Sorts the clauses of a line. What it asks for and who is away is kept in its own words. */
export function takeClauses(text: string): ChatClauses {
  const kept: string[] = [];
  const away: string[] = [];
  const requests: string[] = [];
  let isVacant = false;
  for (const clause of text.split(/[,，。;；!！?？\n]|\s{2,}/)) {
    const words = clause.trim();
    if (words === '') continue;
    const wanted = NO_REQUEST.test(words) ? undefined : REQUEST.exec(words);
    if (wanted) {
      const { before, request } = splitAt(words, wanted.index);
      requests.push(request);
      kept.push(before);
    } else if (VACANT.test(words)) isVacant = true;
    else if (AWAY.test(words)) takeAway(words, { away, kept });
    else kept.push(words.replace(NO_REQUEST, ' '));
  }
  const rest = kept.join(' ; ');
  const isAllWell = !ILL.test(rest) && rest.search(WELL) >= 0;
  return { isAllWell, isVacant, away, requests, rest: rest.replace(WELL, ' ') };
}

/** "张三 36.5 需要买药": the request begins at the last blank before its word. */
function splitAt(words: string, index: number): { readonly before: string; readonly request: string } {
  const from = words.lastIndexOf(' ', index) + 1;
  return { before: words.slice(0, from), request: words.slice(from) };
}

/** "张三 儿子在外地" keeps the name and takes the piece that says who is away. */
function takeAway(words: string, into: { readonly away: string[]; readonly kept: string[] }): void {
  for (const piece of words.split(' ')) (AWAY.test(piece) ? into.away : into.kept).push(piece);
}
