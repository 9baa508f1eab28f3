import { Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { MomentInput, TypedMoment, momentValue } from '../../base/web/clock-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { GiveErrand } from '../domain/task-inputs.ts';
import { TASK_TOPICS } from './work-paths.ts';
import { useLoad } from './work.queries.ts';
import { workTexts } from './work-texts.ts';

/** The value of a field for a moment so many hours from now. */
export function inHours(hours: number): string {
  return momentValue(new Date(Date.now() + hours * 3_600_000));
}

/** What the director wants done in words. */
export function ErrandForm(props: { readonly community: number; readonly onClose: () => void }) {
  const t = useTexts(workTexts);
  const workers = useLoad(props.community).data?.rows ?? [];
  const [ids] = useState(() => ({ taskId: newId(), roundId: newId() }));
  const schema = z.looseObject({ dueAt: TypedMoment }).pipe(GiveErrand);
  return (
    <FormWindow title={t('giveErrand')} onClose={props.onClose}>
      <CommandForm
        command="giveErrand"
        schema={schema}
        fixed={ids}
        initial={{ dueAt: inHours(4), urgency: 0 }}
        refreshes={TASK_TOPICS}
        submitText={t('giveErrand')}
        doneText={t('given')}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <Form.Item name="text" label={t('errandText')}>
          <Input.TextArea rows={3} maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="accountId" label={t('toWhom')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={workers.map(({ accountId, name, open }) => ({ value: accountId, label: `${name}（${open}）` }))}
          />
        </Form.Item>
        <Form.Item name="dueAt" label={t('dueAt')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="urgency" label={t('urgency')}>
          <Segmented
            options={[
              { value: 0, label: t('usual') },
              { value: 1, label: t('soon') },
              { value: 2, label: t('atOnce') },
            ]}
          />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
