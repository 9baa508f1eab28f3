import { Alert } from 'antd';
import { actTexts } from '../../base/web/act-texts.ts';
import { issueTextOf } from '../../base/web/issue-text.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Measure } from '../domain/measure.ts';
import { protocolProblems } from '../domain/problems.ts';
import { type DraftFault, partName } from './draft-faults.ts';
import { publishTexts } from './publish-texts.ts';

/** What has to be mended before publishing: where, and what is wrong with it. */
export function DraftFaults(props: {
  readonly faults: readonly DraftFault[];
  /** The measures of the draft, which faults name by id. */
  readonly measures?: readonly Pick<Measure, 'id' | 'name'>[];
}) {
  const { faults, measures = [] } = props;
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
                {where
                  .map((part) => measures.find(({ id }) => id === part)?.name[locale] ?? partName(part, t))
                  .join(' › ')}
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
