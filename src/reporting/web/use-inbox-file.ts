import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { sendCommand, sendCommandWithFiles } from '../../base/web/send-command.ts';
import type { InboxUse } from '../domain/inbox-rules.ts';
import { INBOX } from './report-paths.ts';

/**
 * Takes a file of the inbox: its bytes go to the command of the room that reads such files, which knows a file that came before; then the
 * inbox is told. Answers why not, or nothing. When the line breaks in between, the file is still there and can be taken again.
 */
export function useInboxFile(communityId: number) {
  const queries = useQueryClient();
  const say = useFailureText('write');
  const [isRunning, setRunning] = useState(false);
  const take = async (of: {
    readonly row: { readonly id: string; readonly fileName: string };
    readonly use: InboxUse;
    readonly fileId: string;
    readonly name: string;
    readonly input: object;
  }): Promise<string | undefined> => {
    const { row, use, fileId, name, input } = of;
    setRunning(true);
    try {
      const reply = await fetch(`/api/inbox/${row.id}`);
      if (!reply.ok) return say({ kind: 'refused', code: 'inboxFileUnknown', status: reply.status, details: {} });
      const file = new File([await reply.blob()], row.fileName);
      const command = { commandId: newId(), name, communityId, input };
      const taken = await sendCommandWithFiles({ command, files: [{ fileId, file }], onProgress: () => undefined });
      if (!taken.ok) return say(taken.failure);
      const told = { commandId: newId(), name: 'settleInboxFile', communityId, input: { inboxId: row.id, use } };
      const settled = await sendCommand(told);
      return settled.ok ? undefined : say(settled.failure);
    } catch (error) {
      return say(failureOf(error));
    } finally {
      setRunning(false);
      void queries.invalidateQueries({ queryKey: [INBOX] });
    }
  };
  return { take, isRunning };
}
