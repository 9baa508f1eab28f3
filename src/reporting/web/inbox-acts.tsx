import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { importPaths } from '../../register/web/import-paths.ts';
import { pushPaths } from '../../screening/web/push-paths.ts';
import type { InboxUse } from '../domain/inbox-rules.ts';
import { fillPaths } from './fill-paths.ts';
import type { InboxRow } from './inbox.queries.ts';
import { inboxTexts } from './inbox-texts.ts';
import { INBOX } from './report-paths.ts';
import { useInboxFile } from './use-inbox-file.ts';

const TOPICS = [INBOX];

/** What a file may be taken as: each opens the page where its rows are looked through before anything counts. */
export function InboxActs({ row }: { readonly row: InboxRow }) {
  const t = useTexts(inboxTexts);
  const may = useMay();
  const isOpen = row.state === 'waiting' && row.hasContent;
  if (!isOpen && row.state !== 'unreadable' && row.state !== 'waiting') return null;
  return (
    <span className="ms-inbox-acts">
      {isOpen && <TakeRoster row={row} />}
      {isOpen && may('screening.list.receive') && <TakePushList row={row} />}
      {isOpen && may('reporting.fill') && <TakeTemplate row={row} />}
      {isOpen && <a href={`/api/inbox/${row.id}`}>{t('download')}</a>}
      <ConfirmCommandButton
        command="settleInboxFile"
        input={{ inboxId: row.id, use: 'dismissed' }}
        text={t('dismiss')}
        confirm={{ title: `${t('dismiss')} ${row.fileName}` }}
        doneText={t('dismissed')}
        refreshes={TOPICS}
      />
    </span>
  );
}

interface TakeProps {
  readonly row: InboxRow;
}

/** Hands the file to the command that takes such files, and goes to its page. */
function useTake(row: InboxRow) {
  const community = useCommunityId();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { take, isRunning } = useInboxFile(community);
  const run = async (of: {
    readonly use: InboxUse;
    readonly name: string;
    readonly input: (fileId: string) => object;
    readonly path: (fileId: string) => string;
  }) => {
    const fileId = newId();
    const failure = await take({ row, use: of.use, fileId, name: of.name, input: of.input(fileId) });
    if (failure !== undefined) void message.error(failure, 6);
    else void navigate(of.path(fileId));
  };
  return { run, isRunning };
}

function TakeRoster({ row }: TakeProps) {
  const t = useTexts(inboxTexts);
  const { run, isRunning } = useTake(row);
  const importId = row.id;
  return (
    <Button
      size="small"
      loading={isRunning}
      onClick={() =>
        void run({
          ...{ use: 'roster', name: 'addImportFile' },
          input: (fileId) => ({ importId, fileId, name: row.fileName }),
          path: () => importPaths.one(importId),
        })
      }
    >
      {t('roster')}
    </Button>
  );
}

function TakeTemplate({ row }: TakeProps) {
  const t = useTexts(inboxTexts);
  const { run, isRunning } = useTake(row);
  return (
    <Button
      size="small"
      loading={isRunning}
      onClick={() =>
        void run({
          ...{ use: 'template', name: 'bringTemplate' },
          input: (fileId) => ({ templateId: fileId, fileId, name: row.fileName }),
          path: (fileId) => fillPaths.one(fileId),
        })
      }
    >
      {t('template')}
    </Button>
  );
}

function TakePushList({ row }: TakeProps) {
  const t = useTexts(inboxTexts);
  const { run, isRunning } = useTake(row);
  const [isAsking, setAsking] = useState(false);
  const [sender, setSender] = useState('');
  const listId = row.id;
  const give = async () => {
    await run({
      ...{ use: 'pushList', name: 'receiveList' },
      input: (fileId) => ({ listId, fileId, fileName: row.fileName, sender: sender.trim() }),
      path: () => pushPaths.one(listId),
    });
    setAsking(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('pushList')}
      </Button>
      <Modal
        open={isAsking}
        title={`${t('pushList')} · ${row.fileName}`}
        okText={t('ok')}
        cancelText={t('cancel')}
        onCancel={() => setAsking(false)}
        onOk={() => void give()}
        okButtonProps={{ disabled: sender.trim() === '' }}
        confirmLoading={isRunning}
        destroyOnHidden
      >
        <label>
          {t('sender')}
          <Input value={sender} maxLength={100} onChange={({ target }) => setSender(target.value)} />
        </label>
      </Modal>
    </>
  );
}
