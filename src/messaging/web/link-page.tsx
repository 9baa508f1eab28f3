import { instantOf } from '../../base/domain/day.ts';
import { localeOf } from '../../base/domain/texts.ts';
import { newId } from '../../base/web/new-id.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import { startAnswers } from '../../forms/domain/start-answers.ts';
import { ASK_ACTION, outgoingOf } from './link-answer.ts';
import { filled, loadPage } from './link-load.ts';
import { screenOf, type ScreenActs } from './link-screens.ts';
import { sendOutgoing, type SendOutcome } from './link-send.ts';
import { linkStore, type Outgoing } from './link-store.ts';
import { linkTexts } from './link-texts.ts';
import { formOf, type Desk, type LinkAction, type LinkPageData, type MountParts, type View } from './link-view.ts';
import './link-page.css';

const ASKS_EVERY_MS = 20_000;

/** Shows what a link leads to: loads it or what was kept of it, fills in, sends exactly once, gives a receipt. */
export function mountLinkPage(parts: MountParts): void {
  const store = linkStore(parts.token);
  const desk: Desk = { locale: localeOf(navigator.language), answers: {}, problems: [], trap: '' };
  let view: View = { at: 'loading' };
  let timer = 0;

  const show = (next: View): void => {
    view = next;
    draw();
  };
  const draw = (): void => {
    document.documentElement.lang = desk.locale;
    const focused = document.activeElement?.id ?? '';
    parts.root.replaceChildren(...screenOf({ desk, parts, acts }, view));
    if (focused !== '') document.getElementById(focused)?.focus();
  };
  const keep = (action: LinkAction, answers: Answers): void => {
    desk.answers = answers;
    store.keepDraft({ action: action.key, answers });
  };
  const acts: ScreenActs = {
    again: () => void start(),
    speak: (locale) => {
      desk.locale = locale;
      draw();
    },
    choose,
    openDetail: (form) => {
      const { page, action } = form;
      desk.answers = { ...startAnswers(formOf(page, action), page.members), ...action.oneTap?.begin };
      show({ ...form, isDetailed: true });
    },
    answer: (page, choice) => {
      const outgoing = outgoingOf(page, choice);
      store.keepOutgoing(outgoing);
      void carry(page, outgoing);
    },
    submit: ({ page, action }, answers) => void submit(page, action, answers),
    type: keep,
    change: (action, answers) => {
      keep(action, answers);
      draw();
    },
  };

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
    settle(page, outgoing, await sendOutgoing(parts.token, outgoing, desk.trap));
  }

  function settle(page: LinkPageData, outgoing: Outgoing, outcome: SendOutcome): void {
    const action = actionOf(page, outgoing.action);
    if (!action) return;
    if (outcome.status === 'later') {
      show({ at: 'waiting', page, outgoing, isSending: false });
      timer = window.setTimeout(acts.again, outcome.seconds * 1000);
      return;
    }
    store.keepOutgoing(undefined);
    if (outcome.status === 'taken') {
      // An answer to a question beside the form leaves what is half filled in.
      if (action !== ASK_ACTION) {
        store.keepDraft(undefined);
        desk.answers = {};
      }
      show({ at: 'done', page, action, id: outgoing.subjectId });
      return;
    }
    const field = outcome.details['field'];
    desk.answers = outgoing.answers;
    desk.problems = typeof field === 'string' ? [{ field, code: 'answerUnreadable' }] : [];
    if (typeof field === 'string') show({ at: 'form', page, action, isDetailed: true });
    else show({ at: 'ended', words: filled(parts.problems[outcome.code] ?? linkTexts.failed, outcome.details) });
  }

  function actionOf(page: LinkPageData, key?: string): LinkAction | undefined {
    if (key === ASK_ACTION.key) return ASK_ACTION;
    const all = parts.actions[page.kind] ?? [];
    return all.find((one) => one.key === key) ?? all[0];
  }

  /** Loads the page, or takes the kept one; goes on with what was not sent. */
  async function start(): Promise<void> {
    const found = await loadPage(parts, store);
    if (found.status === 'offline') {
      show({ at: 'offline' });
      return;
    }
    if (found.status === 'ended') {
      show({ at: 'ended', words: found.words });
      return;
    }
    const outgoing = store.outgoing();
    if (outgoing) return carry(found.page, outgoing);
    const action = actionOf(found.page, store.draft()?.action);
    if (action) choose(found.page, action);
  }

  /** Somebody may stand at a gate while the page lies open: new questions appear, and what is typed stays. */
  async function lookForAsks(): Promise<void> {
    if (view.at !== 'form' || document.visibilityState !== 'visible') return;
    const found = await loadPage(parts, store);
    if (found.status === 'page') showAsks(found.page);
  }

  function showAsks({ asks, opening }: LinkPageData): void {
    if (view.at !== 'form' || JSON.stringify(asks) === JSON.stringify(view.page.asks)) return;
    show({ ...view, page: { ...view.page, asks, opening } });
  }

  const goOn = (): void => {
    if (view.at === 'waiting') acts.again();
    else void lookForAsks();
  };
  setInterval(() => void lookForAsks(), ASKS_EVERY_MS);
  addEventListener('online', goOn);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && goOn());
  draw();
  acts.again();
}
