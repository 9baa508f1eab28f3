import { FileExcelOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from 'react';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';
import { useFailureText } from './problem-texts.tsx';
import { StatusMark } from './status-mark.tsx';
import type { Upload, UploadLimits } from './upload-queue.ts';
import { useUploads } from './use-uploads.ts';
import './upload-drop.css';

type UploadDropProps = {
  readonly command: string;
  readonly input: (file: { readonly fileId: string; readonly fileName: string }) => unknown;
  readonly communityId?: number;
  readonly refreshes?: readonly string[];
  readonly endings?: readonly string[];
  readonly maxMegabytes?: number;
  readonly title?: string;
  readonly what?: ReactNode;
  readonly doneText?: (reply: unknown) => ReactNode;
  readonly onDone?: (done: { readonly fileId: string; readonly fileName: string; readonly reply: unknown }) => void;
};

/**
 * A place to drop many files. Each file is a command of its own, with its own progress, failure and second try; `input`
 * makes the command's input for a file (put `fileId` in it), `doneText` says what came of it.
 */
export function UploadDrop(props: UploadDropProps) {
  const limits = { endings: props.endings ?? ['.xlsx', '.xls', '.csv'], maxMegabytes: props.maxMegabytes ?? 50 };
  const { uploads, add, again, remove } = useUploads({ ...props, limits });
  return (
    <div className="ms-drop">
      <DropPlace
        title={props.title}
        what={props.what}
        endings={limits.endings}
        isFirst={uploads.length === 0}
        onFiles={add}
      />
      {uploads.length > 0 && (
        <ul className="ms-drop-files" aria-live="polite">
          {uploads.map((upload) => (
            <li key={upload.fileId}>
              <FileExcelOutlined />
              <span className="ms-drop-name" title={upload.file.name}>
                {upload.file.name}
              </span>
              <UploadStanding upload={upload} limits={limits} doneText={props.doneText} />
              <UploadActs upload={upload} onAgain={again} onRemove={remove} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DropPlace(props: {
  readonly title: string | undefined;
  readonly what: ReactNode;
  readonly endings: readonly string[];
  readonly isFirst: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const t = useTexts(actTexts);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') props.onFiles(Array.from(event.dataTransfer.files));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    props.onFiles(Array.from(event.target.files ?? []));
    // The same file chosen again must be a change again.
    event.target.value = '';
  };
  return (
    <div className="ms-drop-place" data-over={isOver} onDragOver={over} onDragLeave={over} onDrop={over}>
      <InboxOutlined />
      <h2>{props.title ?? t('dropTitle')}</h2>
      {props.what === undefined || <p className="ms-soft">{props.what}</p>}
      <Button type={props.isFirst ? 'primary' : 'default'} onClick={() => chooser.current?.click()}>
        {t('dropChoose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('dropChoose')}
        accept={props.endings.join(',')}
        onChange={choose}
      />
    </div>
  );
}

function UploadActs(props: {
  readonly upload: Upload;
  readonly onAgain: (fileId: string) => void;
  readonly onRemove: (fileId: string) => void;
}) {
  const t = useTexts(actTexts);
  const { fileId, state } = props.upload;
  return (
    <span className="ms-drop-acts">
      {state.status === 'failed' && (
        <Button size="small" onClick={() => props.onAgain(fileId)}>
          {t('uploadAgain')}
        </Button>
      )}
      {state.status !== 'sending' && state.status !== 'done' && (
        <Button size="small" type="text" onClick={() => props.onRemove(fileId)}>
          {t('uploadRemove')}
        </Button>
      )}
    </span>
  );
}

function UploadStanding(props: {
  readonly upload: Upload;
  readonly limits: UploadLimits;
  readonly doneText: ((reply: unknown) => ReactNode) | undefined;
}) {
  const t = useTexts(actTexts);
  const say = useFailureText('write');
  const { state } = props.upload;
  if (state.status === 'waiting') return <span className="ms-soft">{t('uploadWaiting')}</span>;
  if (state.status === 'failed') return <StatusMark status="stop" text={say(state.failure)} />;
  if (state.status === 'done') {
    return (
      <span className="ms-drop-done">
        <StatusMark status="pass" text={t('uploadDone')} />
        {props.doneText?.(state.reply)}
      </span>
    );
  }
  if (state.status === 'unfit') {
    const kinds = props.limits.endings.join(' ');
    const text =
      state.reason === 'tooBig'
        ? t('uploadTooBig', { megabytes: props.limits.maxMegabytes })
        : t('uploadWrongKind', { kinds });
    return <StatusMark status="stop" text={text} />;
  }
  const percent = Math.floor(state.share * 100);
  return (
    <span className="ms-drop-progress">
      <Progress percent={percent} size="small" showInfo={false} status={percent >= 100 ? 'active' : 'normal'} />
      <span className="ms-soft">{percent >= 100 ? t('uploadReading') : t('uploadSending', { percent })}</span>
    </span>
  );
}
