import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { DwellingPicker } from '../../register/web/dwelling-picker.tsx';
import { REPORT_TOPICS } from './report.queries.ts';
import { reportTexts } from './report-texts.ts';

/** Sends somebody to a door to ask what a hint says. */
export function HintCheck({ hintId, communityId }: { readonly hintId: string; readonly communityId: number }) {
  const t = useTexts(reportTexts);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [dwellingId, setDwellingId] = useState<string>();
  const command = useCommand({ name: 'checkHint', refreshes: REPORT_TOPICS, communityId });
  const check = async (): Promise<void> => {
    const result = await command.run({ hintId, dwellingId });
    if (!result.ok) return;
    void message.success(t('asked'));
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('check')}
      </Button>
      <Modal
        open={isOpen}
        destroyOnHidden
        title={t('checkWhere')}
        okText={t('check')}
        okButtonProps={{ disabled: dwellingId === undefined, loading: command.isRunning }}
        onOk={() => void check()}
        onCancel={() => setOpen(false)}
      >
        <DwellingPicker communityId={communityId} onChange={setDwellingId} />
        {command.text !== undefined && <p role="alert">{command.text}</p>}
      </Modal>
    </>
  );
}
