import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { usePassColumns } from './pass-columns.tsx';
import { usePassFilters } from './pass-filters.ts';
import { HandOver } from './pass-hand-over.tsx';
import { IssuePassesDialog } from './pass-issue.tsx';
import { PrintDialog } from './pass-print.tsx';
import { PASSES, PASS_FACTS, PassRow } from './pass.queries.ts';
import { passTexts } from './pass-texts.ts';
import { VehiclePassDialog } from './pass-vehicle.tsx';
import './pass.css';

type Open = 'issue' | 'vehicle' | 'print' | undefined;

/** Every pass of the community, or with `?person=` of one person: issue, print, replace, revoke, hand over. */
export function PassListPage() {
  const t = useTexts(passTexts);
  const mayIssue = useMay()('gate.pass.issue');
  const community = useCommunityId();
  const personId = useSearchParams()[0].get('person') ?? undefined;
  const [open, setOpen] = useState<Open>();
  const [shown, setShown] = useState<string>();
  const columns = usePassColumns({ onHandOver: setShown });
  const close = () => setOpen(undefined);
  const issue = (
    <Button type="primary" onClick={() => setOpen('issue')}>
      {t(personId === undefined ? 'issue' : 'issueOne')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          mayIssue && (
            <>
              <Button onClick={() => setOpen('print')}>{t('print')}</Button>
              <Button onClick={() => setOpen('vehicle')}>{t('vehicle')}</Button>
              {issue}
            </>
          )
        }
      />
      {personId !== undefined && <OnePerson personId={personId} />}
      <DataTable<PassRow>
        label={t('title')}
        topic={PASSES}
        path="/api/passes"
        countPath="/api/passes/count"
        params={{ community }}
        row={PassRow}
        rowKey={({ passId }) => passId}
        columns={columns}
        filters={usePassFilters()}
        facts={PASS_FACTS}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={mayIssue ? issue : undefined} />}
      />
      {open === 'issue' && <IssuePassesDialog personId={personId} onClose={close} onPrint={() => setOpen('print')} />}
      {open === 'vehicle' && <VehiclePassDialog personId={personId} onClose={close} onIssued={setShown} />}
      {open === 'print' && <PrintDialog onClose={close} />}
      {shown !== undefined && <HandOver passId={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

function OnePerson({ personId }: { readonly personId: string }) {
  const t = useTexts(passTexts);
  return (
    <Alert
      className="ms-only-person"
      type="info"
      title={t('onlyPerson')}
      action={
        <Link to={peoplePaths.one(personId)}>
          <Button size="small">{t('toPerson')}</Button>
        </Link>
      }
    />
  );
}
