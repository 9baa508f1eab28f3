import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusShape } from '../../base/web/status-mark.tsx';
import { warningTexts } from '../domain/warnings.ts';
import { phoneTaskTexts } from './phone-texts.ts';
import { deadlineTime, shortTime } from './phone-times.ts';
import type { TaskView } from './task-view.ts';
import type { TaskWorld } from './task-world.ts';

/** What a task is called: the person, the household's head, or its own words. */
export function titleOf(task: TaskView): string {
  const first = task.people[0]?.name;
  return task.text !== '' && task.dwellingId === '' ? task.text : (first ?? (task.place || task.text));
}

/** A line of the list: where, who, when, and what to know before. */
export function PhoneTaskRow(props: {
  readonly task: TaskView;
  readonly world: Pick<TaskWorld, 'kinds' | 'now'>;
  readonly onOpen: () => void;
}) {
  const t = useTexts(phoneTaskTexts);
  const locale = useLocale();
  const { task, world } = props;
  const kind = world.kinds.get(task.kind)?.name[locale] ?? '';
  return (
    <button type="button" className="mp-row mt-row" onClick={props.onOpen} data-standing={task.standing}>
      <span className="mt-row-mark">
        <StandingShape task={task} />
      </span>
      <span className="mp-row-text">
        <strong>{task.place === '' ? titleOf(task) : task.place}</strong>
        <span>
          {[kind, task.place === '' ? '' : titleOf(task), task.text]
            .filter((one, at, all) => one && all.indexOf(one) === at)
            .join(' · ')}
        </span>
        {task.warnings.slice(0, 2).map((warning) => (
          <span key={warning} className="mt-row-warning">
            {warningTexts[warning][locale]}
          </span>
        ))}
      </span>
      <span className="mp-row-end mt-row-end">
        {task.urgency > 0 && <b>{t(task.urgency === 2 ? 'urgentMost' : 'urgent')}</b>}
        <WhenText task={task} now={world.now} />
      </span>
    </button>
  );
}

function WhenText(props: { readonly task: TaskView; readonly now: TaskWorld['now'] }) {
  const t = useTexts(phoneTaskTexts);
  const { task, now } = props;
  if (task.state !== 'open') return <span>{task.lastAt === '' ? '' : shortTime(task.lastAt, now)}</span>;
  if (task.standing === 'waiting' && task.retryAt)
    return <span>{t('retryAt', { time: shortTime(task.retryAt, now) })}</span>;
  return <span>{t('dueAt', { time: deadlineTime(task.dueAt, now) })}</span>;
}

/** Never a colour alone: late is a clock, due a triangle, done a tick. */
export function StandingShape(props: { readonly task: Pick<TaskView, 'standing'> }) {
  const { standing } = props.task;
  if (standing === 'late') return <StatusShape status="late" size={24} />;
  if (standing === 'done') return <StatusShape status="pass" size={24} />;
  if (standing === 'due') return <StatusShape status="ask" size={24} />;
  return <span className="mt-dot" aria-hidden="true" />;
}
