import { readSeparator } from '../../sheets/domain/given-place.ts';
import { takePlace, type PlaceAround } from './chat-list-place.ts';
import { takeSerial } from './chat-list-serial.ts';
import { takeTemperatures } from './chat-list-temperature.ts';
import { plainLine } from './chat-list-text.ts';

/** A line of the pasted text, counted from 1. */
export interface ChatLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of one household, in plain signs, and what a heading above said about the place. */
export interface ChatBlock extends ChatLine {
  readonly plain: string;
  readonly serial?: number;
  readonly around: PlaceAround;
}

const HEADING =
  /^#|接龙|格式|例[:：如]|示例|模板|请(?:各位|大家|按|在|于|填|如实)|@所有人|通知|登记如下|上报如下|统计|群公告|温馨提示|感谢配合|截止/;
/** "王主任 2026/11/21 8:05" above a message, as some chats copy it. */
const SENDER = /\d{1,2}:\d{2}(?::\d{2})?\s*$/;

/** "8022 阿拉蕾": a line of its own that nobody understands, rather than a part of the one above. */
const LOOSE_NUMBER = /^(?!3[4-9]\d(?!\d)|4[0-2]\d(?!\d))\d{3,4}(?![\d.])/;

/** Parts the pasted text into households and what stands around them. No line is lost. */
export function splitChatList(
  pasted: string,
  around: PlaceAround = {},
): { readonly blocks: readonly ChatBlock[]; readonly notes: readonly ChatLine[] } {
  const blocks: ChatBlock[] = [];
  const notes: ChatLine[] = [];
  let given = around;
  let isOpen = false;
  for (const [at, text] of pasted.split(/\r\n?|\n/).entries()) {
    const plain = plainLine(text);
    if (plain === '') continue;
    const line = at + 1;
    const { serial, rest } = takeSerial(plain);
    const kind = kindOf({ plain, rest, isNumbered: serial !== undefined, around: given });
    if (kind === 'heading') {
      notes.push({ line, text });
      given = placeOfHeading(rest) ?? given;
      isOpen = false;
    } else if (kind === 'more' && isOpen) {
      const last = blocks.pop();
      if (last) blocks.push({ ...last, text: `${last.text}\n${text}`, plain: `${last.plain} ; ${plain}` });
    } else {
      blocks.push({ line, text, plain: rest, around: given, ...(serial === undefined ? {} : { serial }) });
      isOpen = true;
    }
  }
  return { blocks, notes };
}

function kindOf(of: {
  readonly plain: string;
  readonly rest: string;
  readonly isNumbered: boolean;
  readonly around: PlaceAround;
}): 'heading' | 'entry' | 'more' {
  const { plain, rest, isNumbered, around } = of;
  const { place, rest: words } = takePlace(rest, around);
  const hasReadings = takeTemperatures(words).readings.length > 0;
  if (HEADING.test(plain)) return 'heading';
  if (isNumbered) return 'entry';
  if (place || LOOSE_NUMBER.test(plain)) return 'entry';
  if (!hasReadings && (SENDER.test(plain) || placeOfHeading(plain) !== undefined)) return 'heading';
  return 'more';
}

/** "3号楼2单元" alone or in a title says where all below it is. */
function placeOfHeading(text: string): PlaceAround | undefined {
  const words = /^(.*(?:单元|單元|号楼|號樓|栋|棟|幢|座))/.exec(text)?.[1];
  const found = words === undefined ? undefined : readSeparator([words]);
  if (found?.building === undefined) return undefined;
  const { estate, building, unit } = found;
  return { building, ...(estate === undefined ? {} : { estate }), ...(unit === undefined ? {} : { unit }) };
}
