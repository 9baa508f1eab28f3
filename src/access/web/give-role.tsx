import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { accountTexts } from './account-texts.ts';
import { periodOf, RoleFields, type RoleValues } from './role-fields.tsx';
import { useAreaCommand } from './use-area-command.ts';

/** Gives another role to an account; folded until it is wanted. */
export function GiveRole(props: { readonly accountId: string }) {
  const t = useTexts(accountTexts);
  const { message } = App.useApp();
  const { run, isRunning, text, clear } = useAreaCommand('grantRole');
  const [grantId, setGrantId] = useState<string>();
  if (grantId === undefined) {
    return (
      <div className="ms-account-facts">
        <Button onClick={() => setGrantId(newId())}>{t('giveRole')}</Button>
      </div>
    );
  }
  const submit = async (values: RoleValues) => {
    const input = { accountId: props.accountId, grantId, ...periodOf(values) };
    const why = await run({ areaId: values.areaId, input });
    if (why !== undefined) return;
    void message.success(t('given'));
    setGrantId(undefined);
  };
  return (
    <Form<RoleValues> layout="vertical" onFinish={(values) => void submit(values)} onValuesChange={clear}>
      <RoleFields />
      {text !== undefined && <Alert type="error" role="alert" title={text} />}
      <div className="ms-account-acts ms-account-facts">
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t('give')}
        </Button>
        <Button onClick={() => setGrantId(undefined)}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
