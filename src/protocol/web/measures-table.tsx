import { useSearchParams } from 'react-router';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { describeRelease, describeStages, describeTests } from '../domain/describe-pack.ts';
import type { Measure } from '../domain/measure.ts';
import type { Pack } from '../domain/pack.ts';
import { anchorNames, cohabitantNames, goingOutNames, resetNames } from '../domain/pack-words.ts';
import { ClauseList, SourceMark } from './clause-text.tsx';
import { protocolTexts } from './protocol-texts.ts';

/** The measures of an edition side by side, as the printed rule has them. */
export function MeasuresTable({ pack }: { readonly pack: Pack }) {
  const t = useTexts(protocolTexts);
  return (
    <div className="ms-rule-scroll">
      <table className="ms-rule-table">
        <thead>
          <tr>
            {(['measure', 'stages', 'anchor', 'tests', 'checks', 'release', 'resets'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pack.measures.map((measure) => (
            <MeasureRow key={measure.id} measure={measure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureRow({ measure }: { readonly measure: Measure }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const [, setSearch] = useSearchParams();
  const { name, who, stages, anchor, isCoercive, early, notes, conversions, id } = measure;
  const choose = () => {
    setSearch({ measure: id }, { replace: true });
    document.getElementById('calendar')?.scrollIntoView({ behavior: 'smooth' });
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className="ms-link" onClick={choose}>
          {name[locale]}
        </button>{' '}
        <SourceMark clause={who} />
        {isCoercive && <span className="ms-rule-flag">{t('twoPeople')}</span>}
      </th>
      <td>
        <strong>{describeStages(measure)[locale]}</strong>
        {stages.map(({ mode, mayGoOut, cohabitants, clause }, index) => (
          <div key={`${mode}${String(index)}`} className="ms-soft">
            {goingOutNames[mayGoOut][locale]} · {cohabitantNames[cohabitants][locale]}{' '}
            {clause !== stages[index - 1]?.clause && <SourceMark clause={clause} />}
          </div>
        ))}
        {(early || notes.length > 0 || conversions.length > 0) && (
          <details className="ms-rule-more">
            <summary>{t('moreRules')}</summary>
            <ClauseList
              clauses={[...(early ? [early.clause] : []), ...conversions.map(({ clause }) => clause), ...notes]}
            />
          </details>
        )}
      </td>
      <td>
        {anchorNames[anchor.kind][locale]} <SourceMark clause={anchor.clause} />
        {anchor.fallback && (
          <div className="ms-soft">
            {t('orElse', { kind: anchorNames[anchor.fallback.kind][locale] })}{' '}
            <SourceMark clause={anchor.fallback.clause} />
          </div>
        )}
      </td>
      <td>
        {measure.tests.length === 0 ? <span className="ms-soft">{t('none')}</span> : describeTests(measure)[locale]}{' '}
        {measure.tests[0] && <SourceMark clause={measure.tests[0].clause} />}
      </td>
      <td>
        <ClauseList clauses={measure.checks.map(({ clause }) => clause)} />
      </td>
      <td>
        {describeRelease(measure)[locale]} {measure.release[0] && <SourceMark clause={measure.release[0].clause} />}
      </td>
      <td>
        {measure.resetOn.length === 0 && <span className="ms-soft">{t('none')}</span>}
        {measure.resetOn.map(({ kind, clause }) => (
          <div key={kind}>
            {resetNames[kind][locale]} <SourceMark clause={clause} />
          </div>
        ))}
      </td>
    </tr>
  );
}
