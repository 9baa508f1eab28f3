import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { workPaths } from '../../tasks/web/work-paths.ts';
import { CAMPAIGN_TOPICS, StartCampaignDrawer } from './campaign-start.tsx';
import { DownloadButton } from './download-button.tsx';
import { campaignTexts } from './campaign-texts.ts';
import { deadlineText } from './push-time.ts';

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
      {isStarting && <StartCampaignDrawer onClose={() => setStarting(false)} />}
      <DataTable<Line>
        label={t('title')}
        topic={TOPIC}
        path="/api/campaigns"
        params={{ community }}
        row={Line}
        rowKey={({ roundId }) => roundId}
        facts={['campaignStarted', 'campaignClosed', 'campaignAnswered', 'taskDone']}
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
            cell: ({ dueAt, closedAt }) => (closedAt === null ? deadlineText(dueAt) : t('closed')),
          },
          {
            key: 'acts',
            title: '',
            width: 300,
            cell: (row) => (
              <>
                <Button type="link" href={withParams(`/api/campaigns/${row.roundId}/answers.xlsx`, { locale })}>
                  {t('export')}
                </Button>
                {row.closedAt === null && (
                  <DownloadButton
                    url={withParams(`/api/campaigns/${row.roundId}/slips.pdf`, { origin: location.origin })}
                    text={t('slips')}
                  />
                )}
                {row.closedAt === null && (
                  <ConfirmCommandButton
                    command="closeCampaign"
                    input={{ campaignId: row.roundId }}
                    communityId={row.communityId}
                    text={t('close')}
                    confirm={{ title: t('close'), what: t('closeWhat') }}
                    doneText={t('closed')}
                    refreshes={CAMPAIGN_TOPICS}
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
