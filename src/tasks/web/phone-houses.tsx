import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { groupBy } from '../../base/domain/group-by.ts';
import { HouseFront } from '../../base/web/house-front.tsx';
import type { HouseCell, HouseCellState } from '../../base/web/house-front-grid.ts';
import { useSyncState } from '../../base/web/offline/hooks.ts';
import { PhoneCard, PhoneNote, PhoneRow } from '../../base/web/phone/phone-kit.tsx';
import { phoneTexts } from '../../base/web/phone/phone-texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { phoneTaskTexts } from './phone-texts.ts';
import { titleOf } from './phone-task-row.tsx';
import { countTasks, sortTasks, type TaskView } from './task-view.ts';
import type { TaskWorld } from './task-world.ts';

/** My doors drawn on the fronts of their houses. */
export function PhoneHouses(props: { readonly world: TaskWorld }) {
  const t = useTexts(phoneTaskTexts);
  const p = useTexts(phoneTexts);
  const { isComplete } = useSyncState();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { tasks } = props.world;
  const houses = useMemo(
    () =>
      groupBy(
        sortTasks(
          tasks.filter(({ buildingId }) => buildingId !== ''),
          'way',
        ),
        ({ buildingId }) => buildingId,
      ),
    [tasks],
  );
  const chosen = params.get('house') ?? '';
  const there = houses.get(chosen);
  if (houses.size === 0 && !isComplete) return <PhoneNote title={p('loading')} />;
  if (houses.size === 0) return <PhoneNote title={t('none')} what={t('noneWhat')} />;
  if (!there) {
    return (
      <PhoneCard title={t('choose')}>
        {[...houses].map(([id, ofHouse]) => {
          const { open, late, done } = countTasks(ofHouse);
          const lateText = late > 0 ? `，${late} ${t('late')}` : '';
          return (
            <PhoneRow
              key={id}
              title={ofHouse[0]?.building ?? ''}
              what={`${open} ${t('open')}${lateText}，${done} ${t('done')}`}
              end="›"
              onOpen={() => setParams({ view: 'house', house: id })}
            />
          );
        })}
      </PhoneCard>
    );
  }
  return (
    <HouseFront
      name={there[0]?.building ?? ''}
      units={[...new Set(there.map(({ unit }) => unit))].map((unit) => ({
        key: unit,
        name: /^[0-9A-Za-z-]+$/.test(unit) ? `${unit}单元` : unit,
      }))}
      floors={[]}
      cells={cellsOf(there)}
      stateTexts={{ pass: t('done'), late: t('late'), ask: t('due'), none: t('open') }}
      onOpen={({ key }) => {
        const task =
          there.find((one) => one.dwellingId === key && one.state === 'open') ??
          there.find((one) => one.dwellingId === key);
        if (task) void navigate(`/tasks/${task.id}`);
      }}
    />
  );
}

function cellsOf(tasks: readonly TaskView[]): readonly HouseCell[] {
  const doors = groupBy(tasks, ({ dwellingId }) => dwellingId);
  return [...doors].flatMap(([key, ofDoor]): HouseCell[] => {
    const [first] = ofDoor;
    if (!first) return [];
    const open = ofDoor.filter(({ state }) => state === 'open');
    const title = `${first.place} ${titleOf(first)}`;
    const cell = { key, unit: first.unit, floor: first.floor, label: first.room, state: stateOf(ofDoor), title };
    return [open.length > 1 ? { ...cell, count: open.length } : cell];
  });
}

function stateOf(tasks: readonly TaskView[]): HouseCellState {
  const standings = tasks.map(({ standing }) => standing);
  if (standings.includes('late')) return 'late';
  if (standings.includes('due')) return 'ask';
  return standings.every((one) => one === 'done' || one === 'cancelled') ? 'pass' : 'none';
}
