import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { sendLater, useSyncState } from '../../base/web/offline/hooks.ts';
import { PhoneButton, PhoneCard, PhoneRow } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { getJson } from '../../base/web/request.ts';
import { phoneTaskTexts } from './phone-texts.ts';

const Pool = z.object({
  rows: z.array(
    z.object({
      taskId: z.string(),
      round: z.string(),
      name: z.string().nullable(),
      dwelling: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});

/** Reads what nobody has, once each time it is opened with a network; this page keeps no cache. */
function usePool(isOpen: boolean): z.infer<typeof Pool>['rows'] | undefined {
  const community = useCommunityId();
  const [rows, setRows] = useState<z.infer<typeof Pool>['rows']>();
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    getJson({ path: '/api/tasks/pool', params: { community }, shape: Pool, signal: stop.signal }).then(
      (found) => setRows(found.rows),
      // Without an answer nothing is offered; that there is no network is said on every page.
      () => setRows(undefined),
    );
    return () => stop.abort();
  }, [isOpen, community]);
  return rows;
}

/** What nobody has; only with a network, since two may not take the same. */
export function PhonePool() {
  const t = useTexts(phoneTaskTexts);
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { isOnline } = useSyncState();
  const found = usePool(isOpen && isOnline);
  const take = (taskIds: readonly string[]) => {
    void sendLater({ name: 'takeTasks', input: { taskIds } });
    setTaken(new Set([...taken, ...taskIds]));
  };
  if (!isOpen) return <PhoneButton onClick={() => setOpen(true)}>{t('pool')}</PhoneButton>;
  const rows = found ?? [];
  const left = rows.filter(({ taskId }) => !taken.has(taskId)).map(({ taskId }) => taskId);
  return (
    <PhoneCard title={t('pool')}>
      {!isOnline && <PhoneRow title={t('poolOffline')} />}
      {isOnline && found && rows.length === 0 && <PhoneRow title={t('poolNone')} />}
      {left.length > 1 && (
        <PhoneRow
          title={<PhoneButton onClick={() => take(left)}>{t('takeAll', { count: left.length })}</PhoneButton>}
        />
      )}
      {rows.map((row) => (
        <PhoneRow
          key={row.taskId}
          title={row.dwelling ?? row.text ?? row.round}
          what={[row.round, row.name].filter(Boolean).join(' · ')}
          end={
            taken.has(row.taskId) ? (
              t('taken')
            ) : (
              <PhoneButton onClick={() => take([row.taskId])}>{t('take')}</PhoneButton>
            )
          }
        />
      ))}
    </PhoneCard>
  );
}
