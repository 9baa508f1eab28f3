import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { ROBOT_KINDS } from '../domain/robot-note.ts';
import { SaveRobot } from '../domain/robot-rules.ts';
import { settingsTexts } from './settings-texts.ts';

const TOPIC = 'robots';
const TOPICS = [TOPIC];
const Robot = z.object({
  robotId: z.string(),
  kind: z.enum(ROBOT_KINDS),
  name: z.string(),
  address: z.string(),
  hasSecret: z.boolean(),
  lastAt: z.string().nullable(),
  lastOutcome: z.string().nullable(),
});
type Robot = z.infer<typeof Robot>;
const Rows = z.object({ rows: z.array(Robot) });
const Reply = z.object({ outcome: z.string() });

/** The groups that are told; each can be tried at once. */
export function Robots() {
  const t = useTexts(settingsTexts);
  const community = useCommunityId();
  const [isAdding, setAdding] = useState(false);
  const read = useRead({ topic: TOPIC, path: '/api/reporting/robots', params: { community }, shape: Rows });
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <section className="ms-panel" aria-label={t('robots')}>
      <h2>{t('robots')}</h2>
      <p className="ms-soft">{t('robotsWhat')}</p>
      {!read.data && <RowsSkeleton rows={2} />}
      {read.data?.rows.length === 0 && <p>{t('robotsNone')}</p>}
      <ul className="ms-report-lines">
        {read.data?.rows.map((robot) => (
          <RobotLine key={robot.robotId} robot={robot} />
        ))}
      </ul>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
      {isAdding && <AddRobot onClose={() => setAdding(false)} />}
    </section>
  );
}

function RobotLine({ robot }: { readonly robot: Robot }) {
  const t = useTexts(settingsTexts);
  const { message } = App.useApp();
  const outcomeText = useOutcomeText();
  const test = useCommand<object, z.infer<typeof Reply>>({ name: 'testRobot', reply: Reply, refreshes: TOPICS });
  const run = async () => {
    const outcome = await test.run({ robotId: robot.robotId });
    if (!outcome.ok) void message.error(outcome.text, 6);
    else if (outcome.reply.outcome === 'sent') void message.success(t('sent'));
    else void message.error(outcomeText(outcome.reply.outcome), 6);
  };
  return (
    <li>
      <strong>{robot.name}</strong> {t(robot.kind)} <code className="ms-soft">{robot.address}</code>
      <div className="ms-robot-acts">
        {robot.lastAt === null || robot.lastOutcome === null ? (
          <span className="ms-soft">{t('lastNone')}</span>
        ) : (
          <StatusMark
            status={robot.lastOutcome === 'sent' ? 'pass' : 'late'}
            text={`${instantText(robot.lastAt)} ${outcomeText(robot.lastOutcome)}`}
          />
        )}
        <Button size="small" loading={test.isRunning} onClick={() => void run()}>
          {t('test')}
        </Button>
        <ConfirmCommandButton
          command="stopRobot"
          input={{ robotId: robot.robotId }}
          text={t('stop')}
          confirm={{ title: t('stopAsk') }}
          doneText={t('stopped')}
          refreshes={TOPICS}
        />
      </div>
    </li>
  );
}

/** What the last attempt came to, in words. */
function useOutcomeText(): (outcome: string) => string {
  const t = useTexts(settingsTexts);
  return (outcome) => {
    if (outcome === 'sent') return t('sent');
    return outcome === 'unreachable' ? t('unreachable') : t('refused', { code: outcome });
  };
}

function AddRobot({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const [robotId] = useState(newId);
  return (
    <Modal open title={t('add')} footer={null} onCancel={onClose} destroyOnHidden>
      <CommandForm
        command="saveRobot"
        schema={SaveRobot}
        fixed={{ robotId }}
        initial={{ kind: 'wecom' }}
        refreshes={TOPICS}
        submitText={t('save')}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Select options={ROBOT_KINDS.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="address" label={t('address')} extra={t('addressWhat')}>
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
        <Form.Item name="secret" label={t('secret')}>
          <Input.Password maxLength={200} autoComplete="off" />
        </Form.Item>
      </CommandForm>
    </Modal>
  );
}
