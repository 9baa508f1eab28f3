import type { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { NewcomerButton } from './newcomer-button.tsx';
import { PosterBar } from './poster-bar.tsx';
import { HintList } from './hint-list.tsx';
import { reportTexts } from './report-texts.ts';
import { RegistrationLine, REPORTS, REPORT_TOPICS } from './report.queries.ts';
import './screening.css';

type Row = z.infer<typeof RegistrationLine>;

/** Self-registrations side by side with whom of the register they may mean, the posters they come from, and hints. */
export function ReportsPage() {
  const t = useTexts(reportTexts);
  const community = useCommunityId();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={<PosterBar />} />
      <DataTable<Row>
        label={t('title')}
        topic={REPORTS}
        path="/api/self-registrations"
        params={{ community }}
        row={RegistrationLine}
        rowKey={({ registrationId }) => registrationId}
        facts={['selfRegistered', 'selfRegistrationAccepted', 'selfRegistrationDropped']}
        columns={[
          {
            key: 'told',
            title: t('told'),
            cell: ({ told, phoneMasked, answers }) => (
              <>
                <strong>{told.name}</strong> {phoneMasked} {told.address}
                <div className="ms-screening-said">
                  {[said(answers['from']), said(answers['arrivedAt']).replace('T', ' ')].filter(Boolean).join(' → ')}
                </div>
              </>
            ),
          },
          { key: 'means', title: t('means'), width: 420, cell: (row) => <Candidates row={row} /> },
          {
            key: 'drop',
            title: '',
            width: 110,
            cell: ({ registrationId, communityId }) => (
              <ConfirmCommandButton
                command="dropSelfRegistration"
                input={{ registrationId }}
                communityId={communityId}
                text={t('drop')}
                confirm={{ title: t('drop') }}
                doneText={t('dropped')}
                refreshes={REPORT_TOPICS}
              />
            ),
          },
        ]}
        empty={<EmptyState title={t('none')} what={t('noneWhat')} />}
      />
      <HintList />
    </Page>
  );
}

function Candidates({ row }: { readonly row: Row }) {
  const t = useTexts(reportTexts);
  const { registrationId, communityId, told, answers } = row;
  const newcomer = (
    <NewcomerButton registrationId={registrationId} communityId={communityId} name={told.name} sex={answers['sex']} />
  );
  if (row.candidates.length === 0)
    return (
      <span className="ms-screening-candidate">
        <span className="ms-screening-doubt">{t('nobody')}</span>
        {newcomer}
      </span>
    );
  return (
    <ul className="ms-screening-candidates">
      {row.candidates.map((one) => (
        <li key={one.personId} className="ms-screening-candidate">
          <span>{`${one.name} ${one.dwelling}`}</span>
          <span className="ms-screening-figure">{t('alike', { percent: Math.round(one.probability * 100) })}</span>
          <ConfirmCommandButton
            command="acceptSelfRegistration"
            input={{ registrationId: row.registrationId, personId: one.personId }}
            communityId={row.communityId}
            text={t('isThis')}
            confirm={{ title: `${row.told.name} = ${one.name}` }}
            doneText={t('isThis')}
            refreshes={REPORT_TOPICS}
          />
        </li>
      ))}
    </ul>
  );
}

function said(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}
