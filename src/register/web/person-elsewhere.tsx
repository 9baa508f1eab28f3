import { Alert } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { personTexts } from './person-texts.ts';
import type { PersonPage } from './people.queries.ts';

/** Where else the same person is registered, and what to do about it: nobody shall stand as living in two communities. */
export function PersonElsewhere({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const livesHere = person.residencies.some(({ untilDay }) => untilDay === null);
  return person.elsewhere.map(({ communityId, community, lives, holds }) => (
    <Alert
      key={communityId}
      type={livesHere && lives ? 'warning' : 'info'}
      showIcon
      title={[
        t(lives ? (livesHere ? 'livesInBoth' : 'livesThere') : 'knownThere', { community }),
        ...(holds && livesHere ? [t('numberThere', { community })] : []),
      ].join(' ')}
    />
  ));
}
