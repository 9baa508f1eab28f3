import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ClockInput } from '../../base/web/clock-input.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { REPORT_TOPICS, REPORTS } from './report-paths.ts';
import { settingsTexts } from './settings-texts.ts';
import '../../base/web/data-table.css';

const Times = z.object({ communityId: z.number(), name: z.string(), makeMinute: z.number(), dueMinute: z.number() });
type Times = z.infer<typeof Times>;
const Rows = z.object({ rows: z.array(Times) });

/** When the sheets of the communities below are made and due; one or all are set. */
export function ReportTimes() {
  const t = useTexts(settingsTexts);
  const mayChange = useMay()('reporting.area.answer');
  const [changed, setChanged] = useState<readonly Times[]>();
  const read = useRead({ topic: REPORTS, path: '/api/reporting/times', shape: Rows });
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const rows = read.data?.rows;
  return (
    <section className="ms-panel" aria-label={t('times')}>
      <h2>{t('times')}</h2>
      <p className="ms-soft">{t('timesWhat')}</p>
      {!rows && <RowsSkeleton rows={4} />}
      {rows && mayChange && rows.length > 1 && <Button onClick={() => setChanged(rows)}>{t('changeAll')}</Button>}
      {rows && (
        <div className="ms-table">
          <TableGrid<Times>
            label={t('times')}
            rows={rows}
            rowKey={({ communityId }) => String(communityId)}
            isOld={false}
            onNext={undefined}
            onBack={undefined}
            columns={[
              { key: 'name', title: t('community'), cell: ({ name }) => name },
              { key: 'make', title: t('make'), width: 96, cell: ({ makeMinute }) => clockOf(makeMinute) },
              { key: 'due', title: t('due'), width: 96, cell: ({ dueMinute }) => clockOf(dueMinute) },
              {
                ...{ key: 'act', title: '', width: 96 },
                cell: (row) =>
                  mayChange && (
                    <Button type="link" size="small" onClick={() => setChanged([row])}>
                      {t('change')}
                    </Button>
                  ),
              },
            ]}
          />
        </div>
      )}
      {changed && <TimesWindow rows={changed} onClose={() => setChanged(undefined)} />}
    </section>
  );
}

function TimesWindow({ rows, onClose }: { readonly rows: readonly Times[]; readonly onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const { message } = App.useApp();
  const [first] = rows;
  const [make, setMake] = useState(clockOf(first?.makeMinute ?? 0));
  const [due, setDue] = useState(clockOf(first?.dueMinute ?? 0));
  const set = useCommand<object>({
    ...{ name: 'setReportTimes', refreshes: REPORT_TOPICS },
    ...(first && { communityId: first.communityId }),
  });
  const [makeMinute, dueMinute] = [minuteOf(make), minuteOf(due)];
  const save = async () => {
    const outcome = await set.run({ makeMinute, dueMinute, communityIds: rows.map(({ communityId }) => communityId) });
    if (!outcome.ok) return;
    void message.success(t('saved'));
    onClose();
  };
  return (
    <Modal
      open
      title={first && rows.length === 1 ? first.name : t('changeAll')}
      okText={t('save')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={() => void save()}
      okButtonProps={{ disabled: makeMinute === undefined || dueMinute === undefined }}
      confirmLoading={set.isRunning}
      width={360}
    >
      {set.text !== undefined && <Alert type="error" role="alert" title={set.text} />}
      <div className="ms-form-sign">
        <label>
          {t('make')}
          <ClockInput aria-label={t('make')} value={make} onChange={setMake} />
        </label>
        <label>
          {t('due')}
          <ClockInput aria-label={t('due')} value={due} onChange={setDue} />
        </label>
      </div>
    </Modal>
  );
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minuteOf(clock: string): number | undefined {
  const found = /^(\d{2}):(\d{2})$/.exec(clock);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}
