import type { Failure } from './failure.ts';

/** Where one file of a drop stands. `share` is how much of it has left, 0 to 1; at 1 the server is reading it. */
export type UploadState =
  | { readonly status: 'unfit'; readonly reason: 'wrongKind' | 'tooBig' }
  | { readonly status: 'waiting' }
  | { readonly status: 'sending'; readonly share: number }
  | { readonly status: 'done'; readonly reply: unknown }
  | { readonly status: 'failed'; readonly failure: Failure };

/** A dropped file. `fileId` names it in the request, `commandId` stays the same when it is sent again. */
export type Upload = {
  readonly fileId: string;
  readonly commandId: string;
  readonly file: File;
  readonly state: UploadState;
};

/** What a drop accepts: endings with their dot, in lower case, and a size. */
export type UploadLimits = { readonly endings: readonly string[]; readonly maxMegabytes: number };

/** Files that travel at the same time: two keep a slow line full, more only make each one slower. */
const AT_ONCE = 2;

/** Says at once about a file what the server would say after minutes of upload. */
export function stateAtDrop(file: { readonly name: string; readonly size: number }, limits: UploadLimits): UploadState {
  const name = file.name.toLowerCase();
  if (!limits.endings.some((ending) => name.endsWith(ending))) return { status: 'unfit', reason: 'wrongKind' };
  if (file.size > limits.maxMegabytes * 1024 * 1024) return { status: 'unfit', reason: 'tooBig' };
  return { status: 'waiting' };
}

/** The files to begin now, in the order of the drop. */
export function uploadsToBegin<One extends Pick<Upload, 'state'>>(uploads: readonly One[]): readonly One[] {
  const free = AT_ONCE - uploads.filter(({ state }) => state.status === 'sending').length;
  return uploads.filter(({ state }) => state.status === 'waiting').slice(0, Math.max(0, free));
}
