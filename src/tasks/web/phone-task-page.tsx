import { useState } from 'react';
import { useParams } from 'react-router';
import { PhoneButton, PhoneCard, PhoneFrame, PhoneNote } from '../../base/web/phone/phone-kit.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { roundNameOf } from '../domain/round-name.ts';
import { scriptOf } from '../domain/script.ts';
import { warningTexts } from '../domain/warnings.ts';
import { findOutcome } from '../domain/work-kind.ts';
import { PhoneHandOver } from './phone-hand-over.tsx';
import { Kept } from './phone-after.tsx';
import { PhoneTaskActs } from './phone-task-acts.tsx';
import { titleOf } from './phone-task-row.tsx';
import { phoneTaskTexts } from './phone-texts.ts';
import { deadlineTime, shortTime } from './phone-times.ts';
import './phone-tasks.css';
import type { OwnAttempt, TaskView } from './task-view.ts';
import { useTaskPhones, useTaskWorld, type TaskWorld } from './task-world.ts';

/** One task: what to know, whom to call, what to say, what came of it. */
export function PhoneTaskPage() {
  const t = useTexts(phoneTaskTexts);
  const { taskId = '' } = useParams();
  const world = useTaskWorld();
  const task = world.byId.get(taskId);
  if (!task) {
    return (
      <PhoneFrame title={t('title')} back="/tasks">
        <PhoneNote title={t('gone')} what={t('goneWhat')} />
      </PhoneFrame>
    );
  }
  return <Card key={task.id} task={task} world={world} />;
}

function Card(props: { readonly task: TaskView; readonly world: TaskWorld }) {
  const t = useTexts(phoneTaskTexts);
  const locale = useLocale();
  const { task, world } = props;
  const kind = world.kinds.get(task.kind);
  const round = world.rounds.get(task.roundId);
  const name = roundNameOf({ title: round?.[1] ?? '', kind, locale });
  const [isHanding, setHanding] = useState(false);
  const [channel, setChannel] = useState<'phone' | 'door'>();
  const [own, setOwn] = useState<OwnAttempt>();
  const script = scriptOf({ written: round?.[2], kind, locale });
  return (
    <PhoneFrame title={kind?.name[locale] ?? t('title')} back="/tasks">
      <Warnings task={task} />
      <section className="mt-who">
        <h2>{task.place === '' ? titleOf(task) : task.place}</h2>
        <p className={task.standing === 'late' ? 'mt-late' : undefined}>
          {t(task.standing === 'late' ? 'lateSince' : 'dueAt', { time: deadlineTime(task.dueAt, world.now) })}
          {name.text !== '' && !name.isOfKind && task.kind !== 'errand' && ` · ${name.text}`}
        </p>
        {task.text !== '' && <p className="mt-text">{task.text}</p>}
        <Former task={task} world={world} />
      </section>
      {own && <Kept own={own} task={task} world={world} />}
      {!own && (
        <>
          {task.people.length > 0 && <People task={task} />}
          {task.state === 'open' && task.people.length > 0 && <Calls task={task} onCall={() => setChannel('phone')} />}
          {script !== undefined && (
            <PhoneCard title={t('script')}>
              <p className="mt-script">{script}</p>
            </PhoneCard>
          )}
          {kind && <PhoneTaskActs {...{ task, kind, world, channel }} onChannel={setChannel} onKept={setOwn} />}
          {task.state === 'open' && <PhoneButton onClick={() => setHanding(true)}>{t('handOver')}</PhoneButton>}
        </>
      )}
      {isHanding && <PhoneHandOver taskIds={[task.id]} onClose={() => setHanding(false)} />}
    </PhoneFrame>
  );
}

/** Before anything else: what would make the call pointless or the visit unkind. */
function Warnings(props: { readonly task: TaskView }) {
  const locale = useLocale();
  const { warnings } = props.task;
  if (warnings.length === 0) return undefined;
  return (
    <ul className="mt-warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warningTexts[warning][locale]}</li>
      ))}
    </ul>
  );
}

function Former(props: { readonly task: TaskView; readonly world: TaskWorld }) {
  const t = useTexts(phoneTaskTexts);
  const locale = useLocale();
  const { task, world } = props;
  const kind = world.kinds.get(task.kind);
  if (task.lastOutcome === '' || task.state !== 'open') return undefined;
  const outcome = (kind && findOutcome(kind, task.lastOutcome)?.text[locale]) ?? task.lastOutcome;
  return (
    <p>
      {t('last', { outcome, time: shortTime(task.lastAt, world.now) })}
      {task.failures > 0 && ` · ${t('tried', { count: task.failures })}`}
    </p>
  );
}

function People(props: { readonly task: TaskView }) {
  const { people } = props.task;
  const t = useTexts(phoneTaskTexts);
  return (
    <PhoneCard title={t('people')}>
      <p className="mt-people">
        {people.map(({ personId, name }) => (
          <span key={personId}>{name}</span>
        ))}
      </p>
    </PhoneCard>
  );
}

function Calls(props: { readonly task: TaskView; readonly onCall: () => void }) {
  const t = useTexts(phoneTaskTexts);
  const may = useMay();
  const phones = useTaskPhones(props.task.id);
  if (phones.length === 0)
    return <p className="mt-soft">{t(may('register.phone.read') ? 'noNumber' : 'notAllowed')}</p>;
  return (
    <div className="mt-calls">
      {phones.slice(0, 6).map(({ name, number }) => (
        <a key={`${name} ${number}`} className="mp-button mt-call" href={`tel:${number}`} onClick={props.onCall}>
          <span>{t('call', { name })}</span>
          <b>{number}</b>
        </a>
      ))}
    </div>
  );
}
