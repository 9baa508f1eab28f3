import { fillText, LOCALES, type Locale, type Text } from '../../base/domain/texts.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { askElements, type LinkChoice } from './link-asks.ts';
import { element } from './link-elements.ts';
import { formElements } from './link-form.ts';
import { linesElement } from './link-lines.ts';
import { linkTexts } from './link-texts.ts';
import { formOf, type Desk, type LinkAction, type LinkPageData, type MountParts, type View } from './link-view.ts';

type Filling = Extract<View, { at: 'form' }>;

/** What the buttons and fields of a page do. */
export interface ScreenActs {
  readonly again: () => void;
  readonly speak: (locale: Locale) => void;
  readonly choose: (page: LinkPageData, action: LinkAction) => void;
  readonly openDetail: (view: Filling) => void;
  /** One tap on a question above the form. */
  readonly answer: (page: LinkPageData, choice: LinkChoice) => void;
  readonly submit: (view: Filling, answers: Answers) => void;
  readonly type: (action: LinkAction, answers: Answers) => void;
  /** Typed, and other questions may appear. */
  readonly change: (action: LinkAction, answers: Answers) => void;
}

/** What a screen is drawn from. */
export interface Screen {
  readonly desk: Desk;
  readonly parts: Pick<MountParts, 'actions' | 'privacy'>;
  readonly acts: ScreenActs;
}

const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' };

/** The whole page as it stands now. */
export function screenOf(screen: Screen, view: View): readonly Node[] {
  return [...bodyOf(screen, view), languages(screen)];
}

function bodyOf(screen: Screen, view: View): readonly Node[] {
  const again = () =>
    element('button', { className: 'main', onClick: screen.acts.again }, say(screen, linkTexts.again));
  switch (view.at) {
    case 'loading':
      return [note(screen, { title: linkTexts.loading })];
    case 'offline':
      return [note(screen, { title: linkTexts.offlineTitle, what: linkTexts.offlineWhat, button: again() })];
    case 'ended':
      return [note(screen, { title: linkTexts.refusedTitle, what: view.words })];
    case 'form':
      return [header(view.page), ...formScreen(screen, view)];
    case 'waiting': {
      const waiting = { title: linkTexts.waitingTitle, what: linkTexts.waitingWhat };
      return [
        header(view.page),
        note(screen, view.isSending ? { title: linkTexts.sending } : { ...waiting, button: again() }),
      ];
    }
    case 'done':
      return [header(view.page), receipt(screen, view)];
  }
}

function say({ desk }: Screen, text: Text, details = {}): string {
  return fillText(text[desk.locale], details);
}

function languages({ desk, acts }: Screen): HTMLElement {
  const buttons = LOCALES.map((locale: Locale) => {
    const button = element('button', { onClick: () => acts.speak(locale) }, LANGUAGES[locale]);
    button.setAttribute('aria-pressed', String(locale === desk.locale));
    return button;
  });
  return element('nav', { className: 'languages' }, ...buttons);
}

function note(
  screen: Screen,
  of: { readonly title: Text; readonly what?: Text; readonly button?: HTMLElement },
): HTMLElement {
  const main = element('main', { className: 'note' }, element('h1', {}, say(screen, of.title)));
  if (of.what) main.append(element('p', {}, say(screen, of.what)));
  if (of.button) main.append(of.button);
  return main;
}

function header(page: LinkPageData): HTMLElement {
  return element('header', {}, element('b', {}, page.community), element('span', {}, page.place));
}

function formScreen(screen: Screen, view: Filling): readonly Node[] {
  const { parts, acts, desk } = screen;
  const { page, action, isDetailed } = view;
  const others = (parts.actions[page.kind] ?? []).filter((one) => one.key !== action.key);
  return [
    element(
      'main',
      {},
      ...askElements({ asks: page.asks, locale: desk.locale, onAnswer: (choice) => acts.answer(page, choice) }),
      linesElement(page.lines, desk.locale),
      element('h1', {}, say(screen, action.title)),
      element('p', { className: 'about' }, say(screen, action.about)),
      ...(action.oneTap && !isDetailed ? oneTap(screen, view, action.oneTap) : filledForm(screen, view)),
    ),
    element('p', { className: 'privacy' }, say(screen, parts.privacy(page))),
    ...others.map((one) =>
      element('button', { className: 'quiet', onClick: () => acts.choose(page, one) }, say(screen, one.title)),
    ),
  ];
}

function oneTap(screen: Screen, view: Filling, tap: NonNullable<LinkAction['oneTap']>): readonly Node[] {
  const { submit, openDetail } = screen.acts;
  return [
    element('button', { className: 'main tall', onClick: () => submit(view, tap.answers) }, say(screen, tap.text)),
    element('button', { className: 'second', onClick: () => openDetail(view) }, say(screen, tap.otherwise)),
  ];
}

function filledForm(screen: Screen, view: Filling): readonly Node[] {
  const { desk, acts } = screen;
  const { page, action } = view;
  const toMend = say(screen, linkTexts.toMend, { n: desk.problems.length });
  return [
    ...formElements({
      form: formOf(page, action),
      ...{ answers: desk.answers, latest: () => desk.answers, members: page.members },
      ...{ problems: desk.problems, locale: desk.locale },
      onType: (answers) => acts.type(action, answers),
      onChange: (answers) => acts.change(action, answers),
    }),
    trap(desk),
    ...(desk.problems.length > 0 ? [element('p', { className: 'problem' }, toMend)] : []),
    element(
      'button',
      { className: 'main', onClick: () => acts.submit(view, desk.answers) },
      say(screen, linkTexts.send),
    ),
    element('p', { className: 'hint' }, say(screen, linkTexts.draft)),
  ];
}

/** A field that people do not see and machines fill in. */
function trap(desk: Desk): HTMLElement {
  const field = element('input', { className: 'trap', label: 'website' });
  field.name = 'website';
  field.tabIndex = -1;
  field.autocomplete = 'off';
  field.addEventListener('input', () => (desk.trap = field.value));
  return field;
}

function receipt(screen: Screen, { action, id }: Extract<View, { at: 'done' }>): HTMLElement {
  const number = id.replaceAll('-', '').slice(-8).toUpperCase();
  const time = new Date().toLocaleString(screen.desk.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return element(
    'main',
    { className: 'receipt' },
    element('p', { className: 'tick' }, '✓'),
    element('h1', {}, say(screen, linkTexts.doneTitle)),
    element('p', {}, say(screen, action.thanks)),
    element(
      'dl',
      {},
      element('dt', {}, say(screen, linkTexts.receipt)),
      element('dd', {}, `${number.slice(0, 4)} ${number.slice(4)}`),
      element('dt', {}, say(screen, linkTexts.receivedAt)),
      element('dd', {}, time),
    ),
    element('p', { className: 'hint' }, say(screen, linkTexts.keepReceipt)),
    element('button', { className: 'second', onClick: screen.acts.again }, say(screen, linkTexts.another)),
  );
}
