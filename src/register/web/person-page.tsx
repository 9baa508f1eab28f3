import { Alert, Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { PersonActs } from './person-acts.tsx';
import { PersonElsewhere } from './person-elsewhere.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonHousehold } from './person-household.tsx';
import { PersonNumbers } from './person-numbers.tsx';
import { PersonResidencies } from './person-residencies.tsx';
import { PersonTags } from './person-tags.tsx';
import { PersonLinks } from './person-links.tsx';
import { personTexts } from './person-texts.ts';
import { peoplePaths } from './people-paths.ts';
import { PEOPLE, PEOPLE_FACTS, PersonPage as Shape, type PersonPage as Person } from './people.queries.ts';
import { SexAge, Tags } from './person-words.tsx';

/** Everything that the register knows of one person. `links`: to what higher floors know of the same person, put in by the roof. */
export function PersonPage(props: { readonly links?: (person: Person) => ReactNode }) {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const read = useRead({
    topic: PEOPLE,
    path: `/api/people/${id}`,
    params: { community: search.get('community') },
    shape: Shape,
    facts: PEOPLE_FACTS,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return <Shown person={read.data} key={read.data.id} links={props.links?.(read.data)} />;
}

function Shown({ person, links }: { readonly person: Person; readonly links: ReactNode }) {
  const t = useTexts(personTexts);
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'about';
  const turn = (key: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (key === 'about') next.delete('tab');
      else next.set('tab', key);
      return next;
    });
  return (
    <Page>
      <PageHeader
        back={{ text: t('back'), path: peoplePaths.list }}
        title={person.name}
        actions={
          <>
            {links}
            <PersonActs person={person} />
          </>
        }
      />
      <Head person={person} />
      {person.mergedInto !== null && (
        <Alert
          type="info"
          title={t('merged')}
          action={
            <Link to={peoplePaths.one(person.mergedInto, person.communityId)}>
              <Button size="small">{t('toKept')}</Button>
            </Link>
          }
        />
      )}
      <PersonElsewhere person={person} />
      <PersonLinks person={person} />
      <Tabs
        activeKey={tab}
        onChange={turn}
        items={[
          { key: 'about', label: t('about'), children: <About person={person} /> },
          {
            key: 'residencies',
            label: t('residencies'),
            children: (
              <div className="ms-card">
                <PersonResidencies person={person} />
              </div>
            ),
          },
          { key: 'history', label: t('history'), children: <PersonHistory person={person} /> },
        ]}
      />
    </Page>
  );
}

/** Name, dwelling, phone, age, what a helper must know: what one looks for, in one line. */
function Head({ person }: { readonly person: Person }) {
  const t = useTexts(personTexts);
  const homes = person.residencies.filter(({ untilDay }) => untilDay === null);
  const phone = person.phones[0];
  const where =
    homes.length > 0
      ? homes.map(({ dwelling }) => dwelling).join('；')
      : person.residencies.length > 0
        ? t('leftHere')
        : t('noDwelling');
  return (
    <div className="ms-person-head">
      <span className="ms-figures">{where}</span>
      <SexAge sex={person.sex} age={person.age} />
      {phone && <span className="ms-figures">{phone.number ?? phone.masked}</span>}
      {person.registerPlace === 'away' && <span className="ms-soft">{t('registerAway')}</span>}
      {person.registerPlace === 'hereOnly' && <span className="ms-soft">{t('registerHereOnly')}</span>}
      {person.diedOn !== null && <strong>{t('diedOn', { day: person.diedOn })}</strong>}
      <Tags kinds={person.tagKinds} />
    </div>
  );
}

function About({ person }: { readonly person: Person }) {
  return (
    <div className="ms-person-columns">
      <div>
        <PersonFacts person={person} />
        <PersonNumbers person={person} />
      </div>
      <div>
        <PersonHousehold person={person} />
        <PersonTags person={person} />
      </div>
    </div>
  );
}
