import { InputNumber } from 'antd';
import { useState } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { breteauBand, breteauIndex, type VectorRule } from '../domain/vector-rule.ts';
import { ClauseList, ClauseText, SourceMark } from './clause-text.tsx';
import { protocolTexts } from './protocol-texts.ts';

/** Mosquitoes: rings round a case, bands of the index with a small calculator, what every home does. */
export function VectorSection({ rule }: { readonly rule: VectorRule }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const [positiveContainers, setContainers] = useState<number | null>(null);
  const [households, setHouseholds] = useState<number | null>(null);
  const index =
    positiveContainers === null || households === null ? undefined : breteauIndex({ positiveContainers, households });
  const band = index === undefined ? undefined : breteauBand(rule, index);
  return (
    <>
      <div className="ms-breteau">
        <label>
          {t('containers')}
          <InputNumber min={0} precision={0} value={positiveContainers} onChange={setContainers} />
        </label>
        <label>
          {t('households')}
          <InputNumber min={1} precision={0} value={households} onChange={setHouseholds} />
        </label>
        <output aria-live="polite">
          {t('index')} <strong className="ms-figures">{index === undefined ? '—' : index.toFixed(1)}</strong>{' '}
          {band && <span className="ms-breteau-now">{band.name[locale]}</span>}
        </output>
      </div>
      <ol className="ms-bands">
        {rule.bands.map(({ id, name, from, to }) => (
          <li key={id} data-now={band?.id === id}>
            <span className="ms-figures">{to === undefined ? t('bandFrom', { from }) : t('bandTo', { from, to })}</span>
            <strong>{name[locale]}</strong>
          </li>
        ))}
      </ol>
      {rule.bands[0] && <ClauseText clause={rule.bands[0].clause} />}
      <dl className="ms-rule-lines">
        {rule.rings.map(({ id, name, fromMetres, toMetres, clause, work }) => (
          <div key={id}>
            <dt>
              {name[locale]} <span className="ms-figures">{t('metres', { from: fromMetres, to: toMetres })}</span>{' '}
              <SourceMark clause={clause} />
            </dt>
            <dd>
              <ClauseText clause={work} />
            </dd>
          </div>
        ))}
      </dl>
      <ClauseList clauses={rule.notes} />
    </>
  );
}
