import { Checkbox } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from './preferences.tsx';
import { tableTexts } from './table-texts.ts';

/** A column: its heading and what stands in it. `width` in px; columns without one share the rest. */
export type TableColumn<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly width?: number;
  readonly align?: 'start' | 'end' | 'center';
};

/** The rows that are ticked, by row key; survives turning pages. */
export type TableSelection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
};

type GridProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rowPath?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly selection?: TableSelection;
  readonly isOld: boolean;
  readonly onNext: (() => void) | undefined;
  readonly onBack: (() => void) | undefined;
};

/** The rows themselves. One row at a time is in the tab order; arrows move, Enter opens, Space ticks. */
export function TableGrid<Row>(props: GridProps<Row>) {
  const open = useOpen(props);
  const { body, hear } = useGridKeys(props);
  const { selection, columns, rows, rowKey, isOld } = props;
  return (
    <div className="ms-table-scroll" data-old={isOld} aria-busy={isOld}>
      <table aria-label={props.label}>
        <colgroup>
          {selection && <col style={{ width: 40 }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <GridHead {...props} />
        <tbody ref={body} onKeyDown={hear}>
          {rows.map((row, index) => (
            <TableRow key={rowKey(row)} {...props} row={row} index={index} onOpenRow={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridHead<Row>(props: GridProps<Row>) {
  const t = useTexts(tableTexts);
  const { selection, columns } = props;
  const keys = props.rows.map(props.rowKey);
  const isAll = selection !== undefined && keys.every((key) => selection.selected.has(key));
  const isSome = selection !== undefined && !isAll && keys.some((key) => selection.selected.has(key));
  return (
    <thead>
      <tr>
        {selection && (
          <th className="ms-table-tick">
            <Checkbox
              aria-label={t('selectAll')}
              checked={isAll}
              indeterminate={isSome}
              onChange={() => selection.onChange(toggled({ selected: selection.selected, keys, isOn: !isAll }))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col" style={{ textAlign: column.align }}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useGridKeys<Row>(props: GridProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const wasTurnedByKey = useRef(false);
  const { rows, isOld } = props;
  useEffect(() => {
    // The row that had the keyboard is gone with its page; without this the next PageDown would be heard by nobody.
    if (isOld || !wasTurnedByKey.current) return;
    wasTurnedByKey.current = false;
    body.current?.querySelector<HTMLElement>(':scope > tr')?.focus();
  }, [rows, isOld]);
  const turning = (turn: (() => void) | undefined) =>
    turn &&
    (() => {
      wasTurnedByKey.current = true;
      turn();
    });
  const hear = (event: KeyboardEvent) =>
    hearKeys(event, { body: body.current, onNext: turning(props.onNext), onBack: turning(props.onBack) });
  return { body, hear };
}

function TableRow<Row>(
  props: GridProps<Row> & {
    readonly row: Row;
    readonly index: number;
    readonly onOpenRow: ((row: Row) => void) | undefined;
  },
) {
  const t = useTexts(tableTexts);
  const { row, selection, onOpenRow } = props;
  const key = props.rowKey(row);
  const isSelected = selection?.selected.has(key) ?? false;
  const tick = () => selection?.onChange(toggled({ selected: selection.selected, keys: [key], isOn: !isSelected }));
  return (
    <tr
      tabIndex={props.index === 0 ? 0 : -1}
      aria-selected={selection ? isSelected : undefined}
      data-open={onOpenRow !== undefined}
      onClick={(event) => {
        if (!isControl(event)) onOpenRow?.(row);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') onOpenRow?.(row);
        if (event.key === ' ' && selection) {
          event.preventDefault();
          tick();
        }
      }}
    >
      {selection && (
        <td className="ms-table-tick">
          <Checkbox aria-label={t('select')} checked={isSelected} onChange={tick} tabIndex={-1} />
        </td>
      )}
      {props.columns.map((column) => (
        <td key={column.key} style={{ textAlign: column.align }}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function useOpen<Row>(props: GridProps<Row>): ((row: Row) => void) | undefined {
  const navigate = useNavigate();
  const { rowPath, onOpen } = props;
  if (onOpen) return onOpen;
  return rowPath && ((row) => void navigate(rowPath(row)));
}

/** A click on a link, button or box in a row means that thing, and a click that ends a selection of text means nothing. */
function isControl(event: MouseEvent): boolean {
  const isOnControl = event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
  return isOnControl || globalThis.getSelection()?.isCollapsed === false;
}

function hearKeys(
  event: KeyboardEvent,
  list: {
    readonly body: HTMLElement | null;
    readonly onNext: (() => void) | undefined;
    readonly onBack: (() => void) | undefined;
  },
): void {
  const rows = Array.from(list.body?.querySelectorAll<HTMLElement>(':scope > tr') ?? []);
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const turn = { PageDown: list.onNext, PageUp: list.onBack }[event.key];
  if (target === undefined && turn === undefined) return;
  event.preventDefault();
  turn?.();
  if (target === undefined) return;
  rows.forEach((row, index) => {
    row.tabIndex = index === target ? 0 : -1;
  });
  rows[target]?.focus();
}

function toggled(change: {
  readonly selected: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly isOn: boolean;
}): ReadonlySet<string> {
  const next = new Set(change.selected);
  for (const key of change.keys) {
    if (change.isOn) next.add(key);
    else next.delete(key);
  }
  return next;
}
