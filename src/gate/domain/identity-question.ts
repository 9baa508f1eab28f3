import { halfWidth } from '../../base/domain/half-width.ts';
import type { Text } from '../../base/domain/texts.ts';
import { bareNumber, spokenNumbers } from './identity-answer.ts';
import { text } from './verdict-words.ts';

/** What a resident knows by heart and a stranger does not. */
export type IdentityTopic = 'room' | 'householdSize' | 'phoneTail';

/** What the register knows of the person; an empty part cannot be asked for. */
export interface IdentityFacts {
  /** The room alone: `501`. */
  readonly room: string;
  /** People in the household; 0 when unknown. */
  readonly householdSize: number;
  /** Last four digits of each phone. */
  readonly phoneTails: readonly string[];
}

/** The order is that of how much an answer proves. */
const TOPICS: readonly IdentityTopic[] = ['phoneTail', 'room', 'householdSize'];

/** What the guard asks. */
export const identityQuestions: Readonly<Record<IdentityTopic, Text>> = {
  room: text('请问您住几号房？', '請問您住幾號房？', 'What is your room number?'),
  householdSize: text('请问您家现在住几口人？', '請問您家現在住幾口人？', 'How many people live in your home?'),
  phoneTail: text(
    '请报登记手机号的后四位。',
    '請報登記手機號的後四位。',
    'What are the last four digits of your phone number?',
  ),
};

/**
 * Picks what to ask: something the register knows and nobody can read off the screen or the search just typed. Different seeds ask
 * different things, so that who listens in the queue learns nothing; the same seed asks the same. Undefined: nothing can be asked,
 * the household is called instead.
 * Source: needs B4; issue 3, part 3.
 */
export function pickQuestion(of: {
  readonly facts: IdentityFacts;
  /** What is readable on the screen or was asked before. */
  readonly shown: readonly IdentityTopic[];
  readonly seed: number;
}): IdentityTopic | undefined {
  const open = TOPICS.filter((topic) => !of.shown.includes(topic) && isKnown(of.facts, topic));
  return open[Math.abs(Math.trunc(of.seed)) % Math.max(1, open.length)];
}

function isKnown(facts: IdentityFacts, topic: IdentityTopic): boolean {
  if (topic === 'room') return facts.room !== '';
  return topic === 'householdSize' ? facts.householdSize > 0 : facts.phoneTails.length > 0;
}

/** Whether an answer is right: as it is said at a gate, 3-501 for room 501, 三口 for three, a whole phone number for its tail. */
export function isRightAnswer(of: {
  readonly topic: IdentityTopic;
  readonly facts: IdentityFacts;
  readonly answer: string;
}): boolean {
  const numbers = spokenNumbers(of.answer);
  const last = numbers.at(-1);
  if (last === undefined) return false;
  if (of.topic === 'room') return roomOf(of.facts.room).includes(bareNumber(last));
  if (of.topic === 'householdSize') return numbers.length === 1 && Number(last) === of.facts.householdSize;
  const digits = numbers.join('');
  return /^\d{4,}$/.test(digits) && of.facts.phoneTails.some((tail) => digits.endsWith(tail));
}

/** A room in every way it may be said: 0501 and 501, A12 and 12. */
function roomOf(room: string): readonly string[] {
  const bare = halfWidth(room).toUpperCase();
  const number = bare.match(/[A-Z]?\d+[A-Z]?/g)?.at(-1) ?? bare;
  return [bareNumber(number), bareNumber(number.replace(/^[A-Z]|[A-Z]$/g, ''))];
}
