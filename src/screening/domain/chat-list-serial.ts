const SERIAL =
  /^(?:(?:no|NO|No)\.?\s*(\d{1,4})\s*[.、:,)]?\s*|第\s*(\d{1,4})\s*(?:户|戶|家|位)\s*[:.、,]?\s*|[([](\d{1,4})[)\]]\s*[.、:,]?\s*|(\d{1,4})\s*(?:[、:)]|[.,](?!\d)|[.](?=\d{1,3}(?:[-—–/#号號栋棟幢座弄楼樓]|\s*[A-Za-z]座)|\d{3,4}(?:[\s室]|[\u4e00-\u9fff]))|\s(?=\D|\d+[-—–#号栋幢座弄]))\s*)(?=\S)/;

/** The number that a chat writes before each line, and the rest of the line. Without one the line is all rest. */
export function takeSerial(line: string): { readonly serial?: number; readonly rest: string } {
  const match = SERIAL.exec(line);
  // Of the groups only the one that matched holds a text.
  const digits = match?.slice(1).find((part) => part);
  if (!match || digits === undefined) return { rest: line };
  const rest = line.slice(match[0].length);
  return isPartOfPlace(match[0], rest) ? { rest: line } : { serial: Number(digits), rest };
}

/** "501 张三 36.5" and "36.5 正常" begin with a room and a temperature; "3:2:501" with a building. */
function isPartOfPlace(head: string, rest: string): boolean {
  const digits = /\d+/.exec(head)?.[0] ?? '';
  const sign = head.slice(head.indexOf(digits) + digits.length).trim();
  if (sign === '' && /^\d+\s/.test(head)) return digits.length > 2 && !/^\d+[-—–#号栋幢座弄]/.test(rest);
  return sign === '.' && /^\d{1,2}\.\d{3,4}(?!\d)/.test(rest);
}
