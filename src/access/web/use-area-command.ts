import { useCallback } from 'react';
import { useCommand } from '../../base/web/use-command.ts';

/** A command of scope `area`: it names the area in which it acts, where those of a community name the community. */
export type AreaCommand = {
  /** Answers undefined when it was done, else why not, as `text` does. */
  readonly run: (act: { readonly areaId: number; readonly input: unknown }) => Promise<string | undefined>;
  readonly isRunning: boolean;
  readonly text: string | undefined;
  readonly clear: () => void;
};

/** What the pages of this room read again after any of its commands. */
export const ACCESS_TOPICS: readonly string[] = ['accounts', 'audit', 'me'];

/** A command of a form in which the area is chosen, so that it is known only when the form is sent. */
export function useAreaCommand(name: string): AreaCommand {
  const { run: send, isRunning, text, clear } = useCommand<unknown>({ name, refreshes: ACCESS_TOPICS });
  const run = useCallback<AreaCommand['run']>(
    async ({ areaId, input }) => {
      const outcome = await send(input, { areaId });
      return outcome.ok ? undefined : outcome.text;
    },
    [send],
  );
  return { run, isRunning, text, clear };
}
