import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { sendCommandWithFiles } from '../../base/web/send-command.ts';

/** Runs a command together with one file (or none); answers true when it was done. `text` is why it was not. */
export function useFileCommand(command: { readonly name: string; readonly refreshes: readonly string[] }) {
  const queries = useQueryClient();
  const say = useFailureText('write');
  const [isRunning, setRunning] = useState(false);
  const [text, setText] = useState<string>();
  const run = async (of: {
    /** Where it acts: in a community, or in an area of any level. */
    readonly where: { readonly communityId: number } | { readonly areaId: number };
    readonly input: object;
    readonly file: { readonly fileId: string; readonly file: File } | undefined;
  }): Promise<boolean> => {
    setRunning(true);
    setText(undefined);
    const { where, input, file } = of;
    const result = await sendCommandWithFiles({
      command: { commandId: newId(), name: command.name, ...where, input },
      files: file ? [file] : [],
      onProgress: () => undefined,
    });
    setRunning(false);
    if (!result.ok) {
      setText(say(result.failure));
      return false;
    }
    for (const topic of command.refreshes) void queries.invalidateQueries({ queryKey: [topic] });
    return true;
  };
  return { run, isRunning, text, clear: () => setText(undefined) };
}
