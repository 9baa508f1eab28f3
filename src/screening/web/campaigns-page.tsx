import { App, Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { instantOf } from '../../base/domain/day.ts';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { newId } from '../../base/web/new-id.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { readyForms } from '../../forms/domain/ready-forms.ts';
import { TAG_WORDS, TagKind } from '../../register/domain/tags.ts';
import { workPaths } from '../../tasks/web/work-paths.ts';
import { campaignTexts } from './campaign-texts.ts';

const Line = z.object({
  roundId: z.string(),
  communityId: z.number(),
  title: z.string(),
  dueAt: z.string(),
  closedAt: z.string().nullable(),
  tasks: z.number(),
  done: z.number(),
});
type Line = z.infer<typeof Line>;
const TOPIC = 'campaigns';
const TOPICS: readonly string[] = [TOPIC, 'tasks'];
const MS_PER_DAY = 86_400_000;

/** Campaigns with how far they are; starting one takes a name. */
export function CampaignsPage() {
  const t = useTexts(campaignTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const [isStarting, setStarting] = useState(false);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <Button type="primary" onClick={() => setStarting(true)}>
            {t('start')}
          </Button>
        }
      />
      {isStarting && <StartDrawer onClose={() => setStarting(false)} />}
      <DataTable<Line>
        label={t('title')}
        topic={TOPIC}
        path="/api/campaigns"
        params={{ community }}
        row={Line}
        rowKey={({ roundId }) => roundId}
        facts={['campaignStarted', 'campaignClosed', 'taskDone']}
        columns={[
          {
            key: 'title',
            title: t('name'),
            cell: ({ title, roundId }) => <Link to={workPaths.round(roundId)}>{title}</Link>,
          },
          { key: 'progress', title: t('progress'), width: 160, cell: ({ done, tasks }) => `${done} / ${tasks}` },
          {
            key: 'due',
            title: t('due'),
            width: 180,
            cell: ({ dueAt, closedAt }) => (closedAt === null ? new Date(dueAt).toLocaleString(locale) : t('closed')),
          },
          {
            key: 'acts',
            title: '',
            width: 220,
            cell: (row) => (
              <>
                <Button type="link" href={withParams(`/api/campaigns/${row.roundId}/answers.xlsx`, { locale })}>
                  {t('export')}
                </Button>
                {row.closedAt === null && (
                  <ConfirmCommandButton
                    command="closeCampaign"
                    input={{ campaignId: row.roundId }}
                    communityId={row.communityId}
                    text={t('close')}
                    confirm={{ title: t('close'), what: t('closeWhat') }}
                    doneText={t('closed')}
                    refreshes={TOPICS}
                  />
                )}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t('none')} what={t('noneWhat')} />}
      />
    </Page>
  );
}

interface Fields {
  readonly title: string;
  readonly formKey: string;
  readonly script?: string;
  readonly days: number;
  readonly failuresBeforeDoor: number;
  readonly tags?: readonly string[];
}

function StartDrawer({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(campaignTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const command = useCommand({ name: 'startCampaign', refreshes: TOPICS });
  const start = async ({ title, formKey, script, days, failuresBeforeDoor, tags }: Fields): Promise<void> => {
    const opens = Date.now();
    const target = tags === undefined || tags.length === 0 ? { everybody: true } : { tags };
    const result = await command.run({
      ...{ campaignId: newId(), title, formKey, failuresBeforeDoor, target },
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
        initialValues={{ formKey: 'householdSurvey', days: 3, failuresBeforeDoor: 2 }}
        onFinish={(fields) => void start(fields)}
      >
        <Form.Item name="title" label={t('name')} rules={[{ required: true, min: 2, message: t('name') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="formKey" label={t('form')}>
          <Select options={[...readyForms.values()].map(({ id, title }) => ({ value: id, label: title[locale] }))} />
        </Form.Item>
        <Form.Item name="tags" label={t('tags')}>
          <Select
            mode="multiple"
            options={TagKind.options.map((kind) => ({ value: kind, label: TAG_WORDS[kind][locale] }))}
          />
        </Form.Item>
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
