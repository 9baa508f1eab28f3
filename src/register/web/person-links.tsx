import { Alert } from 'antd';
import { Link } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { peoplePaths } from './people-paths.ts';
import { personTexts } from './person-texts.ts';
import { REFRESHED, type PersonPage } from './people.queries.ts';

/** Records that may be the same person, and merges that can be taken back. */
export function PersonLinks({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const mayMerge = useMay()('register.person.merge');
  const [last] = person.merges;
  return (
    <>
      {person.pairs.length > 0 && (
        <Alert
          type="warning"
          title={
            <>
              {t('doubles')}{' '}
              {person.pairs.map(({ otherId, name }) => (
                <Link key={otherId} to={peoplePaths.one(otherId, person.communityId)}>
                  {name}{' '}
                </Link>
              ))}
            </>
          }
          action={mayMerge ? <Link to={peoplePaths.duplicates}>{t('compare')}</Link> : undefined}
        />
      )}
      {last && (
        <Alert
          type="info"
          title={t('mergedFrom', { count: person.merges.length + 1 })}
          action={
            mayMerge ? (
              <ConfirmCommandButton
                command="unmergePeople"
                input={{ mergeId: last.mergeId }}
                communityId={person.communityId}
                text={t('unmerge')}
                confirm={{ title: t('unmerge'), what: t('unmergeAsk') }}
                doneText={t('unmerged')}
                refreshes={REFRESHED}
              />
            ) : undefined
          }
        />
      )}
    </>
  );
}
