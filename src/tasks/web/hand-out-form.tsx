import { Form, Select } from 'antd';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { AssignTasks, type TaskFilter } from '../domain/task-inputs.ts';
import { TASK_TOPICS } from './work-paths.ts';
import { useGridNames, useLoad } from './work.queries.ts';
import { workTexts } from './work-texts.ts';

/** What is to be handed out: a name for the list of choices, and the filter behind it. */
export interface HandOutChoice {
  readonly key: string;
  readonly text: string;
  readonly filter: z.input<typeof TaskFilter>;
}

/** Every usual way to say which tasks are meant. */
export function useHandOutChoices(community: number): readonly HandOutChoice[] {
  const t = useTexts(workTexts);
  const load = useLoad(community).data;
  const grids = useGridNames(community);
  return [
    { key: 'late', text: t('allLate'), filter: { isLate: true } },
    { key: 'none', text: t('allUnassigned'), filter: { assignee: 'none' } },
    ...(load?.rows ?? [])
      .filter(({ open }) => open > 0)
      .map(({ accountId, name }) => ({ key: accountId, text: t('allOf', { name }), filter: { assignee: accountId } })),
    ...grids.map(({ id, name }) => ({ key: id, text: t('allOfGrid', { name }), filter: { gridId: id } })),
  ];
}

/** Hands tasks out: which, and to whom. */
export function HandOutForm(props: {
  readonly community: number;
  readonly choices: readonly HandOutChoice[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) {
  const t = useTexts(workTexts);
  const { choices, community } = props;
  const workers = useLoad(community).data?.rows ?? [];
  const [only] = choices;
  // The form names a choice; the command wants its filter.
  const schema = z
    .object({ which: z.string(), accountIds: z.array(z.string()).min(1) })
    .transform(({ which, accountIds }) => ({
      filter: choices.find(({ key }) => key === which)?.filter ?? {},
      accountIds,
    }))
    .pipe(AssignTasks);
  return (
    <FormWindow title={t('handOut')} onClose={props.onClose}>
      <CommandForm
        command="assignTasks"
        schema={schema}
        initial={{ which: only?.key, accountIds: [] }}
        refreshes={TASK_TOPICS}
        submitText={t('handOut')}
        doneText={t('handedOut')}
        onDone={() => {
          props.onDone?.();
          props.onClose();
        }}
        onCancel={props.onClose}
      >
        <Form.Item name="which" label={t('which')}>
          <Select
            disabled={choices.length === 1}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.map(({ key, text }) => ({ value: key, label: text }))}
          />
        </Form.Item>
        <Form.Item name="accountIds" label={t('toWhom')} extra={t('handOutWhat')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={workers.map(({ accountId, name, open }) => ({ value: accountId, label: `${name}（${open}）` }))}
          />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
