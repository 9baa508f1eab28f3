import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { OWNER_NAMES } from '../../sheets/domain/field-owners.ts';
import { fillTexts } from './fill-texts.ts';
import { KIND_TEXTS, type Account } from './fill.queries.ts';

/** What is filled, and of what stays empty: where, how much, who could know. */
export function FillAccount({ account, isOld }: { readonly account: Account | undefined; readonly isOld: boolean }) {
  const t = useTexts(fillTexts);
  if (!account) return <TextSkeleton lines={6} />;
  const { tables, lines } = account.report;
  const gaps = lines.filter(({ isFilled }) => !isFilled);
  return (
    <section className="ms-fill-account" data-old={isOld} aria-label={t('account')}>
      <h2 className="ms-fill-head">{t('account')}</h2>
      {tables.map((table, at) => (
        <TableAccount key={`${table.sheet}${at}`} table={table} />
      ))}
      {gaps.length > 0 && (
        <ul>
          {gaps.map(({ cell, words, askWhom }) => (
            <Empty key={cell + words} place={`${cell} ${words}`} askWhom={askWhom} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TableAccount({ table }: { readonly table: Account['report']['tables'][number] }) {
  const t = useTexts(fillTexts);
  const columns = table.columns.filter(
    ({ empty, unfit, askWhom }) => askWhom !== undefined && (empty > 0 || unfit > 0),
  );
  const figures = table.figures.filter(({ isFilled }) => !isFilled);
  const done = table.figures.length - figures.length;
  const all = table.figures.length;
  return (
    <>
      <h3>
        {table.title || table.sheet} <span className="ms-soft">{t(KIND_TEXTS[table.kind])}</span>
      </h3>
      <p className="ms-fill-sum">
        {table.kind === 'figures'
          ? t('figuresDone', { done, all })
          : t(table.kind === 'form' ? 'people' : 'rows', { count: formatCount(table.rows) })}
      </p>
      {table.kind === 'ledger' && table.rows === 0 && <p className="ms-soft">{t('noneKept')}</p>}
      <ul>
        {columns.map(({ column, header, empty, unfit, askWhom }) => (
          <Empty
            key={column + header}
            place={`${column} ${header}`}
            count={[
              empty > 0 ? t('emptyCells', { count: formatCount(empty) }) : '',
              unfit > 0 ? t('unfit', { count: formatCount(unfit) }) : '',
            ]
              .filter((text) => text !== '')
              .join('，')}
            askWhom={askWhom}
          />
        ))}
        {figures.map(({ cell, words, askWhom }) => (
          <Empty key={cell} place={`${cell} ${words}`} askWhom={askWhom} />
        ))}
      </ul>
    </>
  );
}

function Empty(props: { readonly place: string; readonly count?: string; readonly askWhom: string | undefined }) {
  const locale = useLocale();
  const owner = Object.entries(OWNER_NAMES).find(([code]) => code === props.askWhom)?.[1];
  return (
    <li>
      <span>{props.place.replaceAll('\n', '')}</span>
      <span className="ms-soft">
        {props.count} {owner?.[locale] ?? ''}
      </span>
    </li>
  );
}
