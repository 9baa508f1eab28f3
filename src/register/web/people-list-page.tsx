import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { ExportButton } from './export-dialog.tsx';
import { importPaths } from './import-paths.ts';
import { usePeopleFilters } from './people-filters.tsx';
import { peoplePaths } from './people-paths.ts';
import { peopleTexts } from './people-texts.ts';
import { PEOPLE, PEOPLE_FACTS, PersonRow } from './people.queries.ts';
import { relationWord, SexAge, Tags } from './person-words.tsx';
import { RegisterPerson } from './register-person.tsx';

/** Everybody in the register of the community, by filters that stand in the address. */
export function PeopleListPage() {
  const t = useTexts(peopleTexts);
  const may = useMay();
  const communityId = useCommunityId();
  const [search, setSearch] = useSearchParams();
  const setParam = (key: string, value: string | undefined) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value === undefined) next.delete(key);
      else next.set(key, value);
      return next;
    });
  const sort = search.get('sort') === 'place' ? 'place' : 'name';
  const canEdit = may('register.person.edit');
  const create = canEdit && (
    <Button type="primary" onClick={() => setParam('new', '1')}>
      {t('register')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            {canEdit && may('register.import.run') && (
              <Link to={peoplePaths.broughtBack}>
                <Button>{t('bringBack')}</Button>
              </Link>
            )}
            {create}
          </>
        }
      />
      <DataTable<PersonRow>
        label={t('title')}
        topic={PEOPLE}
        path="/api/people"
        countPath="/api/people/count"
        params={{ community: communityId, sort }}
        row={PersonRow}
        rowKey={({ communityId: of, personId }) => `${of} ${personId}`}
        columns={useColumns()}
        filters={usePeopleFilters()}
        facts={PEOPLE_FACTS}
        rowPath={(row) => peoplePaths.one(row.personId, row.communityId)}
        tools={(params) => (
          <>
            <Select
              aria-label={t('sort')}
              value={sort}
              onChange={(value) => setParam('sort', value === 'name' ? undefined : value)}
              options={[
                { value: 'name', label: t('byName') },
                { value: 'place', label: t('byPlace') },
              ]}
              style={{ width: 104 }}
            />
            {may('register.export.run') && <ExportButton params={params} />}
          </>
        )}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            what={t('emptyWhat')}
            action={
              may('register.import.run') ? (
                <Link to={importPaths.list}>
                  <Button type="primary">{t('toImport')}</Button>
                </Link>
              ) : (
                create
              )
            }
          />
        }
      />
      {search.get('new') !== null && <RegisterPerson onClose={() => setParam('new', undefined)} />}
    </Page>
  );
}

function useColumns(): readonly TableColumn<PersonRow>[] {
  const t = useTexts(peopleTexts);
  const locale = useLocale();
  return [
    {
      key: 'name',
      title: t('name'),
      width: 144,
      cell: (row) => (
        <>
          <strong>{row.name}</strong>
          {row.diedOn !== null && <span className="ms-soft"> {t('died')}</span>}
        </>
      ),
    },
    { key: 'sexAge', title: t('sexAge'), width: 96, cell: (row) => <SexAge sex={row.sex} age={row.age} /> },
    {
      key: 'dwelling',
      title: t('dwelling'),
      width: 240,
      cell: (row) => <span className="ms-figures">{row.dwelling ?? ''}</span>,
    },
    { key: 'relation', title: t('relation'), width: 116, cell: (row) => relationWord(row.relation, locale) },
    {
      key: 'phone',
      title: t('phone'),
      width: 128,
      cell: (row) => <span className="ms-figures">{row.phones[0] ?? ''}</span>,
    },
    {
      key: 'id',
      title: t('idNumber'),
      width: 184,
      cell: (row) => <span className="ms-figures">{row.idMasked ?? ''}</span>,
    },
    { key: 'tags', title: t('tags'), cell: (row) => <Tags kinds={row.tags} /> },
  ];
}
