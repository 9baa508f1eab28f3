import { App, Select } from 'antd';
import type { TextDetails } from '../../base/domain/texts.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusShape } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { MEANINGS } from '../../sheets/domain/reading.ts';
import { importTexts } from './import-texts.ts';
import { useReasonWord } from './import-word-hooks.ts';
import { meaningNames } from './meaning-names.ts';
import type { Column, SheetPart, Table } from './import.queries.ts';

const REFRESHES = ['imports'];
const IGNORED = '-';

/** The cells of a sheet under the meanings of their columns; each row says what became of it. */
export function SheetOverlay({
  part,
  communityId,
  isOld,
}: {
  readonly part: SheetPart;
  readonly communityId: number;
  readonly isOld: boolean;
}) {
  const word = useReasonWord();
  const width = Math.max(
    0,
    ...part.rows.map((row) => row.length),
    ...part.tables.flatMap(({ columns }) => columns.map(({ index }) => index + 1)),
  );
  const indexes = Array.from({ length: width }, (_, index) => index);
  const headers = new Set(part.tables.flatMap(({ headerRows }) => headerRows));
  const table = part.tables.find(({ lastRow }) => lastRow > part.from) ?? part.tables[0];
  const accounts = new Map(part.accounts.map((account) => [account.row, account]));
  const flagged = new Map(part.problems.map((problem) => [`${problem.row}/${problem.column ?? ''}`, problem]));
  return (
    <div className="ms-sheet" data-old={isOld}>
      <table>
        <thead>
          <tr>
            <th className="ms-sheet-row" />
            <th className="ms-sheet-state" />
            {indexes.map((index) => (
              <th key={index}>
                <span className="ms-soft">{letterOf(index)}</span>
                {table && (
                  <ColumnMeaning
                    table={table}
                    column={table.columns.find((column) => column.index === index)}
                    communityId={communityId}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((cells, offset) => {
            const row = part.from + offset + 1;
            const account = accounts.get(row);
            return (
              <tr key={row} data-outcome={account?.outcome ?? 'notRecord'} data-header={headers.has(row)}>
                <th className="ms-sheet-row ms-figures">{row}</th>
                <td className="ms-sheet-state">
                  <RowState
                    outcome={account?.outcome ?? 'notRecord'}
                    reason={account?.reason === undefined ? '' : word(account.reason, detailsOf(part, account))}
                  />
                </td>
                {indexes.map((index) => {
                  const problem = flagged.get(`${row}/${letterOf(index)}`);
                  return (
                    <td
                      key={index}
                      data-problem={problem !== undefined}
                      title={problem ? word(problem.code, problem.details) : undefined}
                    >
                      {textOf(cells[index])}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The values that a problem of the row knows of the reason of its outcome. */
function detailsOf({ problems }: SheetPart, { row, reason }: SheetPart['accounts'][number]): TextDetails | undefined {
  return problems.find((problem) => problem.row === row && problem.code === reason)?.details;
}

function RowState({ outcome, reason }: { readonly outcome: 'taken' | 'held' | 'notRecord'; readonly reason: string }) {
  const t = useTexts(importTexts);
  if (outcome === 'notRecord') return <span className="ms-soft">{reason || t('notRecord')}</span>;
  return (
    <span className="ms-sheet-mark" title={reason}>
      <StatusShape status={outcome === 'taken' ? 'pass' : 'ask'} size={14} /> {outcome === 'held' ? t('held') : ''}
    </span>
  );
}

/** What a column means; another choice is remembered for files of the same shape. */
function ColumnMeaning(props: {
  readonly table: Table;
  readonly column: Column | undefined;
  readonly communityId: number;
}) {
  const { table, column } = props;
  const t = useTexts(importTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const choose = useCommand<{ readonly shape: string; readonly meanings: Readonly<Record<number, string | null>> }>({
    name: 'chooseColumns',
    refreshes: REFRESHES,
    communityId: props.communityId,
  });
  if (!column) return null;
  const change = async (value: string) => {
    const chosen = table.columns
      .filter(({ by }) => by === 'choice')
      .map(({ index, meaning }) => [index, meaning] as const);
    const meanings = { ...Object.fromEntries(chosen), [column.index]: value === IGNORED ? null : value };
    const outcome = await choose.run({ shape: table.shape, meanings });
    void (outcome.ok ? message.success(t('remembered')) : message.error(outcome.text, 6));
  };
  const sure = column.by === 'choice' ? t('chosen') : t('sure100', { percent: Math.round(column.confidence * 100) });
  return (
    <>
      <Select
        size="small"
        className="ms-sheet-meaning"
        aria-label={`${column.letter} ${t('column')}`}
        value={column.meaning ?? IGNORED}
        loading={choose.isRunning}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value) => void change(value)}
        popupMatchSelectWidth={180}
        options={[
          { value: IGNORED, label: column.by === 'choice' ? t('ignore') : t('unknownColumn') },
          ...MEANINGS.map((meaning) => ({ value: meaning, label: meaningNames[meaning][locale] })),
        ]}
      />
      <span className="ms-sheet-sure" data-low={column.meaning !== null && column.confidence < 0.6}>
        {column.meaning === null ? '' : sure}
      </span>
    </>
  );
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function textOf(value: SheetPart['rows'][number][number] | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.day : String(value);
}
