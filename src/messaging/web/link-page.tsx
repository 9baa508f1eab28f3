import { z } from 'zod';
import { instantOf } from '../../base/domain/day.ts';
import { fillText, LOCALES, localeOf, type Locale, type Text } from '../../base/domain/texts.ts';
import { newId } from '../../base/web/new-id.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { checkAnswers, type AnswerProblem } from '../../forms/domain/check-answers.ts';
import { FormDefinition } from '../../forms/domain/form.ts';
import { startAnswers } from '../../forms/domain/start-answers.ts';
import { element } from './link-elements.ts';
import { formElements } from './link-form.ts';
import { sendOutgoing, type SendOutcome } from './link-send.ts';
import { LinkLines, linesElement } from './link-lines.ts';
import { linkStore, type LinkStore, type Outgoing } from './link-store.ts';
import { linkTexts } from './link-texts.ts';
import './link-page.css';

const Page = z.looseObject({
  kind: z.string(),
  opening: z.string(),
  community: z.string(),
  place: z.string().default(''),
  keptDays: z.number().optional(),
  lines: LinkLines,
  form: z.unknown(),
  members: z.array(z.object({ person: z.string(), name: z.string() })).default([]),
});
export type LinkPageData = z.infer<typeof Page>;

/** One thing that somebody may do with a link. */
export interface LinkAction {
  readonly key: string;
  readonly title: Text;
  readonly about: Text;
  /** Said on the thanks page. */
  readonly thanks: Text;
  /** The form of the page unless another one is given. */
  readonly form?: FormDefinition;
  readonly command: string;
  /** One tap that sends these answers: "all well". */
  readonly oneTap?: {
    readonly text: Text;
    readonly answers: Answers;
    readonly otherwise: Text;
    readonly begin: Answers;
  };
  readonly inputOf: (of: {
    readonly id: string;
    readonly at: string;
    readonly answers: Answers;
  }) => Readonly<Record<string, unknown>>;
}

/** What the page does by the kind of its link; the first action is what it opens with. */
export type LinkActions = Readonly<Record<string, readonly LinkAction[]>>;

export interface MountParts {
  readonly root: HTMLElement;
  readonly token: string;
  readonly actions: LinkActions;
  /** Words of refusals by code. */
  readonly problems: Readonly<Record<string, Text>>;
  /** What is kept how long and whom to ask, under every form. */
  readonly privacy: (page: LinkPageData) => Text;
}

type View =
  | { readonly at: 'loading' | 'offline' }
  | { readonly at: 'ended'; readonly words: Text }
  | { readonly at: 'form'; readonly page: LinkPageData; readonly action: LinkAction; readonly isDetailed: boolean }
  | { readonly at: 'waiting'; readonly page: LinkPageData; readonly outgoing: Outgoing; readonly isSending: boolean }
  | { readonly at: 'done'; readonly page: LinkPageData; readonly action: LinkAction; readonly id: string };

