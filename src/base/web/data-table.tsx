import { useMemo, type ReactNode } from 'react';
import { z } from 'zod';
import { failureOf } from './failure.ts';
import { formatCount } from './format.ts';
import { EmptyState, ReadFailed } from './notes.tsx';
import { useTexts } from './preferences.tsx';
import type { QueryParams } from './query-params.ts';
import { RowsSkeleton } from './skeletons.tsx';
import { TableFilters, type TableFilter } from './table-filters.tsx';
import { TableGrid, type TableColumn, type TableSelection } from './table-grid.tsx';
import { TablePager } from './table-pager.tsx';
import { nextPage, previousPage, useTableState } from './table-state.ts';
import { tableTexts } from './table-texts.ts';
import { listPageOf, useRead } from './use-read.ts';
import { Button } from 'antd';
import './data-table.css';

/** What a list is made of. */
export type DataTableProps<Row> = {
  /** Name of the list for screen readers. */
  readonly label: string;
  readonly topic: string;
  /** `GET path?<params>&<filters>&limit=&after=` answers `{rows, next}`. */
  readonly path: string;
  readonly params?: QueryParams;
  readonly row: z.ZodType<Row>;
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  readonly filters?: readonly TableFilter[];
  readonly facts?: readonly string[];
  readonly pageSize?: number;
  /** `GET countPath?<params>&<filters>` answers `{count}`; shown when it comes. */
  readonly countPath?: string;
  /** The page that Enter or a click on a row opens. */
  readonly rowPath?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly selection?: TableSelection;
  /** Acts on the selection; shown above the rows while something is selected. */
  readonly selectionActions?: ReactNode;
  /** What stands in the place of the rows when the list is empty without any filter. */
  readonly empty: ReactNode;
  /** Right end of the filter row: export and print, which want the filters as they are. */
  readonly tools?: (params: QueryParams) => ReactNode;
};

const Count = z.object({ count: z.number() });
const NO_FILTERS: readonly TableFilter[] = [];

/** A list of the console: filters and page in the address, dense rows, the keyboard, the count when it comes. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const filters = props.filters ?? NO_FILTERS;
  const { state, filter, clear, turn } = useTableState(filters.map(({ key }) => key));
  const shape = useMemo(() => listPageOf(props.row), [props.row]);
  const limit = props.pageSize ?? 50;
  const asked = { ...props.params, ...state.filters };
  const common = { topic: props.topic, ...(props.facts && { facts: props.facts }) };
  const read = useRead({ ...common, path: props.path, params: { ...asked, limit, after: state.after }, shape });
  const countRead = useRead({
    ...common,
    path: props.countPath ?? '',
    params: asked,
    shape: Count,
    enabled: props.countPath !== undefined,
  });
  const hasFilters = Object.keys(state.filters).length > 0;
  // While other rows load, the cursor at hand belongs to the old ones.
  const next = read.isPlaceholderData ? undefined : (read.data?.next ?? undefined);
  const goNext = next === undefined ? undefined : () => turn(nextPage(state, next));
  const goBack = state.after === undefined ? undefined : () => turn(previousPage(state));
  return (
    <section className="ms-table" aria-label={props.label}>
      <TableHead {...props} params={asked} isVisible={filters.length > 0 || props.tools !== undefined}>
        <TableFilters filters={filters} values={state.filters} onChange={filter} onClear={clear} />
      </TableHead>
      {read.isPending && <RowsSkeleton rows={Math.min(limit, 14)} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && read.data.rows.length === 0 && (hasFilters ? <NoMatch onClear={clear} /> : props.empty)}
      {read.isSuccess && read.data.rows.length > 0 && (
        <>
          <TableGrid {...props} rows={read.data.rows} isOld={read.isPlaceholderData} onNext={goNext} onBack={goBack} />
          <TablePager
            from={state.before.length * limit + 1}
            rows={read.data.rows.length}
            isPlaceKnown={state.after === undefined || state.before.length > 0}
            count={countRead.data?.count}
            onNext={goNext}
            onBack={goBack}
          />
        </>
      )}
    </section>
  );
}

function TableHead<Row>(
  props: Pick<DataTableProps<Row>, 'selection' | 'selectionActions' | 'tools'> & {
    readonly params: QueryParams;
    readonly isVisible: boolean;
    readonly children: ReactNode;
  },
) {
  const t = useTexts(tableTexts);
  const { selection } = props;
  if (selection && selection.selected.size > 0) {
    return (
      <div className="ms-table-head ms-table-head-selected">
        <strong>{t('selected', { count: formatCount(selection.selected.size) })}</strong>
        <Button type="link" onClick={() => selection.onChange(new Set())}>
          {t('unselect')}
        </Button>
        <span className="ms-table-tools">{props.selectionActions}</span>
      </div>
    );
  }
  if (!props.isVisible) return undefined;
  return (
    <div className="ms-table-head" role="search">
      {props.children}
      <span className="ms-table-tools">{props.tools?.(props.params)}</span>
    </div>
  );
}

function NoMatch(props: { readonly onClear: () => void }) {
  const t = useTexts(tableTexts);
  return (
    <EmptyState
      title={t('noMatch')}
      what={t('noMatchWhat')}
      action={<Button onClick={props.onClear}>{t('clear')}</Button>}
    />
  );
}
