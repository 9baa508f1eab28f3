import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';

/** Where a list stands: its filters, the cursor of the page shown, and the cursors of the pages before it. */
export type TableState = {
  readonly filters: Readonly<Record<string, string>>;
  readonly after: string | undefined;
  readonly before: readonly string[];
};

/** The cursor of the first page in the stack of earlier pages: it has none. */
const FIRST = '';

const Trail = z.object({ before: z.array(z.string()) });

/** The next page: the one shown joins those before it. */
export function nextPage(state: TableState, next: string): TableState {
  return { ...state, after: next, before: [...state.before, state.after ?? FIRST] };
}

/** The page before; the first page where the way here is not known (a link into the middle of a list). */
export function previousPage(state: TableState): TableState {
  const last = state.before.at(-1);
  return {
    ...state,
    after: last === undefined || last === FIRST ? undefined : last,
    before: state.before.slice(0, -1),
  };
}

/** A changed filter begins at the first page; an empty value takes the filter away. */
export function withFilter(state: TableState, filter: { readonly key: string; readonly value: string }): TableState {
  const others = Object.entries(state.filters).filter(([key]) => key !== filter.key);
  const filters = Object.fromEntries(filter.value === '' ? others : [...others, [filter.key, filter.value]]);
  return { filters, after: undefined, before: [] };
}

/** Reads the state of a list with these filters from the address. Other parameters belong to others. */
export function tableStateOf(
  search: URLSearchParams,
  address: { readonly keys: readonly string[]; readonly trail: unknown },
): TableState {
  const filters = address.keys.flatMap((key) => {
    const value = search.get(key);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  const trail = Trail.safeParse(address.trail);
  return {
    filters: Object.fromEntries(filters),
    after: search.get('after') ?? undefined,
    before: trail.success ? trail.data.before : [],
  };
}

/** Writes the state of a list into an address, leaving what belongs to others. */
export function searchOf(
  search: URLSearchParams,
  list: { readonly keys: readonly string[]; readonly state: TableState },
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const key of [...list.keys, 'after']) next.delete(key);
  for (const [key, value] of Object.entries(list.state.filters)) next.set(key, value);
  if (list.state.after !== undefined) next.set('after', list.state.after);
  return next;
}

/**
 * The state of the list in the address bar, so that a link or the back button shows the same rows. The router renders a
 * new address a little later than it writes it: a filter joins the address as it is by now, and a page is turned only
 * where the rows on the screen are those of the address.
 */
export function useTableState(keys: readonly string[]) {
  const [search] = useSearchParams();
  const location = useLocation();
  const trail: unknown = location.state;
  const navigate = useNavigate();
  const keyText = keys.join(' ');
  const state = useMemo(() => tableStateOf(search, { keys: keyText.split(' '), trail }), [search, keyText, trail]);
  const show = useCallback(
    (next: TableState, how: 'push' | 'replace') => {
      const to = searchOf(currentSearch(), { keys: keyText.split(' '), state: next }).toString();
      void navigate(`?${to}`, { replace: how === 'replace', state: { before: next.before }, preventScrollReset: true });
    },
    [keyText, navigate],
  );
  const filter = useCallback(
    (change: { readonly key: string; readonly value: string }) =>
      show(
        withFilter(tableStateOf(currentSearch(), { keys: keyText.split(' '), trail: undefined }), change),
        'replace',
      ),
    [keyText, show],
  );
  const clear = useCallback(() => show({ filters: {}, after: undefined, before: [] }, 'replace'), [show]);
  const turn = useCallback(
    (next: TableState) => {
      if (currentSearch().toString() !== search.toString()) return;
      show(next, 'push');
      document.getElementById('page')?.scrollTo({ top: 0 });
    },
    [search, show],
  );
  return { state, filter, clear, turn };
}

function currentSearch(): URLSearchParams {
  return new URLSearchParams(globalThis.location.search);
}
