import { App, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { instantOf } from '../../base/domain/day.ts';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { campaignTexts } from './campaign-texts.ts';
import { CampaignTargetItems, targetOf, type TargetFields } from './campaign-target.tsx';
import { useFormChoices } from './form-choices.ts';

/** What is read again when a campaign starts or ends. */
export const CAMPAIGN_TOPICS: readonly string[] = ['campaigns', 'tasks', 'risk-list'];
const MS_PER_DAY = 86_400_000;

interface Fields extends TargetFields {
  readonly title: string;
  readonly formKey: string;
  readonly script?: string;
  readonly days: number;
  readonly failuresBeforeDoor: number;
}

/** Starts a campaign: of everybody, of grids, buildings and tags, or of households that were chosen before. */
export function StartCampaignDrawer({
  onClose,
  householdIds,
  title,
}: {
  readonly onClose: () => void;
  readonly householdIds?: readonly string[];
  readonly title?: string;
}) {
  const t = useTexts(campaignTexts);
  const { message } = App.useApp();
  const forms = useFormChoices();
  const command = useCommand({ name: 'startCampaign', refreshes: CAMPAIGN_TOPICS });
  const start = async (fields: Fields): Promise<void> => {
    const { formKey, script, days, failuresBeforeDoor } = fields;
    const opens = Date.now();
    const result = await command.run({
      ...{ campaignId: newId(), title: fields.title, formKey, failuresBeforeDoor },
      target: householdIds ? { householdIds } : targetOf(fields),
      ...(script ? { script } : {}),
      ...{ opensAt: instantOf(new Date(opens)), dueAt: instantOf(new Date(opens + days * MS_PER_DAY)) },
    });
    if (!result.ok) return;
    void message.success(t('started'));
    onClose();
  };
  return (
    <Drawer open title={t('start')} size={480} onClose={onClose}>
      <Form<Fields>
        layout="vertical"
        initialValues={{ formKey: 'householdSurvey', days: 3, failuresBeforeDoor: 2, title }}
        onFinish={(fields) => void start(fields)}
      >
        <Form.Item name="title" label={t('name')} rules={[{ required: true, min: 2, message: t('name') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="formKey" label={t('form')}>
          <Select options={[...forms]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        {householdIds ? <p>{t('chosenHouseholds', { count: householdIds.length })}</p> : <CampaignTargetItems />}
        <Form.Item name="days" label={t('days')}>
          <InputNumber min={1} max={60} />
        </Form.Item>
        <Form.Item name="failuresBeforeDoor" label={t('failures')}>
          <InputNumber min={1} max={10} />
        </Form.Item>
        <Form.Item name="script" label={t('script')}>
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        {command.text !== undefined && <p role="alert">{command.text}</p>}
        <ReasonedButton type="primary" htmlType="submit" loading={command.isRunning}>
          {t('start')}
        </ReasonedButton>
      </Form>
    </Drawer>
  );
}
