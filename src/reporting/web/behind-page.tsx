import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState, NotFound } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { behindColumns } from '../domain/behind-columns.ts';
import { getIndicator, isIndicatorCode } from '../domain/indicators.ts';
import { BehindView } from '../domain/report-shapes.ts';
import { rowStateWord } from '../domain/row-state-words.ts';
import { useDayChoice } from './day-choice.tsx';
import { timeText } from './days.ts';
import { REPORTS, reportPaths } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';
import './reports.css';

/** The list behind a figure of a day: exactly the rows that were counted. */
export function BehindPage() {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const { day } = useDayChoice();
  const code = useParams()['code'] ?? '';
  const all = useColumns(day);
  if (!isIndicatorCode(code)) return <NotFound />;
  const shown: readonly string[] = behindColumns(code);
  const columns = all.filter(({ key }) => shown.includes(key));
  const { name, definition } = getIndicator(code);
  const params = { community, code, day };
  return (
    <Page>
      <PageHeader
        title={t('listTitle', { name: name[locale] })}
        about={`${day} · ${definition[locale]}`}
        back={{ text: t('backToSheet'), path: reportPaths.dailyOn(day) }}
      />
      <DataTable<BehindView>
        label={name[locale]}
        topic={REPORTS}
        path="/api/reporting/behind"
        params={params}
        row={BehindView}
        rowKey={({ id }) => id}
        columns={columns}
        tools={() => (
          <>
            <a href={withParams('/api/reporting/behind.csv', params)}>
              <Button>{t('csv')}</Button>
            </a>
            <a href={withParams('/api/reporting/behind.parquet', params)}>
              <Button>Parquet</Button>
            </a>
          </>
        )}
        empty={<EmptyState title={t('listEmpty')} what={t('listEmptyWhat')} />}
      />
    </Page>
  );
}

function useColumns(day: string): readonly TableColumn<BehindView>[] {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  return [
    {
      key: 'name',
      title: t('name'),
      width: 160,
      cell: ({ name, personId }) => (personId === null ? name : <Link to={peoplePaths.one(personId)}>{name}</Link>),
    },
    { key: 'dwelling', title: t('dwelling'), cell: ({ dwelling }) => dwelling },
    { key: 'at', title: t('at'), width: 120, cell: ({ at }) => (at === null ? '' : timeText(at, day)) },
    { key: 'state', title: t('state'), width: 160, cell: ({ state }) => rowStateWord(state, locale) },
  ];
}
