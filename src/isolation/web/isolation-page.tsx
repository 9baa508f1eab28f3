import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { boardTexts } from './board-texts.ts';
import { BoardOverview } from './board-overview.tsx';
import { EditionChange } from './edition-change.tsx';
import { OrderTable } from './order-table.tsx';
import { PaperTemplates } from './paper-templates.tsx';
import { ReleaseList } from './release-list.tsx';
import { TestList } from './test-list.tsx';
import './isolation.css';

const TABS = ['overview', 'list', 'releases', 'tests', 'edition', 'papers'] as const;

/** Everybody under an order: late ones first, what is owed today, who may go. */
export function IsolationPage() {
  const t = useTexts(boardTexts);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const tabs = TABS.filter((tab) => tab !== 'edition' || may('isolation.order.approve'));
  const shown = tabs.find((tab) => tab === search.get('tab')) ?? 'overview';
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <Tabs
        activeKey={shown}
        items={tabs.map((key) => ({ key, label: t(key) }))}
        onChange={(key) => setSearch(key === 'overview' ? {} : { tab: key })}
      />
      {shown === 'overview' && <BoardOverview />}
      {shown === 'list' && <OrderTable />}
      {shown === 'releases' && <ReleaseList />}
      {shown === 'tests' && <TestList />}
      {shown === 'edition' && <EditionChange />}
      {shown === 'papers' && <PaperTemplates />}
    </Page>
  );
}
