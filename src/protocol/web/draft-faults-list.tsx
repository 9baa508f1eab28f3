import { Alert } from 'antd';
import { actTexts } from '../../base/web/act-texts.ts';
import { issueTextOf } from '../../base/web/issue-text.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { protocolProblems } from '../domain/problems.ts';
import { type DraftFault, partName } from './draft-faults.ts';
import { publishTexts } from './publish-texts.ts';

/** What has to be mended before publishing: where, and what is wrong with it. */
export function DraftFaults({ faults }: { readonly faults: readonly DraftFault[] }) {
  const t = useTexts(publishTexts);
  const say = useTexts(actTexts);
  const locale = useLocale();
  return (
    <Alert
      type="error"
      title={t('faults', { count: faults.length })}
      description={
        <ul className="ms-draft-faults">
          {faults.slice(0, 20).map(({ key, where, code, issue }) => {
            const { key: textKey, details } = issueTextOf(issue);
            return (
              <li key={key}>
                {where.map((part) => partName(part, t)).join(' › ')}
                {locale === 'en' ? ': ' : '：'}
                {code ? protocolProblems[code][locale] : say(textKey, details)}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
