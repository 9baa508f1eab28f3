import { App, AutoComplete } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { importTexts } from './import-texts.ts';
import type { ImportListRow, Preview } from './import.queries.ts';

/** To which estate the people of a file belong whom no column places; many a roster never says. */
export function FileEstate(props: {
  readonly row: ImportListRow;
  readonly file: Preview['files'][number];
  readonly estates: readonly string[];
}) {
  const { row, file, estates } = props;
  const t = useTexts(importTexts);
  const { message } = App.useApp();
  const [typed, setTyped] = useState(file.estate ?? '');
  const place = useCommand<{ readonly importId: string; readonly fileId: string; readonly estate: string | null }>({
    name: 'placeImportFile',
    refreshes: ['imports'],
    communityId: row.communityId,
  });
  const say = async (name: string) => {
    const estate = name.trim() === '' ? null : name.trim();
    if (estate === file.estate) return;
    const outcome = await place.run({ importId: row.id, fileId: file.fileId, estate });
    void (outcome.ok ? message.success(t('estateSaid')) : message.error(outcome.text, 6));
  };
  return (
    <label className="ms-import-estate">
      {t('estateOfFile')}
      <AutoComplete
        aria-label={t('estateOfFile')}
        value={typed}
        placeholder={t('estateAsRead')}
        allowClear
        options={estates.filter((name) => name.includes(typed)).map((value) => ({ value }))}
        disabled={place.isRunning}
        onChange={setTyped}
        onSelect={(name) => void say(name)}
        onClear={() => void say('')}
        onBlur={() => void say(typed)}
      />
    </label>
  );
}
