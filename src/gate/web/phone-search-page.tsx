import { useDeferredValue, useMemo, useState } from 'react';
import { useSnapshotPart } from '../../base/web/offline/hooks.ts';
import { formatCount } from '../../base/web/format.ts';
import { PhoneCard, PhoneField, PhoneFrame, PhoneNote, PhoneRow, PhoneSheet } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { findPeople } from './gate-search.ts';
import { phoneSearchTexts } from './phone-search-texts.ts';
import { usePreparedSearch } from './use-prepared-search.ts';

/** Finds people in what the phone holds, as it is typed, with or without a network. */
export function PhoneSearchPage() {
  const t = useTexts(phoneSearchTexts);
  const people = useSnapshotPart<GatePersonRow>('gatePeople');
  usePreparedSearch(people);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<GatePersonRow>();
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => timedFind(people, wanted), [people, wanted]);
  const isAsked = wanted.trim() !== '';
  return (
    <PhoneFrame title={t('title')} back="/">
      <PhoneField
        label={t('hint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        type="search"
        autoFocus
        autoComplete="off"
        enterKeyHint="search"
      />
      {people.length === 0 && <PhoneNote title={t('title')} what={t('empty')} />}
      {people.length > 0 && !isAsked && <p>{t('count', { count: formatCount(people.length) })}</p>}
      {isAsked && people.length > 0 && found.length === 0 && <PhoneNote title={t('nobody')} what={t('nobodyWhat')} />}
      {found.length > 0 && (
        <PhoneCard>
          {found.map((row) => (
            <PhoneRow key={row[0]} title={row[1]} what={row[4]} end="›" onOpen={() => setOpen(row)} />
          ))}
        </PhoneCard>
      )}
      {open && <PersonSheet row={open} onClose={() => setOpen(undefined)} />}
    </PhoneFrame>
  );
}

/** The time it takes is on the record of the browser, where it can be read from any phone. */
function timedFind(people: readonly GatePersonRow[], typed: string): readonly GatePersonRow[] {
  const start = performance.now();
  const { rows } = findPeople({ people, typed });
  performance.measure('menshen.search', { start });
  return rows;
}

/** The least that a helper at a door needs: no number, no birth date, no reason of health. */
function PersonSheet(props: { readonly row: GatePersonRow; readonly onClose: () => void }) {
  const t = useTexts(phoneSearchTexts);
  const [, name, , , dwelling, , , size, plates, code, until, clause] = props.row;
  return (
    <PhoneSheet title={name} onClose={props.onClose}>
      <dl className="mp-facts">
        <dt>{t('place')}</dt>
        <dd>{dwelling}</dd>
        <dt>{t('household')}</dt>
        <dd>{t('people', { count: size })}</dd>
        {plates !== '' && (
          <>
            <dt>{t('plates')}</dt>
            <dd>{plates}</dd>
          </>
        )}
        <dt>{t('restriction')}</dt>
        <dd>{code === '' ? t('free') : t('until', { clause, day: until })}</dd>
      </dl>
    </PhoneSheet>
  );
}
