import type { Text } from '../../base/domain/texts.ts';

/**
 * What a verdict says. Words a resident accepts: short, spoken, without blame and without any reason of health, because the queue listens.
 * Places: `{helpLine}` always; `{untilDay}`, `{nextDay}`, `{minutes}`, `{degrees}`, `{host}`, `{plate}`, `{left}`, `{hours}` where the rule fills them.
 */
export interface VerdictWords {
  /** Two to six signs, read from two metres away. */
  readonly title: Text;
  /** What the guard says to the person. */
  readonly say: Text;
  /** Why, for the guard, in words that may be read over his shoulder. */
  readonly why: Text;
  /** What happens now and whom to call. */
  readonly next: Text;
  /** How to object, one line. */
  readonly objection: Text;
}

/** One text from its three languages. */
export function text(cn: string, tw: string, en: string): Text {
  return { 'zh-CN': cn, 'zh-TW': tw, en };
}

/** For a decision that rests on an order: the order is reviewed. */
export const OBJECT_ORDER: Text = text(
  '有不同意见可打 {helpLine}，由社区复核这项决定，并当面答复。',
  '有不同意見可打 {helpLine}，由社區覆核這項決定，並當面答覆。',
  'You may object: call {helpLine}. The office reviews the decision and answers in person.',
);

/** For a decision that rests on a card or a list: the record is put right. */
export const OBJECT_RECORD: Text = text(
  '登记有误可打 {helpLine}，核实后马上改。',
  '登記有誤可打 {helpLine}，核實後馬上改。',
  'If the record is wrong, call {helpLine}; it is put right at once.',
);

/** For everything that goes on: nothing was refused. */
export const OBJECT_NOTHING: Text = text(
  '有问题可打 {helpLine}。',
  '有問題可打 {helpLine}。',
  'Questions: {helpLine}.',
);
