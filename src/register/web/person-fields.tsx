import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { personTexts } from './person-texts.ts';

/** The fields of a person that a worker writes, as form fields; `afterName` is put where a form asks for more. */
export function PersonFields(props: { readonly afterName?: ReactNode }) {
  const t = useTexts(personTexts);
  return (
    <>
      <Form.Item name="name" label={t('name')} required>
        <Input autoFocus maxLength={60} autoComplete="off" />
      </Form.Item>
      {props.afterName}
      <div className="ms-two">
        <Form.Item name="sex" label={t('sex')}>
          <Radio.Group
            options={[
              { value: 'male', label: t('male') },
              { value: 'female', label: t('female') },
            ]}
          />
        </Form.Item>
        <Form.Item name="birthDate" label={t('birthDate')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="ethnicity" label={t('ethnicity')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="residence" label={t('residence')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="employer" label={t('employer')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="registeredAddress" label={t('registeredAddress')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
