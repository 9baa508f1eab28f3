import { useNavigate } from 'react-router';
import { useSyncState } from '../../base/web/offline/hooks.ts';
import { PhoneButton } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { phoneTaskTexts } from './phone-texts.ts';
import { shortTime } from './phone-times.ts';
import { sortTasks, type OwnAttempt, type TaskView } from './task-view.ts';
import type { TaskWorld } from './task-world.ts';

function After(props: {
  readonly text: string;
  readonly what?: string | undefined;
  readonly nextId: string | undefined;
}) {
  const t = useTexts(phoneTaskTexts);
  const navigate = useNavigate();
  return (
    <div className="mt-after" role="status">
      <h2>{props.text}</h2>
      {props.what !== undefined && <p>{props.what}</p>}
      {props.nextId !== undefined && (
        <PhoneButton kind="main" onClick={() => void navigate(`/tasks/${props.nextId}`, { replace: true })}>
          {t('next')}
        </PhoneButton>
      )}
      <PhoneButton onClick={() => void navigate('/tasks')}>{t('toList')}</PhoneButton>
    </div>
  );
}

/** After an attempt: what is kept, and on to the next door of the walk. */
export function Kept(props: { readonly own: OwnAttempt; readonly task: TaskView; readonly world: TaskWorld }) {
  const t = useTexts(phoneTaskTexts);
  const { isOnline } = useSyncState();
  const { own, task, world } = props;
  const open = sortTasks(world.tasks, 'way').filter(
    (one) => one.state === 'open' && one.standing !== 'waiting' && one.id !== task.id,
  );
  // The next door of the walk, then the first of it.
  const next = open.find(({ walkKey }) => walkKey >= task.walkKey) ?? open[0];
  const text =
    own.effect === 'done' || own.retryAt === undefined
      ? t('keptDone')
      : t('keptAgain', { time: shortTime(own.retryAt, world.now) });
  return <After text={text} what={isOnline ? undefined : t('keptOffline')} nextId={next?.id} />;
}