/** Shows what a link leads to: loads it or what was kept of it, fills in, sends exactly once, gives a receipt. */
export function mountLinkPage(parts: MountParts): void {
  const store = linkStore(parts.token);
  const desk = {
    locale: localeOf(navigator.language),
    // Filled in by whoever answers; the literal alone would be a shape without any key.
    answers: {} as Answers,
    // Grows with the check; the literal alone would be a list of nothing.
    problems: [] as readonly AnswerProblem[],
    trap: '',
  };
  let view: View = { at: 'loading' };
  let timer = 0;

  const show = (next: View): void => {
    view = next;
    draw();
  };
  const draw = (): void => {
    document.documentElement.lang = desk.locale;
    const focused = document.activeElement?.id ?? '';
    parts.root.replaceChildren(...screens(), languages());
    if (focused !== '') document.getElementById(focused)?.focus();
  };
  const say = (text: Text, details = {}): string => fillText(text[desk.locale], details);

  function speak(locale: Locale): void {
    desk.locale = locale;
    draw();
  }

  function languages(): HTMLElement {
    return element(
      'nav',
      { className: 'languages' },
      ...LOCALES.map((locale: Locale) => {
        const name = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' }[locale];
        const button = element('button', { onClick: () => speak(locale) }, name);
        button.setAttribute('aria-pressed', String(locale === desk.locale));
        return button;
      }),
    );
  }

  function screens(): readonly Node[] {
    switch (view.at) {
      case 'loading':
        return [note(linkTexts.loading)];
      case 'offline':
        return [note(linkTexts.offlineTitle, linkTexts.offlineWhat, again())];
      case 'ended':
        return [note(linkTexts.refusedTitle, view.words)];
      case 'form':
        return [header(view.page), ...formScreen(view)];
      case 'waiting':
        return [
          header(view.page),
          view.isSending ? note(linkTexts.sending) : note(linkTexts.waitingTitle, linkTexts.waitingWhat, again()),
        ];
      case 'done':
        return [header(view.page), receipt(view)];
    }
  }

  function note(title: Text, what?: Text, button?: HTMLElement): HTMLElement {
    const main = element('main', { className: 'note' }, element('h1', {}, say(title)));
    if (what) main.append(element('p', {}, say(what)));
    if (button) main.append(button);
    return main;
  }

  function again(): HTMLElement {
    return element('button', { className: 'main', onClick: () => void start() }, say(linkTexts.again));
  }

  function header(page: LinkPageData): HTMLElement {
    return element('header', {}, element('b', {}, page.community), element('span', {}, page.place));
  }

  function formScreen(of: Extract<View, { at: 'form' }>): readonly Node[] {
    const { page, action, isDetailed } = of;
    const tap = action.oneTap;
    const body =
      tap && !isDetailed
        ? [
            element(
              'button',
              { className: 'main tall', onClick: () => void submit(page, action, tap.answers) },
              say(tap.text),
            ),
            element('button', { className: 'second', onClick: () => openDetail(of) }, say(tap.otherwise)),
          ]
        : filledForm(of);
    const others = (parts.actions[page.kind] ?? []).filter((one) => one.key !== action.key);
    return [
      element(
        'main',
        {},
        linesElement(page.lines, desk.locale),
        element('h1', {}, say(action.title)),
        element('p', { className: 'about' }, say(action.about)),
        ...body,
      ),
      element('p', { className: 'privacy' }, say(parts.privacy(page))),
      ...others.map((one) =>
        element('button', { className: 'quiet', onClick: () => choose(page, one) }, say(one.title)),
      ),
    ];
  }

  function filledForm({ page, action }: Extract<View, { at: 'form' }>): readonly Node[] {
    const form = formOf(page, action);
    const keep = (answers: Answers): void => {
      desk.answers = answers;
      store.keepDraft({ action: action.key, answers });
    };
    const trap = element('input', { className: 'trap', label: 'website' });
    trap.name = 'website';
    trap.tabIndex = -1;
    trap.autocomplete = 'off';
    trap.addEventListener('input', () => (desk.trap = trap.value));
    return [
      ...formElements({
        ...{
          form,
          answers: desk.answers,
          latest: () => desk.answers,
          members: page.members,
          problems: desk.problems,
          locale: desk.locale,
        },
        onType: keep,
        onChange: (answers) => {
          keep(answers);
          draw();
        },
      }),
      trap,
      ...(desk.problems.length > 0
        ? [element('p', { className: 'problem' }, say(linkTexts.toMend, { n: desk.problems.length }))]
        : []),
      element(
        'button',
        { className: 'main', onClick: () => void submit(page, action, desk.answers) },
        say(linkTexts.send),
      ),
      element('p', { className: 'hint' }, say(linkTexts.draft)),
    ];
  }

  function receipt({ action, id }: Extract<View, { at: 'done' }>): HTMLElement {
    const number = id.replaceAll('-', '').slice(-8).toUpperCase();
    const time = new Date().toLocaleString(desk.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return element(
      'main',
      { className: 'receipt' },
      element('p', { className: 'tick' }, '✓'),
      element('h1', {}, say(linkTexts.doneTitle)),
      element('p', {}, say(action.thanks)),
      element(
        'dl',
        {},
        element('dt', {}, say(linkTexts.receipt)),
        element('dd', {}, `${number.slice(0, 4)} ${number.slice(4)}`),
        element('dt', {}, say(linkTexts.receivedAt)),
        element('dd', {}, time),
      ),
      element('p', { className: 'hint' }, say(linkTexts.keepReceipt)),
      element('button', { className: 'second', onClick: () => void start() }, say(linkTexts.another)),
    );
  }

  function openDetail(of: Extract<View, { at: 'form' }>): void {
    desk.answers = { ...startAnswers(formOf(of.page, of.action), of.page.members), ...of.action.oneTap?.begin };
    show({ ...of, isDetailed: true });
  }

  function choose(page: LinkPageData, action: LinkAction): void {
    desk.problems = [];
    const draft = store.draft();
    const isOurs = draft?.action === action.key;
    desk.answers = isOurs ? draft.answers : startAnswers(formOf(page, action), page.members);
    show({ at: 'form', page, action, isDetailed: isOurs });
    scrollTo(0, 0);
  }

  async function submit(page: LinkPageData, action: LinkAction, answers: Answers): Promise<void> {
    const { values, problems } = checkAnswers(formOf(page, action), answers);
    desk.problems = problems;
    if (problems.length > 0) {
      draw();
      document.querySelector('.wrong')?.scrollIntoView({ block: 'center' });
      return;
    }
    const subjectId = newId();
    const outgoing: Outgoing = {
      ...{ action: action.key, opening: page.opening, commandId: newId(), subjectId, name: action.command, answers },
      input: { ...action.inputOf({ id: subjectId, at: instantOf(new Date()), answers: values }) },
    };
    // Written down before the first try: a phone that dies now has lost nothing.
    store.keepOutgoing(outgoing);
    await carry(page, outgoing);
  }

  async function carry(page: LinkPageData, outgoing: Outgoing): Promise<void> {
    clearTimeout(timer);
    show({ at: 'waiting', page, outgoing, isSending: true });
    const outcome = await sendOutgoing(parts.token, outgoing, desk.trap);
    settle(page, outgoing, outcome);
  }

  function settle(page: LinkPageData, outgoing: Outgoing, outcome: SendOutcome): void {
    const action = actionOf(page, outgoing.action);
    if (!action) return;
    if (outcome.status === 'later') {
      show({ at: 'waiting', page, outgoing, isSending: false });
      timer = window.setTimeout(() => void start(), outcome.seconds * 1000);
      return;
    }
    store.keepOutgoing(undefined);
    if (outcome.status === 'taken') {
      store.keepDraft(undefined);
      desk.answers = {};
      show({ at: 'done', page, action, id: outgoing.subjectId });
      return;
    }
    const words = parts.problems[outcome.code] ?? linkTexts.failed;
    const field = outcome.details['field'];
    desk.answers = outgoing.answers;
    desk.problems = typeof field === 'string' ? [{ field, code: 'answerUnreadable' }] : [];
    if (typeof field === 'string') show({ at: 'form', page, action, isDetailed: true });
    else show({ at: 'ended', words: filled(words, outcome.details) });
  }

  function actionOf(page: LinkPageData, key?: string): LinkAction | undefined {
    const all = parts.actions[page.kind] ?? [];
    return all.find((one) => one.key === key) ?? all[0];
  }

  /** Loads the page, or takes the kept one; goes on with what was not sent. */
  async function start(): Promise<void> {
    const page = await loadPage(parts, store);
    if (page.status === 'offline') {
      show({ at: 'offline' });
      return;
    }
    if (page.status === 'ended') {
      show({ at: 'ended', words: page.words });
      return;
    }
    const outgoing = store.outgoing();
    if (outgoing) return carry(page.page, outgoing);
    const action = actionOf(page.page, store.draft()?.action);
    if (action) choose(page.page, action);
  }

  addEventListener('online', () => view.at === 'waiting' && void start());
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && view.at === 'waiting' && void start(),
  );
  draw();
  void start();
}

