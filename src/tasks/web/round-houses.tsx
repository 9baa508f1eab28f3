import { useSearchParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { HouseFront } from '../../base/web/house-front.tsx';
import type { HouseCell, HouseCellState } from '../../base/web/house-front-grid.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { BuildingFront } from '../../register/domain/place-shapes.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useRoundDoors, type RoundDetail, type RoundDoor } from './work.queries.ts';
import { workTexts } from './work-texts.ts';

const NO_UNIT = 'none';

/** The houses of a round, those with most left first in sight; one drawn beside. */
export function RoundHouses({ round }: { readonly round: RoundDetail }) {
  const t = useTexts(workTexts);
  const [params, setParams] = useSearchParams();
  const houses = round.buildings.filter(({ buildingId }) => buildingId !== null);
  const chosen = params.get('house') ?? houses.find(({ open }) => open > 0)?.buildingId ?? houses[0]?.buildingId;
  return (
    <div className="mw-houses">
      <ul aria-label={t('house')}>
        {round.buildings.map((house) => (
          <li key={house.buildingId ?? NO_UNIT}>
            <button
              type="button"
              aria-pressed={house.buildingId === chosen}
              disabled={house.buildingId === null}
              onClick={() => setParams({ show: 'houses', house: house.buildingId ?? '' }, { replace: true })}
            >
              <span>{house.name ?? t('withoutHouse')}</span>
              <ProgressBar of={house} />
              <span>{house.late > 0 && <StatusMark status="late" text={String(house.late)} />}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && chosen !== null && <Front key={chosen} roundId={round.roundId} buildingId={chosen} />}
    </div>
  );
}

function Front(props: { readonly roundId: string; readonly buildingId: string }) {
  const t = useTexts(workTexts);
  const [, setParams] = useSearchParams();
  const path = `/api/buildings/${props.buildingId}/front`;
  const building = useRead({ topic: 'places', path, shape: BuildingFront });
  const doors = useRoundDoors({ roundId: props.roundId, building: props.buildingId });
  if (building.isError)
    return <ReadFailed failure={failureOf(building.error)} onRetry={() => void building.refetch()} />;
  if (!building.data || !doors.data) return <TextSkeleton lines={8} />;
  const byDoor = new Map(doors.data.rows.map((row) => [row.dwellingId, row]));
  const { estate, name, units, cells, floors } = building.data;
  const label = (part: string, word: string) => (/^[0-9A-Za-z-]+$/.test(part) ? `${part}${word}` : part);
  const hasLoose = cells.some(({ unitId }) => unitId === null);
  const drawn = cells.map((cell): HouseCell => {
    const state = stateOf(byDoor.get(cell.dwellingId));
    const key = cell.dwellingId;
    return {
      key,
      unit: cell.unitId ?? NO_UNIT,
      floor: cell.floor ?? 0,
      label: cell.room || (cell.name ?? ''),
      state,
      title: cell.room,
    };
  });
  return (
    <HouseFront
      name={`${estate} ${label(name, '号楼')}`}
      units={[
        ...units.map((unit) => ({ key: unit.id, name: label(unit.name, '单元') })),
        ...(hasLoose ? [{ key: NO_UNIT, name: '' }] : []),
      ]}
      floors={Array.from({ length: floors ?? 0 }, (_, at) => at + 1)}
      cells={drawn}
      stateTexts={{
        pass: t('answered'),
        late: t('late'),
        ask: t('tried'),
        stop: t('hasSlip'),
        none: t('untried'),
        vacant: t('noTaskHere'),
      }}
      onOpen={({ key }) => {
        const door = byDoor.get(key);
        if (door) setParams({ show: 'houses', house: props.buildingId, task: door.taskId }, { replace: true });
      }}
    />
  );
}

/** The most pressing of what stands at a door. */
function stateOf(door: RoundDoor | undefined): HouseCellState {
  if (!door) return 'vacant';
  if (door.open === 0) return door.done > 0 ? 'pass' : 'vacant';
  if (door.slip) return 'stop';
  if (door.late > 0) return 'late';
  return door.tried > 0 ? 'ask' : 'none';
}
