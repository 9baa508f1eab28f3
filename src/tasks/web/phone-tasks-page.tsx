import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSyncState } from '../../base/web/offline/hooks.ts';
import { PhoneCard, PhoneFrame, PhoneNote } from '../../base/web/phone/phone-kit.tsx';
import { phoneTexts } from '../../base/web/phone/phone-texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { PhoneHouses } from './phone-houses.tsx';
import { PhonePool } from './phone-pool.tsx';
import { PhoneTaskRow } from './phone-task-row.tsx';
import { phoneTaskTexts } from './phone-texts.ts';
import './phone-tasks.css';
import { countTasks, sortTasks, type TaskView } from './task-view.ts';
import { useTaskWorld, type TaskWorld } from './task-world.ts';

const VIEWS = ['due', 'way', 'house'] as const;
type View = (typeof VIEWS)[number];
/** A list of thousands is no list; the rest comes up as the first are done. */
const SHOWN = 200;

/** The day's work of this worker, with or without a network. */
export function PhoneTasksPage() {
  const t = useTexts(phoneTaskTexts);
  const world = useTaskWorld();
  const [params, setParams] = useSearchParams();
  const view: View = VIEWS.find((one) => one === params.get('view')) ?? 'due';
  const texts = { due: t('byTime'), way: t('byWay'), house: t('byHouse') };
  return (
    <PhoneFrame title={t('title')} back="/">
      <Figures tasks={world.tasks} />
      <div className="mp-choices mt-views" role="group" aria-label={t('title')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => setParams({ view: one }, { replace: true })}
          >
            {texts[one]}
          </button>
        ))}
      </div>
      {view === 'house' ? <PhoneHouses world={world} /> : <List world={world} by={view} />}
      <PhonePool />
    </PhoneFrame>
  );
}

function Figures(props: { readonly tasks: readonly TaskView[] }) {
  const t = useTexts(phoneTaskTexts);
  const { open, late, due, done } = countTasks(props.tasks);
  const figures = [
    ...(late > 0 ? [{ key: 'late', count: late, text: t('late') }] : []),
    ...(due > 0 ? [{ key: 'due', count: due, text: t('due') }] : []),
    { key: 'open', count: open, text: t('open') },
    { key: 'done', count: done, text: t('done') },
  ];
  return (
    <dl className="mt-figures">
      {figures.map(({ key, count, text }) => (
        <div key={key} data-figure={key}>
          <dd>{count}</dd>
          <dt>{text}</dt>
        </div>
      ))}
    </dl>
  );
}

function List(props: { readonly world: TaskWorld; readonly by: 'due' | 'way' }) {
  const t = useTexts(phoneTaskTexts);
  const p = useTexts(phoneTexts);
  // Nothing to do is said only when this phone knows it.
  const { isComplete } = useSyncState();
  const navigate = useNavigate();
  const { world, by } = props;
  const open = useMemo(
    () =>
      sortTasks(
        world.tasks.filter(({ state }) => state === 'open'),
        by,
      ),
    [world.tasks, by],
  );
  const done = countTasks(world.tasks).done;
  const isLater = ({ standing }: TaskView) => by === 'due' && (standing === 'waiting' || standing === 'notYet');
  const now = open.filter((task) => !isLater(task));
  const later = open.filter(isLater);
  const row = (task: TaskView) => (
    <PhoneTaskRow key={task.id} task={task} world={world} onOpen={() => void navigate(`/tasks/${task.id}`)} />
  );
  if (open.length === 0 && done === 0 && !isComplete) return <PhoneNote title={p('loading')} />;
  if (open.length === 0) {
    return done > 0 ? (
      <PhoneNote title={t('allDone')} what={t('allDoneWhat', { count: done })} />
    ) : (
      <PhoneNote title={t('none')} what={t('noneWhat')} />
    );
  }
  return (
    <>
      {now.length > 0 && <PhoneCard>{now.slice(0, SHOWN).map(row)}</PhoneCard>}
      {later.length > 0 && <PhoneCard title={t('laterHeading')}>{later.slice(0, SHOWN).map(row)}</PhoneCard>}
    </>
  );
}
