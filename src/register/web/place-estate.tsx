import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import type { BuildingRow, EstateRow, PlaceCount } from '../domain/place-shapes.ts';
import { peoplePaths } from './people-paths.ts';
import { AddAlias, MergeEstate, NewBuilding, NewDoor, RenameEstate } from './place-forms.tsx';
import { PlaceGenerate } from './place-generate.tsx';
import { placePaths } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';
import { sumCounts, useBuildings } from './place.queries.ts';

type Open = 'rename' | 'alias' | 'merge' | 'building' | 'door' | 'generate';

/** One estate: what it is called, its buildings, and what can be done with it. */
export function PlaceEstate(props: {
  readonly estate: EstateRow;
  readonly estates: readonly EstateRow[];
  readonly counts: readonly PlaceCount[];
}) {
  const t = useTexts(placeTexts);
  const may = useMay();
  const { estate, counts } = props;
  const [open, setOpen] = useState<Open>();
  const buildings = useBuildings({ community: useCommunityId(), estate: estate.id });
  const close = () => setOpen(undefined);
  const form = { estate, onClose: close };
  return (
    <section aria-label={estate.name}>
      <div className="ms-places-head">
        <h2>{estate.name}</h2>
        {estate.aliases.length > 0 && (
          <span className="ms-soft">{t('aliases', { names: estate.aliases.join('、') })}</span>
        )}
        {may('register.person.read') && (
          <Link to={peoplePaths.of({ kind: 'estate', id: estate.id })}>{t('allPeople')}</Link>
        )}
        {may('register.place.edit') && <Acts onOpen={setOpen} canMerge={props.estates.length > 1} />}
      </div>
      {buildings.isPending && <RowsSkeleton rows={4} />}
      {buildings.isSuccess && <Buildings rows={buildings.data.rows} counts={counts} estateId={estate.id} />}
      {open === 'rename' && <RenameEstate {...form} />}
      {open === 'alias' && <AddAlias {...form} />}
      {open === 'merge' && <MergeEstate {...form} estates={props.estates} />}
      {open === 'building' && <NewBuilding {...form} />}
      {open === 'door' && <NewDoor {...form} />}
      {open === 'generate' && <PlaceGenerate {...form} />}
    </section>
  );
}

function Acts(props: { readonly onOpen: (open: Open) => void; readonly canMerge: boolean }) {
  const t = useTexts(placeTexts);
  const { onOpen } = props;
  return (
    <span className="ms-places-acts">
      <Button onClick={() => onOpen('rename')}>{t('renameEstate')}</Button>
      <Button onClick={() => onOpen('alias')}>{t('addAlias')}</Button>
      {props.canMerge && <Button onClick={() => onOpen('merge')}>{t('merge')}</Button>}
      <Button onClick={() => onOpen('door')}>{t('addDoor')}</Button>
      <Button onClick={() => onOpen('building')}>{t('newBuilding')}</Button>
      <Button type="primary" onClick={() => onOpen('generate')}>
        {t('generate')}
      </Button>
    </span>
  );
}

function Buildings(props: {
  readonly rows: readonly BuildingRow[];
  readonly counts: readonly PlaceCount[];
  readonly estateId: string;
}) {
  const t = useTexts(placeTexts);
  const loose = sumCounts(props.counts, (row) => row.estateId === props.estateId && row.buildingId === null);
  if (props.rows.length === 0 && loose.dwellings === 0)
    return <EmptyState title={t('noBuildings')} what={t('noBuildingsWhat')} />;
  return (
    <ul className="ms-buildings">
      {props.rows.map((row) => (
        <li key={row.id}>
          <Link className="ms-building" to={placePaths.building(row.id)}>
            <strong>{buildingName(row.name, t('building', { name: row.name }))}</strong>
            <Facts sum={sumCounts(props.counts, ({ buildingId }) => buildingId === row.id)} units={row.units.length} />
            <span className="ms-soft">{gridWords(row) ?? t('noGrid')}</span>
          </Link>
        </li>
      ))}
      {loose.dwellings > 0 && (
        <li>
          <Link className="ms-building" to={peoplePaths.of({ kind: 'estate', id: props.estateId })}>
            <strong>{t('loose')}</strong>
            <Facts sum={loose} units={0} />
          </Link>
        </li>
      )}
    </ul>
  );
}

function Facts(props: { readonly sum: ReturnType<typeof sumCounts>; readonly units: number }) {
  const t = useTexts(placeTexts);
  const { dwellings, occupied, people } = props.sum;
  return (
    <span className="ms-building-facts">
      {props.units > 0 && <span>{t('unitCount', { count: props.units })}</span>}
      <span>{t('homes', { count: formatCount(dwellings) })}</span>
      <span>{t('people', { count: formatCount(people) })}</span>
      {dwellings > occupied && (
        <span className="ms-soft">{t('empty', { count: formatCount(dwellings - occupied) })}</span>
      )}
    </span>
  );
}

/** `3` is 3号楼; what says it itself (12弄1号, A座) stays. */
export function buildingName(name: string, withWord: string): string {
  return /^[0-9A-Za-z-]+$/.test(name) ? withWord : name;
}

/** The grids of a building: its own, or those of its stairwells. */
export function gridWords(row: Pick<BuildingRow, 'gridName' | 'units'>): string | undefined {
  const names = [...new Set([row.gridName, ...row.units.map(({ gridName }) => gridName)])];
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? undefined : known.join('、');
}
