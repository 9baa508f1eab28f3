import { Link } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { RegisterOverview } from '../domain/place-shapes.ts';
import { importPaths } from './import-paths.ts';
import { peoplePaths } from './people-paths.ts';
import { tagWord } from './person-words.tsx';
import { homeTexts } from './place-home-texts.ts';
import { PLACE_FACTS, placePaths } from './place-paths.ts';
import './place.css';

/** The register of the community in figures; shared by the first page, which chooses what to show by it. */
export function useOverview(community: number) {
  return useRead({
    topic: 'overview',
    path: '/api/register/overview',
    params: { community },
    shape: RegisterOverview,
    facts: PLACE_FACTS,
  });
}

/** What the register wants done first, then its figures; every figure opens its list. */
export function PlaceHome() {
  const t = useTexts(homeTexts);
  const read = useOverview(useCommunityId());
  if (read.isPending) return <TextSkeleton lines={8} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <>
      <Todo overview={read.data} />
      <Figures overview={read.data} />
      <section className="ms-panel" aria-label={t('keyPeople')}>
        <h2>{t('keyPeople')}</h2>
        <KeyPeople overview={read.data} />
      </section>
    </>
  );
}

function Todo({ overview }: { readonly overview: RegisterOverview }) {
  const t = useTexts(homeTexts);
  const may = useMay();
  const all = [
    { count: overview.openImports, key: 'imports', path: importPaths.list, needs: 'register.import.read' },
    { count: overview.homesWithoutGrid, key: 'withoutGrid', path: placePaths.grids, needs: 'register.place.read' },
    { count: overview.gridsWithoutWorker, key: 'withoutWorker', path: placePaths.grids, needs: 'register.place.read' },
    { count: overview.openDuplicates, key: 'duplicates', path: peoplePaths.duplicates, needs: 'register.person.merge' },
  ] as const;
  const open = all.filter(({ count, needs }) => count > 0 && may(needs));
  return (
    <section className="ms-panel" aria-label={t('todo')} style={{ marginBottom: 16 }}>
      <h2>{t('todo')}</h2>
      {open.length === 0 && <StatusMark status="pass" text={t('nothing')} />}
      <ul className="ms-lines">
        {open.map(({ key, count, path }) => (
          <li key={key}>
            <Link to={path}>
              <StatusMark status="ask" text={t(key, { count: formatCount(count) })} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ overview }: { readonly overview: RegisterOverview }) {
  const t = useTexts(homeTexts);
  const count = formatCount;
  const { cameToday, leftToday, gridsWithoutWorker } = overview;
  return (
    <div className="ms-figures-row">
      <Tile
        to={peoplePaths.list}
        name={t('people')}
        figure={overview.people}
        what={t('households', { count: count(overview.households) })}
        needs="register.person.read"
      />
      <Tile
        to={placePaths.list}
        name={t('dwellings')}
        figure={overview.dwellings}
        what={t('empty', { count: count(overview.emptyDwellings) })}
      />
      <Tile
        to={placePaths.list}
        name={t('buildings')}
        figure={overview.buildings}
        what={t('estates', { count: count(overview.estates) })}
      />
      <Tile
        to={placePaths.grids}
        name={t('grids')}
        figure={overview.grids}
        what={gridsWithoutWorker === 0 ? t('gridsAll') : t('gridsSome', { count: count(gridsWithoutWorker) })}
      />
      <Tile
        to={placePaths.collectives}
        name={t('collectives')}
        figure={overview.collectives}
        what={t('traffic', { came: count(cameToday), left: count(leftToday) })}
      />
    </div>
  );
}

function Tile(props: {
  readonly to: string;
  readonly name: string;
  readonly figure: number;
  readonly what: string;
  readonly needs?: string;
}) {
  const may = useMay();
  const inside = (
    <>
      {props.name}
      <strong>{formatCount(props.figure)}</strong>
      <span className="ms-soft ms-figures">{props.what}</span>
    </>
  );
  if (props.needs !== undefined && !may(props.needs)) return <div className="ms-tile">{inside}</div>;
  return (
    <Link className="ms-tile" to={props.to}>
      {inside}
    </Link>
  );
}

function KeyPeople({ overview }: { readonly overview: RegisterOverview }) {
  const locale = useLocale();
  const may = useMay();
  return (
    <div className="ms-checks">
      {overview.keyPeople.map(({ kind, people }) => {
        const words = `${tagWord(kind, locale)} ${formatCount(people)}`;
        return may('register.person.read') ? (
          <Link key={kind} to={`${peoplePaths.list}?tag=${kind}`}>
            {words}
          </Link>
        ) : (
          <span key={kind}>{words}</span>
        );
      })}
    </div>
  );
}
