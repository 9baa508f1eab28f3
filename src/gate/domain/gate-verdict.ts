import { fillText, type Locale, type Text, type TextDetails } from '../../base/domain/texts.ts';
import type { VerdictCode } from './verdict-code.ts';
import { text, type VerdictWords } from './verdict-words.ts';
import { cardWords } from './words-card.ts';
import { goWords } from './words-go.ts';
import { restrictionWords } from './words-restriction.ts';
import { visitWords } from './words-visit.ts';

/** The words of every verdict; a code without words does not compile. */
export const verdictWords: Readonly<Record<VerdictCode, VerdictWords>> = {
  ...restrictionWords,
  ...cardWords,
  ...visitWords,
  ...goWords,
};

const OFFICE: Text = text('社区办公室', '社區辦公室', 'the community office');
const HOST: Text = text('这户', '這戶', 'the household');

/** A verdict in one language, its places filled. */
export type SpokenVerdict = Readonly<Record<keyof VerdictWords, string>>;

/** Says a verdict. A community without a help line is called by its name; a visit without a known host likewise. */
export function sayVerdict(of: {
  readonly verdict: { readonly code: VerdictCode; readonly details: TextDetails };
  readonly helpLine: string;
  readonly locale: Locale;
}): SpokenVerdict {
  const { verdict, locale } = of;
  const words = verdictWords[verdict.code];
  const { host, nextDay, untilDay } = verdict.details;
  const details: TextDetails = {
    ...verdict.details,
    ...(nextDay === undefined ? {} : { nextDay: dayWords(String(nextDay), locale) }),
    ...(untilDay === undefined ? {} : { untilDay: dayWords(String(untilDay), locale) }),
    helpLine: of.helpLine === '' ? OFFICE[locale] : of.helpLine,
    host: host === undefined || host === '' ? HOST[locale] : host,
  };
  const say = (words_: Text): string => fillText(words_[locale], details);
  return {
    title: say(words.title),
    say: say(words.say),
    why: say(words.why),
    next: say(words.next),
    objection: say(words.objection),
  };
}

/** A day as it is said at a gate: 11月24日, 24 Nov. */
export function dayWords(day: string, locale: Locale): string {
  const [, month, date] = day.split('-').map(Number);
  if (month === undefined || date === undefined) return day;
  // 3/12 is March to some and December to others.
  return locale === 'en' ? `${date} ${MONTHS[month - 1] ?? month}` : `${month}月${date}日`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const ALOUD_PASS: Text = text('可以通行', '可以通行', 'Go ahead');
const ALOUD_ASK: Text = text('请稍等', '請稍等', 'One moment please');
const ALOUD_STOP: Text = text('请停一下', '請停一下', 'Please stop');
const ALOUD: Partial<Readonly<Record<VerdictCode, Text>>> = {
  emergency: text('紧急，放行', '緊急，放行', 'Emergency, go'),
  temperatureMissing: text('请测体温', '請測體溫', 'Temperature please'),
  measureAgain: text('请歇一会再测', '請歇一會再測', 'Please rest, then again'),
  welcomeHome: text('欢迎回家', '歡迎回家', 'Welcome home'),
  unknownPerson: text('您好', '您好', 'Good day'),
};

/**
 * What the phone says aloud. Less than the screen: the queue hears it, and what keeps a person at home is nobody else's business.
 */
export function aloud(verdict: { readonly code: VerdictCode; readonly outcome: 'pass' | 'ask' | 'stop' }): Text {
  return ALOUD[verdict.code] ?? { pass: ALOUD_PASS, ask: ALOUD_ASK, stop: ALOUD_STOP }[verdict.outcome];
}
