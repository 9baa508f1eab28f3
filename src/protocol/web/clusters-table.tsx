import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { ClusterRule } from '../domain/cluster-rule.ts';
import { scopeNames } from '../domain/pack-words.ts';
import { SourceMark } from './clause-text.tsx';
import { protocolTexts } from './protocol-texts.ts';

/** From how many cases in how many days something is a cluster. */
export function ClustersTable({ rules }: { readonly rules: readonly ClusterRule[] }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const separator = locale === 'en' ? ', ' : '、';
  return (
    <div className="ms-rule-scroll">
      <table className="ms-rule-table ms-rule-narrow">
        <thead>
          <tr>
            <th scope="col">{t('illness')}</th>
            <th scope="col">{t('scope')}</th>
            <th scope="col">{t('threshold')}</th>
            <th scope="col">{t('then')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.name[locale]}</th>
              <td>{rule.scopes.map((scope) => scopeNames[scope][locale]).join(separator)}</td>
              <td className="ms-figures">
                {rule.count === undefined
                  ? t('shareInDays', { days: rule.windowDays, count: rule.share ?? 0 })
                  : t('countInDays', { days: rule.windowDays, count: rule.count })}
                {rule.outcome && ` ${t(rule.outcome)}`}
              </td>
              <td>
                {rule.then === 'suspendClass' ? t('suspendClass', { days: rule.suspendDays ?? 0 }) : t(rule.then)}
              </td>
              <td>
                <SourceMark clause={rule.clause} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
