import { accountsPath } from '../access/web/paths.ts';
import { FirstRun } from '../base/web/first-run.tsx';
import { useCommunity } from '../base/web/community.tsx';
import { Page, PageHeader } from '../base/web/page-header.tsx';
import { useMay } from '../base/web/session.tsx';
import { importPaths } from '../register/web/import-paths.ts';
import { peoplePaths } from '../register/web/people-paths.ts';
import { PlaceHome, useOverview } from '../register/web/place-home.tsx';
import { placePaths } from '../register/web/place-paths.ts';

const PATHS = {
  imports: importPaths.list,
  grids: placePaths.grids,
  accounts: accountsPath,
  people: peoplePaths.list,
} as const;

/** The first page after signing in: the first steps while the register is empty, else what is to be done today. */
export function ConsoleHome() {
  const may = useMay();
  const { current } = useCommunity();
  if (!current || !may('register.place.read')) return <FirstRun paths={PATHS} />;
  return <CommunityHome key={current.id} community={current} />;
}

function CommunityHome({ community }: { readonly community: { readonly id: number; readonly name: string } }) {
  const { data } = useOverview(community.id);
  if (data?.people === 0) return <FirstRun paths={PATHS} communityId={community.id} />;
  return (
    <Page>
      <PageHeader title={community.name} />
      <PlaceHome />
    </Page>
  );
}
