import { useMemo } from 'react';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { PlanBuilding } from '../domain/plan-shapes.ts';
import type { Heat } from './plan-map.tsx';
import { planTexts } from './plan-texts.ts';

const COLUMNS = ['people', 'isolated', 'openTasks', 'lateTasks'] as const;

/** The same figures by grid, as bars with their numbers. */
export function GridHeat({ buildings }: { readonly buildings: readonly PlanBuilding[] }) {
  const t = useTexts(planTexts);
  const grids = useMemo(() => byGrid(buildings), [buildings]);
  const most = (heat: Heat) => Math.max(1, ...grids.map((grid) => grid[heat]));
  return (
    <table className="ms-grid-heat" aria-label={t('grids')}>
      <thead>
        <tr>
          <th scope="col">{t('grid')}</th>
          {COLUMNS.map((heat) => (
            <th key={heat} scope="col">
              {t(heat)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grids.map((grid) => (
          <tr key={grid.key}>
            <th scope="row">{grid.name ?? t('noGrid')}</th>
            {COLUMNS.map((heat) => (
              <td key={heat}>
                <span className="ms-grid-bar" style={{ width: `${(grid[heat] / most(heat)) * 60}%` }} />
                <span>{formatCount(grid[heat])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byGrid(buildings: readonly PlanBuilding[]) {
  const grids = new Map<string, { key: string; name: string | null } & Record<Heat, number>>();
  for (const building of buildings) {
    const key = building.gridId ?? '';
    const grid = grids.get(key) ?? { key, name: building.grid, people: 0, isolated: 0, openTasks: 0, lateTasks: 0 };
    for (const heat of COLUMNS) grid[heat] += building[heat];
    grids.set(key, grid);
  }
  return [...grids.values()].sort((a, b) => (a.name ?? '￿').localeCompare(b.name ?? '￿', 'zh-CN'));
}
