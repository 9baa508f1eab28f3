import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useSession, type Session } from './session.tsx';

/** A community in the scope of the account. */
export type CommunityChoice = { readonly id: number; readonly name: string };

type CommunityAccess = {
  /** The community that the pages show and that commands go to; undefined for an account without any. */
  readonly current: CommunityChoice | undefined;
  readonly all: readonly CommunityChoice[];
  readonly choose: (communityId: number) => void;
};

const CommunityContext = createContext<CommunityAccess>({ current: undefined, all: [], choose: () => undefined });

const KEY = 'menshen.community';

/** The communities that a session may work in, each once, by name. */
export function communitiesOf(session: Session): readonly CommunityChoice[] {
  const named = new Map((session.communities ?? []).map((one) => [one.id, one.name]));
  for (const grant of session.grants) {
    const [only, ...more] = grant.communityIds;
    if (only !== undefined && more.length === 0 && !named.has(only)) named.set(only, grant.areaName);
    for (const id of grant.communityIds) if (!named.has(id)) named.set(id, `${grant.areaName} ${id}`);
  }
  return Array.from(named, ([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** Holds the chosen community: per tab, so that two tabs can show two communities; remembered for the next visit. */
export function CommunityProvider(props: { readonly children: ReactNode }) {
  const session = useSession();
  const all = useMemo(() => communitiesOf(session), [session]);
  const [wanted, setWanted] = useState(() => wantedAtStart());
  const choose = useCallback((communityId: number) => {
    sessionStorage.setItem(KEY, String(communityId));
    localStorage.setItem(KEY, String(communityId));
    setWanted(communityId);
  }, []);
  const value = useMemo(
    () => ({ current: all.find((one) => one.id === wanted) ?? all[0], all, choose }),
    [all, wanted, choose],
  );
  return <CommunityContext value={value}>{props.children}</CommunityContext>;
}

/** The chosen community, all in scope, and how to choose. */
export function useCommunity(): CommunityAccess {
  return use(CommunityContext);
}

/** The id of the chosen community; throws where there is none, so use it only on pages that need one. */
export function useCommunityId(): number {
  const { current } = useCommunity();
  if (!current) throw new Error('no community in scope');
  return current.id;
}

/** A link may name its community (`?community=12`), so that it opens the same page for a colleague. */
function wantedAtStart(): number | undefined {
  const fromLink = new URLSearchParams(globalThis.location.search).get('community');
  const text = fromLink ?? sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  return text === null ? undefined : Number(text);
}
