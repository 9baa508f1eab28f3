import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TaskLine } from './work.queries.ts';
import { workTexts } from './work-texts.ts';

/** How a task stands: late is loud, the rest is quiet; whom it was said to stands beside. */
export function TaskStandingMark({ task }: { readonly task: Pick<TaskLine, 'standing' | 'escalatedTo' | 'state'> }) {
  const t = useTexts(workTexts);
  const { standing, escalatedTo, state } = task;
  const told =
    state !== 'open' || escalatedTo === null
      ? undefined
      : t(
          escalatedTo === 'assignee' ? 'toldAssignee' : escalatedTo === 'director' ? 'toldDirector' : 'toldSubdistrict',
        );
  return (
    <>
      {standing === 'late' && <StatusMark status="late" text={t('late')} />}
      {standing === 'due' && <StatusMark status="ask" text={t('dueSoon')} />}
      {standing === 'done' && <StatusMark status="pass" text={t('done')} />}
      {standing === 'waiting' && <span>{t('waiting')}</span>}
      {standing === 'notYet' && <span>{t('notYet')}</span>}
      {standing === 'open' && <span>{t('open')}</span>}
      {standing === 'cancelled' && <span className="ms-soft">{t('cancelled')}</span>}
      {told !== undefined && <small className="ms-soft"> {told}</small>}
    </>
  );
}
