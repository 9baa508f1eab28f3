import { useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { useCommunity } from './community.tsx';
import type { Failure } from './failure.ts';
import { useFailureText } from './problem-texts.tsx';
import { commandIdFor, isUnanswered, type Unanswered } from './retry.ts';
import { sendCommand } from './send-command.ts';
import { newId } from './new-id.ts';

/** What came of running a command: its reply, or the failure with the text to show. The input is the caller's and stays. */
export type CommandOutcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly failure: Failure; readonly text: string };

/** The area in which a command of scope `area` acts; the others act in a community. */
export type InArea = { readonly areaId: number };

/** A command ready to run from a page. `failure` and `text` are of the last run, until the next one or `clear`. */
export type CommandHandle<Input, Reply> = {
  readonly run: (input: Input, where?: InArea) => Promise<CommandOutcome<Reply>>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  readonly text: string | undefined;
  readonly clear: () => void;
};

/**
 * `const rename = useCommand<Input, Reply>({ name: 'register.renamePerson', reply: Reply, refreshes: ['people'] })`.
 * Makes the command id, keeps it while the same input has no answer, sends it to the chosen community (or `communityId`,
 * or the area given to `run`), and afterwards reads the topics in `refreshes` again.
 */
export function useCommand<Input, Reply = unknown>(command: {
  readonly name: string;
  readonly reply?: z.ZodType<Reply>;
  readonly refreshes?: readonly string[];
  readonly communityId?: number;
}): CommandHandle<Input, Reply> {
  const queries = useQueryClient();
  const { current } = useCommunity();
  const say = useFailureText('write');
  const unanswered = useRef<Unanswered>(undefined);
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const { name, reply, refreshes } = command;
  const communityId = command.communityId ?? current?.id;

  const run = useCallback(
    async (input: Input, where?: InArea): Promise<CommandOutcome<Reply>> => {
      const target = where ?? (communityId === undefined ? {} : { communityId });
      const asSent = JSON.stringify([target, input]);
      const commandId = commandIdFor({ unanswered: unanswered.current, input: asSent, freshId: newId() });
      setRunning((count) => count + 1);
      setFailure(undefined);
      const result = await sendCommand({ commandId, name, input, ...target });
      setRunning((count) => count - 1);
      if (!result.ok) {
        unanswered.current = isUnanswered(result.failure) ? { commandId, input: asSent } : undefined;
        setFailure(result.failure);
        return { ok: false, failure: result.failure, text: say(result.failure) };
      }
      unanswered.current = undefined;
      for (const topic of refreshes ?? []) void queries.invalidateQueries({ queryKey: [topic] });
      // Without a shape the caller declared Reply as unknown (the default), which any value is.
      return { ok: true, reply: reply ? reply.parse(result.reply) : (result.reply as Reply) };
    },
    [communityId, name, queries, refreshes, reply, say],
  );

  const clear = useCallback(() => setFailure(undefined), []);
  return { run, isRunning: running > 0, failure, text: failure && say(failure), clear };
}
