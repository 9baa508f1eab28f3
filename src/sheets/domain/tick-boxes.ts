import type { FillValue } from './render-value.ts';
import { wordOfList } from './render-value.ts';

/** A box to be ticked and the word that belongs to it. */
export interface TickBox {
  readonly word: string;
  /** Where the box stands in the text. */
  readonly at: number;
}

const BOX = /[□☐▢]/gu;
const TICKED = '☑';

/** The boxes of a cell: `□是 □否`, `男□ 女□`, `1.有☐（____） 2.无☐`. None when the cell has no boxes or words. */
export function readTickBoxes(text: string): readonly TickBox[] {
  const places = [...text.matchAll(BOX)].map(({ index }) => index);
  const [first] = places;
  if (first === undefined) return [];
  // What stands before a colon is the label.
  const from = text.slice(0, first).search(/[:：][^:：]*$/u) + 1;
  const isWordBehind = wordOf(text.slice(from, first)) === '';
  const boxes = places.map((at, each): TickBox => {
    const behind = text.slice(at + 1, places[each + 1] ?? text.length);
    const before = text.slice(each === 0 ? from : (places[each - 1] ?? 0) + 1, at);
    return { word: wordOf(isWordBehind ? behind : before), at };
  });
  return boxes.filter(({ word }) => word !== '');
}

/** The word without its number, what it explains in brackets and what is to be written behind it. */
function wordOf(text: string): string {
  return text
    .replaceAll(/[（(][^（()）]*(?:[）)]|$)/gu, '')
    .replace(/^[\s\d.、,，;；/:：）)_＿]+/u, '')
    .replace(/[\s_＿:：,，;；/、].*$/su, '')
    .trim();
}

/** The text with the box of the value ticked; `unfit` when none of the words says it. */
export function tickBox(text: string, value: FillValue): string {
  const boxes = readTickBoxes(text);
  const said = typeof value === 'object' ? '' : String(value);
  const word =
    said === ''
      ? undefined
      : wordOfList(
          said,
          boxes.map((box) => box.word),
        );
  const box = boxes.find((each) => each.word === word);
  return box === undefined ? 'unfit' : text.slice(0, box.at) + TICKED + text.slice(box.at + 1);
}
