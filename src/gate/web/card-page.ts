import type { Instant } from '../../base/domain/day.ts';
import { fillText, LOCALES, localeOf, type Locale } from '../../base/domain/texts.ts';
import { cardNumber } from '../domain/card-number.ts';
import { cardTextOf, readOwnCard, type OwnCard } from '../domain/own-card.ts';
import { PASS_KIND_WORDS } from '../domain/pass-kind-words.ts';
import { codeDrawing, element } from './card-elements.ts';
import { dropCard, keepCard, keptCards } from './card-store.ts';
import { cardTexts } from './card-texts.ts';
import { localDayOf } from './card-day.ts';
import './card-page.css';

type Say = (key: keyof typeof cardTexts) => string;
type Shown = Exclude<OwnCard, { status: 'unreadable' }>;

interface View {
  readonly locale: Locale;
  /** Of the address, else the one kept last; empty when there is none. */
  readonly text: string;
  readonly isEnlarged: boolean;
  readonly cannotKeep: boolean;
}

/** Shows the card of the address, or those that were kept. Draws everything anew at each change: it is one screen. */
export function mountCardPage(root: HTMLElement, clock: () => Instant): void {
  let view: View = { locale: localeOf(navigator.language), text: chosen(), isEnlarged: false, cannotKeep: false };
  const change = (changes: Partial<View>): void => {
    view = { ...view, ...changes };
    draw();
  };
  const draw = (): void => {
    document.documentElement.lang = view.locale;
    document.title = cardTexts.title[view.locale];
    root.replaceChildren(...pageOf({ view, now: clock(), change }));
  };
  addEventListener('hashchange', () => change({ text: chosen(), isEnlarged: false }));
  // A phone that lay in a pocket over midnight.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && draw());
  draw();
}

function chosen(): string {
  return cardTextOf(location.hash) || (keptCards()[0] ?? '');
}

interface Drawing {
  readonly view: View;
  readonly now: Instant;
  readonly change: (changes: Partial<View>) => void;
}

function pageOf(of: Drawing): readonly Node[] {
  const { view, now, change } = of;
  const say: Say = (key) => fillText(cardTexts[key][view.locale]);
  const card = view.text === '' ? undefined : readOwnCard(view.text, now);
  if (view.isEnlarged && card) return [enlarged(of, say)];
  const languages = element(
    'nav',
    { className: 'languages' },
    ...LOCALES.map((locale) => {
      const name = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' }[locale];
      const button = element('button', { onClick: () => change({ locale }) }, name);
      button.setAttribute('aria-pressed', String(locale === view.locale));
      return button;
    }),
  );
  return [main(of, { card, say }), languages];
}

function main(of: Drawing, { card, say }: { readonly card: OwnCard | undefined; readonly say: Say }): HTMLElement {
  if (!card) return note(say('noneTitle'), say('noneWhat'));
  if (card.status === 'unreadable') return note(say('brokenTitle'), say('brokenWhat'));
  return element(
    'main',
    {},
    face(of, { card, say }),
    keeping(of, say),
    others(of, say),
    element('p', { className: 'privacy' }, say('privacy')),
  );
}

function note(title: string, what: string): HTMLElement {
  return element('main', { className: 'note' }, element('h1', {}, title), element('p', {}, what));
}

function face({ view, change }: Drawing, { card, say }: { readonly card: Shown; readonly say: Say }): HTMLElement {
  const { claims } = card;
  const kind = PASS_KIND_WORDS[claims.kind][view.locale];
  const isVehicle = claims.kind === 'vehicle' && claims.plate !== undefined;
  const [headline, second] = isVehicle ? [claims.plate, claims.name] : [claims.name, claims.plate];
  const code = element('button', {
    className: 'code',
    label: say('tapCode'),
    onClick: () => change({ isEnlarged: true }),
  });
  code.append(codeDrawing(view.text, kind), element('span', {}, say('tapCode')));
  return element(
    'article',
    { className: `card card-${card.status}` },
    element('p', { className: 'kind' }, kind),
    element('h1', {}, headline ?? ''),
    ...(claims.place ?? '').split(' ').map((line) => element('p', { className: 'place' }, line)),
    second === undefined ? undefined : element('p', { className: 'place' }, second),
    period(card, say),
    card.status === 'expired' ? element('p', { className: 'what' }, say('expiredWhat')) : code,
    card.status === 'expired' ? undefined : element('p', { className: 'what' }, say('bright')),
    element('p', { className: 'number' }, `${say('number')} ${cardNumber(claims.passId)}`),
  );
}

/** The days by the calendar of the phone. */
function period({ status, claims }: Shown, say: Say): HTMLElement {
  const last = localDayOf(new Date(Date.parse(claims.untilAt) - 1000));
  const days = element('span', {}, `${say('until')} `, element('strong', {}, last));
  if (status === 'valid') return element('p', { className: 'period' }, days);
  const what = status === 'expired' ? say('expired') : say('notYet');
  const first = status === 'expired' ? undefined : `${say('from')} ${localDayOf(new Date(claims.fromAt))}，`;
  return element('p', { className: 'period late' }, element('b', {}, what), first, days);
}

function enlarged({ view, change }: Drawing, say: Say): HTMLElement {
  const back = () => change({ isEnlarged: false });
  return element(
    'button',
    { className: 'enlarged', label: say('tapBack'), onClick: back },
    codeDrawing(view.text, say('title')),
    element('span', {}, say('tapBack')),
  );
}

function keeping({ view, change }: Drawing, say: Say): HTMLElement {
  const { text } = view;
  if (view.cannotKeep) return element('p', { className: 'keep' }, say('cannotKeep'));
  const drop = (): void => {
    dropCard(text);
    change({});
  };
  if (keptCards().includes(text))
    return element(
      'p',
      { className: 'keep' },
      `✓ ${say('kept')} `,
      element('button', { className: 'quiet', onClick: drop }, say('drop')),
    );
  const keep = () => change({ cannotKeep: keepCard(text) === 'forbidden' });
  return element(
    'div',
    { className: 'keep' },
    element('button', { className: 'main', onClick: keep }, say('keep')),
    element('p', {}, say('keepWhat')),
  );
}

function others({ view, now, change }: Drawing, say: Say): HTMLElement | undefined {
  const kept = keptCards().filter((text) => text !== view.text);
  if (kept.length === 0) return undefined;
  const buttons = kept.map((text) => {
    const card = readOwnCard(text, now);
    const name = card.status === 'unreadable' ? say('brokenTitle') : (card.claims.name ?? card.claims.plate ?? '');
    return element('button', { onClick: () => change({ text }) }, name);
  });
  return element('section', { className: 'others' }, element('h2', {}, say('others')), ...buttons);
}
