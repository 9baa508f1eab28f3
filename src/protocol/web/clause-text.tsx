import { Popover } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { isUnverified, type Clause } from '../domain/clause.ts';
import { protocolTexts } from './protocol-texts.ts';
import './protocol.css';

/** How far the source is trusted; opens to say where the clause was read. */
export function SourceMark({ clause }: { readonly clause: Clause }) {
  const t = useTexts(protocolTexts);
  const isOpen = isUnverified(clause);
  return (
    <Popover
      trigger={['hover', 'click']}
      title={`${t('source')} · ${t(`grade${clause.grade}`)}`}
      content={<SourceList source={clause.source} />}
    >
      <button
        type="button"
        className={isOpen ? 'ms-clause-mark ms-clause-unverified' : 'ms-clause-mark'}
        aria-label={`${t('showSource')} (${clause.grade}${isOpen ? `, ${t('unverified')}` : ''})`}
      >
        {isOpen ? t('unverified') : clause.grade}
      </button>
    </Popover>
  );
}

/** The places where a clause was read; an address opens in a new window. */
function SourceList({ source }: { readonly source: string }) {
  return (
    <ul className="ms-clause-source">
      {source.split(/;\s*/).map((place) => {
        const address = ADDRESS.exec(place)?.[0];
        return (
          <li key={place}>
            {address === undefined ? (
              place
            ) : (
              <>
                <a href={`https://${address}`} target="_blank" rel="noreferrer">
                  {address}
                </a>
                {place.slice(address.length)}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Host and path at the beginning; shortened ones (`…`) lead nowhere and stay words. */
const ADDRESS = /^[\w.-]+\.[a-z]{2,}(?:\/[\w./?=&%-]*)?(?=$|\s)/;

/** A clause in the reader's language with its mark. */
export function ClauseText({ clause }: { readonly clause: Clause }) {
  const locale = useLocale();
  return (
    <span className="ms-clause">
      {clause.text[locale]} <SourceMark clause={clause} />
    </span>
  );
}

/** Several clauses, one below the other, each said once. */
export function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  const once = [...new Map(clauses.map((clause) => [clause.text.en, clause])).values()];
  return (
    <ul className="ms-clause-list">
      {once.map((clause) => (
        <li key={clause.text.en}>
          <ClauseText clause={clause} />
        </li>
      ))}
    </ul>
  );
}
