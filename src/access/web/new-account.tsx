import { Alert, Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { signInPhone } from '../domain/account-inputs.ts';
import { accountTexts } from './account-texts.ts';
import { newOneTimePassword, OneTimePassword } from './one-time-password.tsx';
import { periodOf, RoleFields, type RoleValues } from './role-fields.tsx';
import { useAreaCommand } from './use-area-command.ts';
import './accounts.css';

type Values = RoleValues & { readonly name: string; readonly phone: string };

/** Opens an account: name, phone, first role; then shows the one-time password. */
export function NewAccount(props: { readonly onClose: () => void }) {
  const t = useTexts(accountTexts);
  const { run, isRunning, text, clear } = useAreaCommand('createAccount');
  // Made once a form, so that sending it again after a lost answer opens no second account.
  const [made] = useState(() => ({ accountId: newId(), grantId: newId(), password: newOneTimePassword() }));
  const [opened, setOpened] = useState<string>();
  const submit = async (values: Values) => {
    const input = { ...made, name: values.name.trim(), phone: values.phone, ...periodOf(values) };
    const why = await run({ areaId: values.areaId, input });
    if (why === undefined) setOpened(values.name.trim());
  };
  if (opened !== undefined) return <OneTimePassword name={opened} password={made.password} onClose={props.onClose} />;
  const isPhone = (_rule: unknown, value: string) =>
    signInPhone.safeParse(value).success ? Promise.resolve() : Promise.reject(new Error(t('phoneWrong')));
  return (
    <Drawer open title={t('newAccount')} size={440} onClose={props.onClose}>
      <Form<Values> layout="vertical" onFinish={(values) => void submit(values)} onValuesChange={clear}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('fieldMissing') }]}
        >
          <Input maxLength={60} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('phone')}
          extra={t('phoneHint')}
          rules={[{ validator: isPhone }]}
          validateTrigger="onBlur"
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <RoleFields />
        {text !== undefined && <Alert type="error" role="alert" title={text} />}
        <div className="ms-account-acts">
          <Button type="primary" htmlType="submit" loading={isRunning}>
            {t('create')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Drawer>
  );
}
