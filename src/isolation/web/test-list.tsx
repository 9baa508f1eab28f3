import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { boardTexts } from './board-texts.ts';
import { useDueTests, type WalkTest } from './isolation.queries.ts';
import { localToday } from './local-days.ts';
import { ORDER_TOPICS } from './paths.ts';
import { TestFile } from './test-file.tsx';

type Result = 'negative' | 'positive' | 'unclear';

/** The walking list of the health team, and where results are typed. */
export function TestList() {
  const t = useTexts(boardTexts);
  const { message } = App.useApp();
  const may = useMay();
  const [day, setDay] = useState(localToday);
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const record = useCommand<unknown>({ name: 'recordTests', refreshes: ORDER_TOPICS });
  const read = useDueTests(day);
  if (read.isPending) return <RowsSkeleton rows={6} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { rows } = read.data;
  const left = rows.filter(({ result }) => result === null);
  const save = async () => {
    const sampledOn = day > localToday() ? localToday() : day;
    const tests = left.flatMap(({ testId, orderId, sampledOn: taken }) => {
      const result = results.get(testId);
      return result === undefined ? [] : [{ testId: newId(), orderId, sampledOn: taken ?? sampledOn, result }];
    });
    const outcome = await record.run({ tests });
    if (!outcome.ok) return void message.error(outcome.text, 6);
    setResults(new Map());
    return void message.success(t('resultsSaved'));
  };
  const restNegative = () => setResults(new Map(left.map(({ testId }) => [testId, results.get(testId) ?? 'negative'])));
  return (
    <>
      <div className="ms-iso-bar">
        <DayInput aria-label={t('testDay')} value={day} onDay={(next) => next !== '' && setDay(next)} />
        <span className="ms-soft">{t('testCount', { count: rows.length, left: left.length })}</span>
        <Button onClick={restNegative} disabled={left.length === 0}>
          {t('allNegative')}
        </Button>
        <ReasonedButton
          type="primary"
          loading={record.isRunning}
          onClick={() => void save()}
          whyDisabled={may('isolation.test.record') ? (results.size === 0 ? t('result') : undefined) : t('notMay')}
        >
          {t('saveResults', { count: results.size })}
        </ReasonedButton>
      </div>
      {may('isolation.test.record') && (
        <div className="ms-iso-drop">
          <TestFile day={day > localToday() ? localToday() : day} />
        </div>
      )}
      {rows.length === 0 && <EmptyState title={t('testNone')} what={t('testNoneWhat')} />}
      {rows.length > 0 && (
        <table className="ms-iso-table ms-iso-panel">
          <tbody>
            {rows.map((row) => (
              <TestLine
                key={row.testId}
                row={row}
                day={day}
                result={results.get(row.testId)}
                onResult={(result) => setResults(new Map([...results, [row.testId, result]]))}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function TestLine(props: {
  readonly row: WalkTest;
  readonly day: string;
  readonly result: Result | undefined;
  readonly onResult: (result: Result) => void;
}) {
  const t = useTexts(boardTexts);
  const { row, day } = props;
  const options = (['negative', 'positive', 'unclear'] as const).map((value) => ({ value, label: t(value) }));
  const given = row.result ?? props.result;
  return (
    <tr>
      <td>{row.door}</td>
      <td>
        <strong>{row.name}</strong> <span className="ms-soft ms-figures">{row.idMasked}</span>
      </td>
      <td className="ms-figures">
        {row.dueOn < day ? t('testOverdue', { day: row.dueOn.slice(5) }) : row.dueOn.slice(5)}
      </td>
      <td className="ms-figures">{row.sampleCode}</td>
      <td>
        {row.result === null ? (
          <Segmented<string>
            options={[...options]}
            value={given ?? ''}
            onChange={(value) => props.onResult(value === 'positive' || value === 'unclear' ? value : 'negative')}
          />
        ) : (
          t(row.result)
        )}
      </td>
    </tr>
  );
}
