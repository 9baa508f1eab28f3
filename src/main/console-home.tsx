import { defineTexts } from '../base/domain/texts.ts';
import { accountsPath } from '../access/web/paths.ts';
import { FirstRun } from '../base/web/first-run.tsx';
import { useCommunity } from '../base/web/community.tsx';
import { Page, PageHeader } from '../base/web/page-header.tsx';
import { EmptyState } from '../base/web/notes.tsx';
import { useTexts } from '../base/web/preferences.tsx';
import { useMay } from '../base/web/session.tsx';
import { importPaths } from '../register/web/import-paths.ts';
import { peoplePaths } from '../register/web/people-paths.ts';
import { PlaceHome, useOverview } from '../register/web/place-home.tsx';
import { placePaths } from '../register/web/place-paths.ts';
import { GateHours } from '../overview/web/gate-hours.tsx';
import { CommunityPlan } from '../overview/web/plan-page.tsx';
import { AreaGlance } from '../reporting/web/area-glance.tsx';
import { Curves } from '../reporting/web/curves.tsx';
import { HomeTiles } from './home-tiles.tsx';
import { FullScreen } from '../reporting/web/full-screen.tsx';
import { TodayGlance } from '../reporting/web/today-glance.tsx';

const PATHS = {
  imports: importPaths.list,
  grids: placePaths.grids,
  accounts: accountsPath,
  people: peoplePaths.list,
} as const;

const NEEDS = {
  imports: 'register.import.run',
  grids: 'register.grid.assign',
  accounts: 'access.account.manage',
} as const;

/** The first page after signing in: the first steps while the register is empty, else what is to be done today. */
export function ConsoleHome() {
  const may = useMay();
  const { current } = useCommunity();
  if (may('reporting.area.read')) return <AreaHome />;
  if (!may('register.place.read')) return <QuietHome canSearch={may('register.person.search')} />;
  if (!current) return <FirstRun paths={PATHS} needs={NEEDS} />;
  return <CommunityHome key={current.id} community={current} />;
}

const quietTexts = defineTexts({
  findTitle: { 'zh-CN': '按 Ctrl K 找人', 'zh-TW': '按 Ctrl K 找人', en: 'Press Ctrl K to find somebody' },
  findWhat: {
    'zh-CN': '输入姓名、拼音首字母、房号或手机尾号，马上就能核对。',
    'zh-TW': '輸入姓名、拼音首字母、房號或手機尾號，馬上就能核對。',
    en: 'Type a name, initials, a room or the tail of a phone number.',
  },
  menuTitle: { 'zh-CN': '您能用的功能', 'zh-TW': '您能用的功能', en: 'What you can do' },
});

/** For roles that have no page of the register: what they can do here, and nothing that they may not. */
function QuietHome({ canSearch }: { readonly canSearch: boolean }) {
  const t = useTexts(quietTexts);
  return (
    <Page>
      {canSearch ? <EmptyState title={t('findTitle')} what={t('findWhat')} /> : <PageHeader title={t('menuTitle')} />}
      <HomeTiles />
    </Page>
  );
}

function CommunityHome({ community }: { readonly community: { readonly id: number; readonly name: string } }) {
  const may = useMay();
  const { data } = useOverview(community.id);
  if (data?.people === 0) return <FirstRun paths={PATHS} needs={NEEDS} communityId={community.id} />;
  return (
    <Page>
      <PageHeader title={community.name} actions={<FullScreen />} />
      {may('reporting.read') && <TodayGlance community={community.id} />}
      {may('reporting.read') && <Curves community={community.id} />}
      {may('gate.board.read') && <GateHours community={community.id} />}
      {may('overview.read') && <CommunityPlan />}
      {!may('reporting.read') && <HomeTiles />}
      <div className="ms-home-register">
        <PlaceHome />
      </div>
    </Page>
  );
}

/** For whoever sees several communities: their sums, who has signed, how it goes. */
function AreaHome() {
  const t = useTexts(areaTexts);
  return (
    <Page>
      <PageHeader title={t('title')} actions={<FullScreen />} />
      <AreaGlance />
      <Curves />
    </Page>
  );
}

const areaTexts = defineTexts({ title: { 'zh-CN': '今日一览', 'zh-TW': '今日一覽', en: 'Today at a glance' } });
