import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommunity } from './community.tsx';
import { newId } from './new-id.ts';
import { sendCommandWithFiles } from './send-command.ts';
import { stateAtDrop, uploadsToBegin, type Upload, type UploadLimits, type UploadState } from './upload-queue.ts';

type UploadRequest = {
  readonly command: string;
  readonly input: (file: { readonly fileId: string; readonly fileName: string }) => unknown;
  readonly communityId?: number;
  readonly refreshes?: readonly string[];
  readonly limits: UploadLimits;
  readonly onDone?: (done: { readonly fileId: string; readonly fileName: string; readonly reply: unknown }) => void;
};

/** The files of a drop and what becomes of them. Begins waiting files by itself, two at a time. */
export function useUploads(drop: UploadRequest) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const begun = useRef(new Set<string>());

  const note = useCallback((fileId: string, state: UploadState) => {
    setUploads((all) => all.map((one) => (one.fileId === fileId ? { ...one, state } : one)));
  }, []);
  const send = useEffectEvent(useSend(drop, note));
  useEffect(() => {
    for (const upload of uploadsToBegin(uploads)) {
      if (begun.current.has(upload.fileId)) continue;
      begun.current.add(upload.fileId);
      void send(upload).then(() => begun.current.delete(upload.fileId));
    }
  }, [uploads]);

  const { limits } = drop;
  return {
    uploads,
    add: (files: readonly File[]) =>
      setUploads((all) => [
        ...all,
        ...files.map((file) => ({ fileId: newId(), commandId: newId(), file, state: stateAtDrop(file, limits) })),
      ]),
    again: (fileId: string) => note(fileId, { status: 'waiting' }),
    remove: (fileId: string) => setUploads((all) => all.filter((one) => one.fileId !== fileId)),
  };
}

function useSend(drop: UploadRequest, note: (fileId: string, state: UploadState) => void) {
  const queries = useQueryClient();
  const { current } = useCommunity();
  const communityId = drop.communityId ?? current?.id;
  return async (upload: Upload) => {
    const { fileId, commandId, file } = upload;
    const named = { fileId, fileName: file.name };
    note(fileId, { status: 'sending', share: 0 });
    const result = await sendCommandWithFiles({
      command: {
        commandId,
        name: drop.command,
        input: drop.input(named),
        ...(communityId === undefined ? {} : { communityId }),
      },
      files: [{ fileId, file }],
      onProgress: (share) => note(fileId, { status: 'sending', share }),
    });
    if (!result.ok) {
      note(fileId, { status: 'failed', failure: result.failure });
      return;
    }
    note(fileId, { status: 'done', reply: result.reply });
    for (const topic of drop.refreshes ?? []) void queries.invalidateQueries({ queryKey: [topic] });
    drop.onDone?.({ ...named, reply: result.reply });
  };
}
