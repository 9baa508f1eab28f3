import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { HouseFront } from '../../base/web/house-front.tsx';
import type { HouseCell } from '../../base/web/house-front-grid.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { BuildingFront, type FrontCell } from '../domain/place-shapes.ts';
import { peoplePaths } from './people-paths.ts';
import { tagWord } from './person-words.tsx';
import { PlaceDoor } from './place-door.tsx';
import { buildingName, gridWords } from './place-estate.tsx';
import { EditBuilding, NewDoor } from './place-forms.tsx';
import { PLACE_FACTS, placePaths } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';
import './place.css';

/** Doors without a unit stand under this key. */
const NO_UNIT = 'none';

/** A building as its house front; a tap on a door opens the household. */
export function PlaceBuildingPage() {
  const { id = '' } = useParams();
  const path = `/api/buildings/${id}/front`;
  const read = useRead({ topic: 'places', path, shape: BuildingFront, facts: PLACE_FACTS });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    const failure = failureOf(read.error);
    return 'status' in failure && failure.status === 404 ? (
      <NotFound />
    ) : (
      <ReadFailed failure={failure} onRetry={() => void read.refetch()} />
    );
  }
  return <Building building={read.data} />;
}

function Building({ building }: { readonly building: BuildingFront }) {
  const t = useTexts(placeTexts);
  const [search, setSearch] = useSearchParams();
  const open = (dwellingId?: string) =>
    setSearch(dwellingId === undefined ? {} : { door: dwellingId }, { replace: true, preventScrollReset: true });
  const door = search.get('door');
  const people = building.cells.reduce((sum, cell) => sum + cell.people, 0);
  const name = buildingName(building.name, t('building', { name: building.name }));
  const about = [
    t('homes', { count: formatCount(building.cells.length) }),
    t('people', { count: formatCount(people) }),
    gridWords(building) ?? t('noGrid'),
  ].join(' · ');
  return (
    <Page>
      <PageHeader
        title={`${building.estate} ${name}`}
        about={about}
        back={{ text: t('back'), path: placePaths.estate(building.estateId) }}
        actions={<Acts building={building} />}
      />
      <Front building={building} name={name} onOpen={open} picked={door} />
      {door !== null && <PlaceDoor key={door} dwellingId={door} onClose={() => open()} />}
    </Page>
  );
}

function Acts({ building }: { readonly building: BuildingFront }) {
  const t = useTexts(placeTexts);
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'door'>();
  const close = () => setOpen(undefined);
  const estate = {
    id: building.estateId,
    communityId: building.communityId,
    name: building.estate,
    kind: 'other' as const,
    aliases: [],
  };
  return (
    <>
      {may('register.person.read') && (
        <Link to={peoplePaths.of({ kind: 'building', id: building.id })}>{t('allPeople')}</Link>
      )}
      {may('register.place.edit') && (
        <>
          <Button onClick={() => setOpen('edit')}>{t('renameBuilding')}</Button>
          <Button onClick={() => setOpen('door')}>{t('addDoor')}</Button>
        </>
      )}
      {open === 'edit' && <EditBuilding building={building} onClose={close} />}
      {open === 'door' && <NewDoor estate={estate} buildingId={building.id} onClose={close} />}
    </>
  );
}

function Front(props: {
  readonly building: BuildingFront;
  readonly name: string;
  readonly onOpen: (dwellingId: string) => void;
  readonly picked: string | null;
}) {
  const t = useTexts(placeTexts);
  const title = useDoorTitle();
  const { building } = props;
  const hasLoose = building.cells.some(({ unitId }) => unitId === null);
  const units = [
    ...building.units.map(({ id, name }) => ({ key: id, name: buildingName(name, t('unit', { name })) })),
    ...(hasLoose ? [{ key: NO_UNIT, name: '' }] : []),
  ];
  const onFloor = building.cells.filter(({ floor }) => floor !== null);
  const others = building.cells.filter(({ floor }) => floor === null);
  const cells = onFloor.map((cell): HouseCell => ({
    key: cell.dwellingId,
    unit: cell.unitId ?? NO_UNIT,
    floor: cell.floor ?? 0,
    label: `${cell.room}${cell.keyPeople > 0 ? '★' : ''}`,
    state: cell.people > 0 ? 'none' : 'vacant',
    count: cell.people,
    title: title(cell),
  }));
  return (
    <>
      {cells.length > 0 && (
        <HouseFront
          name={props.name}
          units={units}
          floors={Array.from({ length: building.floors ?? 0 }, (_, at) => at + 1)}
          cells={cells}
          stateTexts={{ none: t('livedIn') }}
          picked={new Set(props.picked === null ? [] : [props.picked])}
          onOpen={({ key }) => props.onOpen(key)}
        />
      )}
      <p className="ms-soft">{t('starMeans')}</p>
      {others.length > 0 && (
        <section aria-label={t('otherDoors')}>
          <h2>{t('otherDoors')}</h2>
          <div className="ms-doors">
            {others.map((cell) => (
              <Button key={cell.dwellingId} title={title(cell)} onClick={() => props.onOpen(cell.dwellingId)}>
                {cell.room === '' ? (cell.name ?? '—') : cell.room}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** A door in words: `501 3 人，独居、高龄`. */
function useDoorTitle(): (cell: FrontCell) => string {
  const t = useTexts(placeTexts);
  const locale = useLocale();
  return (cell) =>
    [
      cell.room,
      cell.name ?? '',
      cell.people > 0 ? t('people', { count: cell.people }) : '',
      cell.keyTags.map((kind) => tagWord(kind, locale)).join('、'),
    ]
      .filter((part) => part !== '')
      .join(' ');
}
