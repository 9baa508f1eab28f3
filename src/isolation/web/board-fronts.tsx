import { useNavigate } from 'react-router';
import type { HouseCell, HouseCellState } from '../../base/web/house-front-grid.ts';
import { HouseFront } from '../../base/web/house-front.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { boardTexts } from './board-texts.ts';
import { useFronts, type Front } from './isolation.queries.ts';
import { isolationPaths } from './paths.ts';

/** Buildings in which somebody stays, each as its front: late ones, due today, waiting, running. */
export function BoardFronts() {
  const t = useTexts(boardTexts);
  const navigate = useNavigate();
  const read = useFronts();
  if (!read.isSuccess) return null;
  const buildings = new Map<string, Front[]>();
  for (const door of read.data.rows) {
    if (door.buildingId === null || door.people.length === 0) continue;
    buildings.set(door.buildingId, [...(buildings.get(door.buildingId) ?? []), door]);
  }
  const stateTexts = { late: t('late'), stop: t('due'), ask: t('proposed'), pass: t('present') };
  const open = (cell: HouseCell) => {
    const order = read.data.rows.find(({ dwellingId }) => dwellingId === cell.key)?.people[0];
    if (order) void navigate(isolationPaths.one(order.orderId));
  };
  return (
    <section className="ms-iso-panel" aria-label={t('fronts')}>
      <h2>{t('fronts')}</h2>
      {buildings.size === 0 && <p className="ms-soft">{t('noFronts')}</p>}
      <div className="ms-iso-fronts">
        {[...buildings].map(([id, doors]) => {
          const units = [...new Set(doors.map(({ unit }) => unit ?? ''))].sort();
          return (
            <HouseFront
              key={id}
              name={dwellingLabel({ estate: doors[0]?.estate ?? '', building: doors[0]?.building })}
              units={units.map((unit) => ({ key: unit, name: dwellingLabel({ estate: '', unit }) }))}
              floors={[...new Set(doors.map(({ floor }) => floor ?? 1))]}
              cells={doors.map(cellOf)}
              stateTexts={stateTexts}
              onOpen={open}
              legend="none"
            />
          );
        })}
      </div>
    </section>
  );
}

function cellOf({ dwellingId, unit, floor, room, people }: Front): HouseCell {
  const names = people.map(({ name, stay }) => `${name} ${stay ? `${stay.day}/${stay.of}` : ''}`).join('，');
  return {
    key: dwellingId,
    unit: unit ?? '',
    floor: floor ?? 1,
    label: room,
    state: stateOf(people),
    count: people.length,
    title: `${room} ${names}`,
  };
}

function stateOf(people: Front['people']): HouseCellState {
  if (people.some(({ isLate }) => isLate)) return 'late';
  if (people.some(({ isDue }) => isDue)) return 'stop';
  return people.some(({ state }) => state === 'proposed') ? 'ask' : 'pass';
}
