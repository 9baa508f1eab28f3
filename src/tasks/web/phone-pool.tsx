import { useState } from 'react';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { sendLater, useSyncState } from '../../base/web/offline/hooks.ts';
import { PhoneButton, PhoneCard, PhoneRow } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { phoneTaskTexts } from './phone-texts.ts';

const Pool = listPageOf(
  z.object({
    taskId: z.string(),
    round: z.string(),
    name: z.string().nullable(),
    dwelling: z.string().nullable(),
    text: z.string().nullable(),
  }),
);

/** What nobody has; only with a network, since two may not take the same. */
export function PhonePool() {
  const t = useTexts(phoneTaskTexts);
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { isOnline } = useSyncState();
  const community = useCommunityId();
  const read = useRead({
    ...{ topic: 'tasks', path: '/api/tasks/pool', params: { community }, shape: Pool },
    enabled: isOpen && isOnline,
    staleMs: 0,
  });
  const take = (taskIds: readonly string[]) => {
    void sendLater({ name: 'takeTasks', input: { taskIds } });
    setTaken(new Set([...taken, ...taskIds]));
  };
  if (!isOpen) return <PhoneButton onClick={() => setOpen(true)}>{t('pool')}</PhoneButton>;
  const rows = read.data?.rows ?? [];
  const left = rows.filter(({ taskId }) => !taken.has(taskId)).map(({ taskId }) => taskId);
  return (
    <PhoneCard title={t('pool')}>
      {!isOnline && <PhoneRow title={t('poolOffline')} />}
      {isOnline && read.data && rows.length === 0 && <PhoneRow title={t('poolNone')} />}
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
