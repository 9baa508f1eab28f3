import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import type { EstateRow, PlaceCount } from '../domain/place-shapes.ts';
import { PlaceEstate } from './place-estate.tsx';
import { NewEstate } from './place-forms.tsx';
import { placePaths } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';
import { sumCounts, useEstates, usePlaceCounts } from './place.queries.ts';
import './place.css';

/** Estates on the left, the buildings of the chosen one on the right. */
export function PlacePage() {
  const t = useTexts(placeTexts);
  const may = useMay();
  const community = useCommunityId();
  const [search, setSearch] = useSearchParams();
  const estates = useEstates(community);
  const counts = usePlaceCounts(community).data?.rows ?? [];
  const rows = estates.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === search.get('estate')) ?? rows[0];
  const create = may('register.place.edit') && (
    <Button onClick={() => setSearch({ new: 'estate' })}>{t('newEstate')}</Button>
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={create} />
      {estates.isPending && <TextSkeleton lines={8} />}
      {estates.isError && <ReadFailed failure={failureOf(estates.error)} onRetry={() => void estates.refetch()} />}
      {estates.isSuccess && !chosen && <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={create} />}
      {chosen && (
        <div className="ms-places">
          <EstateList rows={rows} counts={counts} chosen={chosen.id} />
          <PlaceEstate key={chosen.id} estate={chosen} estates={rows} counts={counts} />
        </div>
      )}
      {search.get('new') === 'estate' && (
        <NewEstate onClose={(id) => setSearch(id === undefined ? {} : { estate: id })} />
      )}
    </Page>
  );
}

function EstateList(props: {
  readonly rows: readonly EstateRow[];
  readonly counts: readonly PlaceCount[];
  readonly chosen: string;
}) {
  const t = useTexts(placeTexts);
  return (
    <nav aria-label={t('estates')}>
      <ul className="ms-places-estates">
        {props.rows.map(({ id, name, kind }) => {
          const sum = sumCounts(props.counts, ({ estateId }) => estateId === id);
          return (
            <li key={id}>
              <Link to={placePaths.estate(id)} aria-current={id === props.chosen}>
                <strong>{name}</strong>
                <span className="ms-soft ms-figures">
                  {t(kind)} · {t('homes', { count: formatCount(sum.dwellings) })} ·{' '}
                  {t('people', { count: formatCount(sum.people) })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
