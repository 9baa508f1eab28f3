import { Dropdown } from 'antd';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { REFERRAL_OUTCOMES, referralOutcomeTexts } from '../domain/referral.ts';
import { referralTexts } from './referral-texts.ts';
import { deadlineWord } from './work-words.ts';

const Line = z.object({
  referralId: z.string(),
  communityId: z.number(),
  name: z.string(),
  dwelling: z.string(),
  level: z.enum(['advice', 'familyDoctor', 'feverClinic', 'emergency120']),
  dueAt: z.string(),
  takenBy: z.string().nullable(),
});
type Line = z.infer<typeof Line>;
const TOPIC = 'referrals';
const TOPICS: readonly string[] = [TOPIC];

/** What the health station has to answer, the most urgent first. */
export function ReferralsPage() {
  const t = useTexts(referralTexts);
  const community = useCommunityId();
  const may = useMay();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <DataTable<Line>
        label={t('title')}
        topic={TOPIC}
        path="/api/referrals"
        params={{ community }}
        row={Line}
        rowKey={({ referralId }) => referralId}
        facts={['healthAnswered', 'healthReported', 'referralTaken', 'referralClosed']}
        columns={[
          {
            key: 'person',
            title: t('person'),
            cell: ({ name, dwelling }) => (
              <>
                <strong>{name}</strong> {dwelling}
              </>
            ),
          },
          {
            key: 'level',
            title: t('level'),
            width: 160,
            cell: ({ level }) => (
              <StatusMark status={level === 'advice' || level === 'familyDoctor' ? 'ask' : 'stop'} text={t(level)} />
            ),
          },
          {
            key: 'due',
            title: t('due'),
            width: 180,
            cell: ({ dueAt }) =>
              Date.parse(dueAt) < Date.now() ? (
                <StatusMark status="late" text={`${deadlineWord(dueAt)} ${t('late')}`} />
              ) : (
                deadlineWord(dueAt)
              ),
          },
          { key: 'taken', title: t('taken'), width: 120, cell: ({ takenBy }) => takenBy ?? '' },
          { key: 'acts', title: '', width: 240, cell: (row) => may('screening.referral.close') && <Acts row={row} /> },
        ]}
        empty={<EmptyState title={t('none')} what={t('noneWhat')} />}
      />
    </Page>
  );
}

function Acts({ row }: { readonly row: Line }) {
  const t = useTexts(referralTexts);
  const locale = useLocale();
  const close = useCommand({ name: 'closeReferral', refreshes: TOPICS, communityId: row.communityId });
  const { referralId } = row;
  const items = REFERRAL_OUTCOMES.map((outcome) => ({
    key: outcome,
    label: referralOutcomeTexts[outcome][locale],
    onClick: () => void close.run({ referralId, outcome }),
  }));
  return (
    <>
      {row.takenBy === null && (
        <ConfirmCommandButton
          command="takeReferral"
          input={{ referralId }}
          communityId={row.communityId}
          text={t('take')}
          confirm={{ title: t('take') }}
          doneText={t('done')}
          refreshes={TOPICS}
        />
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <ReasonedButton loading={close.isRunning}>{t('answer')}</ReasonedButton>
      </Dropdown>
    </>
  );
}