function formOf(page: LinkPageData, action: LinkAction): FormDefinition {
  return action.form ?? FormDefinition.parse(page.form);
}

function filled(words: Text, details: Readonly<Record<string, string | number>>): Text {
  return {
    'zh-CN': fillText(words['zh-CN'], details),
    'zh-TW': fillText(words['zh-TW'], details),
    en: fillText(words.en, details),
  };
}

type Loaded =
  | { readonly status: 'page'; readonly page: LinkPageData }
  | { readonly status: 'ended'; readonly words: Text }
  | { readonly status: 'offline' };

async function loadPage({ token, problems }: MountParts, store: LinkStore): Promise<Loaded> {
  try {
    const answer = await fetch(`/api/resident/page?token=${encodeURIComponent(token)}`);
    const body: unknown = await answer.json();
    if (answer.ok) {
      store.keepPage(body);
      return { status: 'page', page: Page.parse(body) };
    }
    const refused = z
      .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
      .safeParse(body);
    const words = refused.success ? problems[refused.data.code] : undefined;
    if (words && refused.success) return { status: 'ended', words: filled(words, refused.data.details) };
  } catch {
    // No network: what was kept is as good, its opening holds for a fortnight.
  }
  const kept = Page.safeParse(store.page());
  return kept.success ? { status: 'page', page: kept.data } : { status: 'offline' };
}
