import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { commandIdFor, isUnanswered, type Unanswered } from '../../base/web/retry.ts';
import { sendCommand } from '../../base/web/send-command.ts';

/** A command of scope `area`: it names the area in which it acts, where those of a community name the community. */
export type AreaCommand = {
  /** Answers whether it was done; the text of a refusal is in `text`, and returned. */
  readonly run: (act: { readonly areaId: number; readonly input: unknown }) => Promise<string | undefined>;
  readonly isRunning: boolean;
  readonly text: string | undefined;
  readonly clear: () => void;
};

/** What the pages of this room read again after any of its commands. */
const TOPICS = ['accounts', 'audit', 'me'];

/** `run` answers undefined when it was done, else why not. Keeps the command id while the same input has no answer. */
export function useAreaCommand(name: string): AreaCommand {
  const queries = useQueryClient();
  const say = useFailureText('write');
  const [unanswered, setUnanswered] = useState<Unanswered>();
  const [isRunning, setRunning] = useState(false);
  const [text, setText] = useState<string>();
  const run = useCallback(
    async ({ areaId, input }: { readonly areaId: number; readonly input: unknown }) => {
      const asSent = JSON.stringify([areaId, input]);
      const commandId = commandIdFor({ unanswered, input: asSent, freshId: newId() });
      setRunning(true);
      setText(undefined);
      const command = { commandId, name, areaId, input };
      const result = await sendCommand(command);
      setRunning(false);
      if (result.ok) {
        setUnanswered(undefined);
        for (const topic of TOPICS) void queries.invalidateQueries({ queryKey: [topic] });
        return undefined;
      }
      setUnanswered(isUnanswered(result.failure) ? { commandId, input: asSent } : undefined);
      const why = say(result.failure);
      setText(why);
      return why;
    },
    [name, queries, say, unanswered],
  );
  const clear = useCallback(() => setText(undefined), []);
  return { run, isRunning, text, clear };
}
