import { z } from 'zod';
import { RequestError, failureOf, failureOfReply, plainDetails, type Failure } from './failure.ts';
import { noteAnswered, noteUnanswered } from './connection.ts';
import { requestJson } from './request.ts';
import { pauseBeforeRetry } from './retry.ts';

/** A command as it travels. `commandId` is made here, so that sending it twice has one effect. */
export type Command = {
  readonly commandId: string;
  readonly name: string;
  /** Where it acts: a command of scope `area` names an area, the others a community. */
  readonly communityId?: number;
  readonly areaId?: number;
  readonly input: unknown;
};

/** A file that travels with a command; the input refers to it by `fileId`. */
export type CommandFile = { readonly fileId: string; readonly file: File };

/** The answer to one command. */
export type CommandResult =
  { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly failure: Failure };

const Results = z.object({
  results: z.array(
    z.union([
      z.object({ commandId: z.string(), ok: z.literal(true), reply: z.unknown() }),
      z.object({
        commandId: z.string(),
        ok: z.literal(false),
        code: z.string(),
        details: z.record(z.string(), z.unknown()).nullish(),
      }),
    ]),
  ),
});

/** Sends one command, again and again under the same id while the line is dead, and answers with what came of it. Never throws. */
export async function sendCommand(command: Command): Promise<CommandResult> {
  return withRetries(async () =>
    resultOf(command, await requestJson({ method: 'POST', url: '/api/commands', body: command })),
  );
}

/** Sends one command with its files, telling how far the bytes have got (0 to 1). Never throws. */
export async function sendCommandWithFiles(upload: {
  readonly command: Command;
  readonly files: readonly CommandFile[];
  readonly onProgress: (share: number) => void;
  readonly signal?: AbortSignal;
}): Promise<CommandResult> {
  return withRetries(async () => resultOf(upload.command, await postForm(upload)));
}

async function withRetries(attemptOnce: () => Promise<CommandResult>): Promise<CommandResult> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptOnce().catch((error: unknown): CommandResult => ({
      ok: false,
      failure: failureOf(error),
    }));
    const pauseMs = result.ok ? undefined : pauseBeforeRetry({ attempt, failure: result.failure });
    if (pauseMs === undefined) return result;
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

function resultOf(command: Command, body: unknown): CommandResult {
  const mine = Results.parse(body).results.find((one) => one.commandId === command.commandId);
  if (!mine) throw new Error(`no result for command ${command.name}`);
  if (mine.ok) return { ok: true, reply: mine.reply };
  const details = plainDetails(mine.details ?? {});
  return { ok: false, failure: { kind: 'refused', status: 200, code: mine.code, details } };
}

/** XMLHttpRequest and not fetch: only it tells how much of an upload has left. */
function postForm(upload: Parameters<typeof sendCommandWithFiles>[0]): Promise<unknown> {
  const form = new FormData();
  form.append('commands', JSON.stringify(upload.command));
  for (const { fileId, file } of upload.files) form.append(fileId, file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/commands');
  request.setRequestHeader('accept', 'application/json');
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) upload.onProgress(event.loaded / event.total);
  };
  upload.signal?.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    const fail = (failure: Failure) => reject(new RequestError(failure));
    request.onabort = () => fail({ kind: 'broken', status: 0 });
    request.onerror = () => {
      noteUnanswered();
      fail({ kind: 'network' });
    };
    request.onload = () => {
      noteAnswered();
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else fail(failureOfReply({ status: request.status, body, retryAfter: request.getResponseHeader('retry-after') }));
    };
    request.send(form);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
