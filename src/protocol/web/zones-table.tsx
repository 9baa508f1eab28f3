import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Zone } from '../domain/zone.ts';
import { ClauseText } from './clause-text.tsx';
import { protocolTexts } from './protocol-texts.ts';

/** Kinds of areas: what is enclosed, what holds, how it is lifted. */
export function ZonesTable({ zones }: { readonly zones: readonly Zone[] }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  return (
    <div className="ms-rule-scroll">
      <table className="ms-rule-table">
        <thead>
          <tr>
            <th scope="col">{t('zones')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('lift')}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ id, name, unit, rule, lift }) => (
            <tr key={id}>
              <th scope="row">{name[locale]}</th>
              <td>
                <ClauseText clause={unit} />
              </td>
              <td>
                <ClauseText clause={rule} />
              </td>
              <td>{lift ? <ClauseText clause={lift.clause} /> : <span className="ms-soft">{t('none')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
