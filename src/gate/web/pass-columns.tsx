import { useMemo } from 'react';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { cardNumber } from '../domain/card-number.ts';
import { PASS_KIND_WORDS } from '../domain/pass-kind-words.ts';
import { PassActs } from './pass-acts.tsx';
import type { PassRow } from './pass.queries.ts';
import { passTexts, REASON_WORDS } from './pass-texts.ts';

/** The columns of the list of passes, acts at the end of each row. */
export function usePassColumns(of: { readonly onHandOver: (passId: string) => void }): readonly TableColumn<PassRow>[] {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const { onHandOver } = of;
  const isEnglish = locale === 'en';
  return useMemo(
    () => [
      { key: 'holder', title: t('holder'), width: 136, cell: (row) => <Holder row={row} /> },
      { key: 'kind', title: t('kind'), width: isEnglish ? 144 : 104, cell: (row) => PASS_KIND_WORDS[row.kind][locale] },
      { key: 'place', title: t('place'), cell: (row) => <span className="ms-figures">{row.place}</span> },
      {
        key: 'until',
        title: t('until'),
        width: 112,
        cell: (row) => <span className="ms-figures">{row.lastDay}</span>,
      },
      {
        key: 'number',
        title: t('number'),
        width: 108,
        cell: (row) => <span className="ms-figures">{cardNumber(row.passId)}</span>,
      },
      {
        key: 'printed',
        title: t('anyPrinted'),
        width: 80,
        cell: (row) => (row.printedAt === null ? <span className="ms-soft">{t('printedNo')}</span> : t('printedYes')),
      },
      { key: 'state', title: t('state'), width: isEnglish ? 160 : 128, cell: (row) => <State row={row} /> },
      {
        key: 'acts',
        title: t('acts'),
        width: isEnglish ? 208 : 176,
        cell: (row) => <PassActs row={row} onHandOver={onHandOver} />,
      },
    ],
    [t, locale, isEnglish, onHandOver],
  );
}

function Holder({ row }: { readonly row: PassRow }) {
  const t = useTexts(passTexts);
  if (row.kind !== 'vehicle') return <strong>{row.name}</strong>;
  return (
    <>
      <strong className="ms-figures">{row.plate}</strong> <span className="ms-soft">{row.name || t('noName')}</span>
    </>
  );
}

/** The state of the card, never of its holder. */
function State({ row }: { readonly row: PassRow }) {
  const t = useTexts(passTexts);
  const locale = useLocale();
  if (row.state === 'revoked') {
    const why = row.revokeReason === null ? '' : ` · ${REASON_WORDS[row.revokeReason][locale]}`;
    return <StatusMark status="stop" text={`${t('revoked')}${why}`} />;
  }
  return row.state === 'expired' ? (
    <StatusMark status="late" text={t('expired')} />
  ) : (
    <StatusMark status="pass" text={t('valid')} />
  );
}
