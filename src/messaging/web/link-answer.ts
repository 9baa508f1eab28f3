import { newId } from '../../base/web/new-id.ts';
import type { LinkChoice } from './link-asks.ts';
import type { Outgoing } from './link-store.ts';
import type { LinkAction, LinkPageData } from './link-view.ts';

/** What the page says after such an answer. */
export const ASK_ACTION: LinkAction = {
  key: 'ask',
  title: { 'zh-CN': '答复', 'zh-TW': '答覆', en: 'Answer' },
  about: { 'zh-CN': '', 'zh-TW': '', en: '' },
  thanks: {
    'zh-CN': '已经告诉值守人员，他的手机上马上看得到。',
    'zh-TW': '已經告訴值守人員，他的手機上馬上看得到。',
    en: 'The guard has been told and sees it on the phone in a moment.',
  },
  command: '',
  inputOf: () => ({}),
};

/** An answer on its way; the same until it has arrived. */
export function outgoingOf(page: LinkPageData, choice: LinkChoice): Outgoing {
  return {
    ...{ action: ASK_ACTION.key, opening: page.opening, commandId: newId(), subjectId: newId() },
    ...{ name: choice.command, input: choice.input, answers: {} },
  };
}
