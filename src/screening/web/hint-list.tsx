import { useCommunityId } from '../../base/web/community.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { reportTexts } from './report-texts.ts';
import { HintCheck } from './hint-check.tsx';
import { HintLine, REPORTS, REPORT_TOPICS } from './report.queries.ts';

const shape = listPageOf(HintLine);

/** Hints of neighbours: none of them is a fact, so nothing here can be accepted. */
export function HintList() {
  const t = useTexts(reportTexts);
  const community = useCommunityId();
  const read = useRead({
    ...{ topic: REPORTS, path: '/api/hints', params: { community }, shape },
    facts: ['hintGiven', 'hintTaken', 'hintDropped'],
  });
  const rows = read.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="ms-screening-block">
      <h2>{t('hints')}</h2>
      <p>{t('hintsAbout')}</p>
      <ul className="ms-screening-list">
        {rows.map((hint) => (
          <li key={hint.hintId}>
            <span>{hint.text}</span>
            <span className="ms-screening-said">{`${t('from')} ${hint.poster ?? ''}`}</span>
            {hint.state === 'open' && <HintCheck hintId={hint.hintId} communityId={hint.communityId} />}
            {hint.state === 'open' ? (
              <ConfirmCommandButton
                command="dropHint"
                input={{ hintId: hint.hintId }}
                communityId={hint.communityId}
                text={t('drop')}
                confirm={{ title: t('drop') }}
                doneText={t('dropped')}
                refreshes={REPORT_TOPICS}
              />
            ) : (
              <span>{`${t(hint.state)} ${hint.door ?? ''}`}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
