import { App } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useCommand } from '../../base/web/use-command.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { ORDER_TOPICS } from './paths.ts';

/** Ids that fit into an address; papers of more are made in parts. */
const MOST_IDS = 150;

/** Makes papers, hands them to the browser, and notes that they were made. */
export function usePapers() {
  const { message } = App.useApp();
  const say = useFailureText('read');
  const locale = useLocale();
  const community = useCommunityId();
  const [isMaking, setMaking] = useState(false);
  const note = useCommand<unknown>({ name: 'noteDocuments', refreshes: ORDER_TOPICS });
  const make = async ({
    orderIds,
    kinds,
  }: {
    readonly orderIds: readonly string[];
    readonly kinds: readonly PaperKind[];
  }) => {
    setMaking(true);
    try {
      for (let at = 0; at < orderIds.length; at += MOST_IDS) {
        const part = orderIds.slice(at, at + MOST_IDS);
        await download(
          withParams('/api/orders/documents', { community, locale, kinds: kinds.join(), orders: part.join() }),
        );
        await note.run({ orderIds: part, kinds });
      }
    } catch (error) {
      void message.error(say(failureOf(error)), 6);
    }
    setMaking(false);
  };
  return { make, isMaking };
}
