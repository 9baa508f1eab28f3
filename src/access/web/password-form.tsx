import { Alert, App, Button, Form, Input } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFindProblemText } from '../../base/web/problem-texts.tsx';
import { findPasswordFault } from '../domain/passwords.ts';
import { myAccountTexts } from './my-account-texts.ts';
import { useAreaCommand } from './use-area-command.ts';

type Values = { readonly currentPassword: string; readonly newPassword: string; readonly repeat: string };

/** Changes the own password; every other device is signed out. */
export function PasswordForm(props: {
  readonly areaId: number;
  /** The session that stays. */
  readonly sessionId: string | undefined;
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
}) {
  const t = useTexts(myAccountTexts);
  const find = useFindProblemText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, isRunning, text, clear } = useAreaCommand('changePassword');
  const submit = async ({ currentPassword, newPassword }: Values) => {
    const input = { currentPassword, newPassword, ...(props.sessionId ? { sessionId: props.sessionId } : {}) };
    const why = await run({ areaId: props.areaId, input });
    if (why !== undefined) return;
    form.resetFields();
    void message.success(t('changed'));
    props.onDone?.();
  };
  const isGood = (_rule: unknown, password = '') => {
    // The phone is known to the server only; it checks again.
    const fault = findPasswordFault({ password, phone: '' });
    return fault ? Promise.reject(new Error(find(fault.refused, fault.details) ?? fault.refused)) : Promise.resolve();
  };
  const isSame = (_rule: unknown, repeat: string) =>
    repeat === form.getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(t('notSame')));
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)} onValuesChange={clear}>
      <Form.Item
        name="currentPassword"
        label={props.isFirst ? t('oneTimePassword') : t('currentPassword')}
        rules={[{ required: true, message: t('fieldMissing') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item name="newPassword" label={t('newPassword')} rules={[{ validator: isGood }]} validateTrigger="onBlur">
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('repeatPassword')}
        dependencies={['newPassword']}
        rules={[{ validator: isSame }]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      {text !== undefined && <Alert type="error" role="alert" title={text} />}
      <div className="ms-account-acts">
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t('change')}
        </Button>
      </div>
    </Form>
  );
}
