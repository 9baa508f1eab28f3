import { Button, Descriptions, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { MomentInput, TypedMoment } from '../../base/web/clock-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { scriptOf } from '../domain/script.ts';
import { isFailure } from '../domain/work-kind.ts';
import { CancelTask, PostponeTask, ReopenTask } from '../domain/task-inputs.ts';
import { inHours } from './errand-form.tsx';
import { TaskStandingMark } from './task-standing.tsx';
import { useRoundName } from './use-round-name.ts';
import { TASK_TOPICS, workPaths } from './work-paths.ts';
import { useTask, useWorkKinds, type TaskDetail } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { deadlineWord, kindWord, outcomeWord, timeWord } from './work-words.ts';

/** One task beside the list: what was tried, and what a dispatcher may change. */
export function TaskDrawer(props: { readonly taskId: string; readonly onClose: () => void }) {
  const t = useTexts(workTexts);
  const read = useTask(props.taskId);
  const task = read.data;
  return (
    <Drawer open size={480} title={task?.dwelling ?? task?.text ?? t('tasks')} onClose={props.onClose}>
      {read.isPending && <TextSkeleton lines={6} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {task && <Facts task={task} />}
      {task && <Attempts task={task} />}
      {task && <Acts key={task.state} task={task} />}
    </Drawer>
  );
}

function Facts({ task }: { readonly task: TaskDetail }) {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  const nameOf = useRoundName();
  const { kind, outcome } = task;
  const script = scriptOf({ written: task.script, kind: kinds.get(kind), locale });
  const items = [
    { key: 'state', label: t('state'), children: <TaskStandingMark task={task} /> },
    { key: 'kind', label: t('kind'), children: kindWord(kinds, kind, locale) },
    {
      key: 'round',
      label: t('round'),
      children: <Link to={workPaths.round(task.roundId)}>{nameOf({ title: task.round, kind })}</Link>,
    },
    { key: 'who', label: t('who'), children: task.name ?? '—' },
    { key: 'due', label: t('due'), children: deadlineWord(task.dueAt) },
    { key: 'assignee', label: t('assignee'), children: task.assigneeName ?? t('nobody') },
    ...(outcome === null
      ? []
      : [{ key: 'outcome', label: t('outcome'), children: outcomeWord(kinds, { kind, outcome, locale }) }]),
    ...(task.text === null ? [] : [{ key: 'text', label: t('errandText'), children: task.text }]),
    ...(script === undefined || task.state !== 'open' ? [] : [{ key: 'script', label: t('script'), children: script }]),
  ];
  return <Descriptions column={1} size="small" items={items} />;
}

function Attempts({ task }: { readonly task: TaskDetail }) {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  return (
    <section className="mw-attempts" aria-label={t('attempts')}>
      <h3>{t('attempts')}</h3>
      {task.attempts.length === 0 && <p className="ms-soft">{t('noAttempts')}</p>}
      <ol>
        {task.attempts.map(({ attemptId, at, by, channel, outcome, note, isExtra }) => (
          <li key={attemptId}>
            <span className="ms-figures">{timeWord(at)}</span> {by} · {t(channel === 'phone' ? 'phone' : 'door')} ·{' '}
            <b>{outcomeWord(kinds, { kind: task.kind, outcome, locale })}</b>
            {isExtra && <em> （{t(isFailure(outcome) ? 'extra' : 'secondAnswer')}）</em>}
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Act = 'cancelTask' | 'reopenTask' | 'postponeTask';

function Acts({ task }: { readonly task: TaskDetail }) {
  const t = useTexts(workTexts);
  const may = useMay();
  const [act, setAct] = useState<Act>();
  if (!may('tasks.dispatch')) return undefined;
  if (act !== undefined) return <ActForm act={act} taskId={task.taskId} onClose={() => setAct(undefined)} />;
  return (
    <div className="ms-form-actions">
      {task.state === 'open' ? (
        <>
          <Button onClick={() => setAct('postponeTask')}>{t('postpone')}</Button>
          <Button onClick={() => setAct('cancelTask')}>{t('cancel')}</Button>
        </>
      ) : (
        <Button onClick={() => setAct('reopenTask')}>{t('reopen')}</Button>
      )}
    </div>
  );
}

const schemas = {
  cancelTask: CancelTask,
  reopenTask: z.looseObject({ dueAt: TypedMoment }).pipe(ReopenTask),
  postponeTask: z.looseObject({ dueAt: TypedMoment }).pipe(PostponeTask),
};

function ActForm(props: { readonly act: Act; readonly taskId: string; readonly onClose: () => void }) {
  const t = useTexts(workTexts);
  const { act, taskId } = props;
  const texts = { cancelTask: t('cancel'), reopenTask: t('reopen'), postponeTask: t('postpone') };
  return (
    <CommandForm<{ readonly taskId: string }>
      command={act}
      schema={schemas[act]}
      fixed={{ taskId }}
      initial={{ dueAt: inHours(24) }}
      refreshes={TASK_TOPICS}
      submitText={texts[act]}
      doneText={t('saved')}
      onDone={props.onClose}
      onCancel={props.onClose}
    >
      {act !== 'cancelTask' && (
        <Form.Item name="dueAt" label={t('dueAt')}>
          <MomentInput />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={300} />
      </Form.Item>
    </CommandForm>
  );
}
