import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { REPORT_TOPICS } from './report.queries.ts';
import { reportTexts } from './report-texts.ts';

/** Makes a poster for a place that is no stairwell and no shop: the east gate, the market. */
export function PlacePoster({ untilDay }: { readonly untilDay: string }) {
  const t = useTexts(reportTexts);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const command = useCommand({ name: 'makePosters', refreshes: REPORT_TOPICS });
  const make = async (): Promise<void> => {
    const result = await command.run({ places: [name.trim()], untilDay });
    if (!result.ok) return;
    void message.success(t('made'));
    setName('');
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('placePoster')}</Button>
      <Modal
        open={isOpen}
        title={t('placePoster')}
        okText={t('placeMake')}
        okButtonProps={{ disabled: name.trim().length < 2, loading: command.isRunning }}
        onOk={() => void make()}
        onCancel={() => setOpen(false)}
      >
        <Input
          value={name}
          maxLength={40}
          aria-label={t('placeName')}
          placeholder={t('placeName')}
          onChange={({ target }) => setName(target.value)}
        />
        {command.text !== undefined && <p role="alert">{command.text}</p>}
      </Modal>
    </>
  );
}
