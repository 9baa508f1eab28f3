import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { AccountRow } from '../domain/account-shapes.ts';
import { roleNames, ROLES } from '../domain/roles.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { accountTexts } from './account-texts.ts';
import { AccountStatus, GrantText } from './grant-text.tsx';
import { instantText } from './instant-text.ts';
import { NewAccount } from './new-account.tsx';

/** The accounts of one's area: who may sign in, with which roles. */
export function AccountsPage() {
  const t = useTexts(accountTexts);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const show = (key: 'account' | 'new', value?: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('account');
      next.delete('new');
      if (value !== undefined) next.set(key, value);
      return next;
    });
  const create = may('access.account.manage') && (
    <Button type="primary" onClick={() => show('new', '1')}>
      {t('newAccount')}
    </Button>
  );
  const accountId = search.get('account');
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={create} />
      <DataTable<AccountRow>
        label={t('title')}
        topic="accounts"
        path="/api/accounts"
        row={AccountRow}
        rowKey={(row) => row.accountId}
        columns={useColumns()}
        filters={useFilters()}
        onOpen={(row) => show('account', row.accountId)}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={create} />}
      />
      {accountId !== null && <AccountDrawer key={accountId} accountId={accountId} onClose={() => show('account')} />}
      {search.get('new') !== null && <NewAccount onClose={() => show('new')} />}
    </Page>
  );
}

function useColumns(): readonly TableColumn<AccountRow>[] {
  const t = useTexts(accountTexts);
  return [
    { key: 'name', title: t('name'), width: 140, cell: (row) => <strong>{row.name}</strong> },
    {
      key: 'phone',
      title: t('phone'),
      width: 140,
      cell: (row) => <span className="ms-figures">{row.phoneMasked}</span>,
    },
    { key: 'roles', title: t('roles'), cell: (row) => <Roles row={row} /> },
    { key: 'status', title: t('status'), width: 160, cell: (row) => <AccountStatus account={row} /> },
    {
      key: 'lastSeen',
      title: t('lastSeen'),
      width: 160,
      cell: (row) => (
        <span className="ms-figures">{row.lastSeenAt === null ? t('never') : instantText(row.lastSeenAt)}</span>
      ),
    },
  ];
}

function Roles(props: { readonly row: AccountRow }) {
  const t = useTexts(accountTexts);
  const { grants, grantsElsewhere } = props.row;
  const held = grants.filter(({ standing }) => standing !== 'over');
  if (held.length === 0 && grantsElsewhere === 0) return <span className="ms-soft">{t('noRole')}</span>;
  return (
    <>
      {held.map((grant, index) => (
        <span key={grant.grantId}>
          {index > 0 && '，'}
          <GrantText grant={grant} />
        </span>
      ))}
      {grantsElsewhere > 0 && <span className="ms-soft"> {t('elsewhere', { count: grantsElsewhere })}</span>}
    </>
  );
}

function useFilters(): readonly TableFilter[] {
  const t = useTexts(accountTexts);
  const locale = useLocale();
  return [
    { kind: 'search', key: 'q', label: t('searchName'), width: 200 },
    {
      kind: 'choice',
      key: 'role',
      label: t('role'),
      choices: ROLES.map((role) => ({ value: role, text: roleNames[role][locale] })),
    },
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      choices: (['active', 'disabled', 'locked'] as const).map((status) => ({ value: status, text: t(status) })),
    },
  ];
}
