import { App, Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { boardTexts } from './board-texts.ts';
import { ORDER_TOPICS } from './paths.ts';
import { testFileTexts } from './test-file-texts.ts';

const WHY = ['sameName', 'nameDiffers', 'idDiffers', 'resultDiffers', 'noResult', 'dayWrong'] as const;
const Row = z.object({
  ...{ row: z.number(), name: z.string(), orderId: z.string().optional(), sampledOn: z.string().optional() },
  state: z.enum(['ready', 'doubtful', 'twice', 'notOurs', 'unreadable']),
  why: z.enum(WHY).optional(),
  result: z.enum(['negative', 'positive', 'unclear']).optional(),
  sampleCode: z.string().optional(),
});
type Row = z.infer<typeof Row>;
const Reply = z.object({ rows: z.array(Row) });
const MARKS = { ready: 'pass', doubtful: 'ask', twice: 'pass', notOurs: 'ask', unreadable: 'ask' } as const;

/** A laboratory's list: dropped, looked at line by line, recorded in one act. */
export function TestFile({ day }: { readonly day: string }) {
  const t = useTexts(testFileTexts);
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly Row[]>();
  const record = useCommand<unknown>({ name: 'recordTests', refreshes: ORDER_TOPICS });
  if (rows === undefined)
    return (
      <UploadDrop
        command="readTestFile"
        input={({ fileId, fileName }) => ({ fileId, fileName, day })}
        title={t('drop')}
        what={t('dropWhat')}
        onDone={({ reply }) => setRows(Reply.parse(reply).rows)}
      />
    );
  const ready = rows.filter(({ state }) => state === 'ready');
  const positive = ready.filter(({ result }) => result === 'positive').length;
  const save = async () => {
    const tests = ready.map(({ orderId, sampledOn, result, sampleCode }) => ({
      ...{ testId: newId(), orderId, sampledOn, result },
      ...(sampleCode === undefined ? {} : { sampleCode: sampleCode.slice(0, 40) }),
    }));
    const outcome = await record.run({ tests });
    if (!outcome.ok) return void message.error(outcome.text, 6);
    setRows(undefined);
    return void message.success(t('recorded'));
  };
  return (
    <section className="ms-iso-panel">
      {positive > 0 && <Alert type="error" showIcon title={t('positive', { count: positive })} />}
      <div className="ms-iso-bar">
        <span className="ms-soft">{t('read', { count: rows.length })}</span>
        <Space>
          <Button onClick={() => setRows(undefined)}>{t('away')}</Button>
          <ReasonedButton
            type="primary"
            loading={record.isRunning}
            onClick={() => void save()}
            whyDisabled={ready.length === 0 ? t('read', { count: rows.length }) : undefined}
          >
            {t('record', { count: ready.length })}
          </ReasonedButton>
        </Space>
      </div>
      <table className="ms-iso-table">
        <tbody>
          {rows.map((row) => (
            <Line key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ row }: { readonly row: Row }) {
  const t = useTexts(testFileTexts);
  const word = useTexts(boardTexts);
  const { state, why, result } = row;
  const said = why === undefined ? t(state) : `${t(state)}：${t(why)}`;
  return (
    <tr>
      <td className="ms-figures ms-soft">{t('line', { row: row.row })}</td>
      <td>
        <strong>{row.name}</strong> <span className="ms-soft ms-figures">{row.sampleCode}</span>
      </td>
      <td className="ms-figures">{row.sampledOn}</td>
      <td className={result === 'positive' ? 'ms-iso-hot' : undefined}>{result && word(result)}</td>
      <td>
        <StatusMark status={MARKS[state]} text={said} />
      </td>
    </tr>
  );
}
