import { useRef, useState, type PointerEvent } from 'react';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { type Corners, middleOf, moved, PLAN_SIZE } from '../domain/plan.ts';
import type { PlanBuilding } from '../domain/plan-shapes.ts';
import { planTexts } from './plan-texts.ts';

/** What the plan shows in its buildings. */
export type Heat = 'people' | 'isolated' | 'openTasks' | 'lateTasks';

/** A building where it stands now, drawn or not. */
export interface StandingBuilding {
  readonly building: PlanBuilding;
  readonly corners: Corners;
}

/** The plan: the more there is, the darker and the more closely hatched; the figure itself stands in the building. */
export function PlanMap(props: {
  readonly buildings: readonly StandingBuilding[];
  readonly heat: Heat;
  readonly onOpen?: (buildingId: string) => void;
  readonly onMove?: (buildingId: string, corners: Corners) => void;
}) {
  const { buildings, heat, onOpen, onMove } = props;
  const t = useTexts(planTexts);
  const most = Math.max(1, ...buildings.map(({ building }) => building[heat]));
  return (
    <svg className="ms-plan" viewBox={`0 0 ${PLAN_SIZE} ${PLAN_SIZE * 0.6}`} role="group" aria-label={t('title')}>
      <g transform="scale(1 0.6)">
        {buildings.map((one) => (
          <Building
            key={one.building.buildingId}
            {...one}
            heat={heat}
            share={one.building[heat] / most}
            {...(onOpen && { onOpen })}
            {...(onMove && { onMove })}
          />
        ))}
      </g>
    </svg>
  );
}

function Building(
  props: StandingBuilding & {
    readonly heat: Heat;
    readonly share: number;
    readonly onOpen?: (buildingId: string) => void;
    readonly onMove?: (buildingId: string, corners: Corners) => void;
  },
) {
  const { building, corners, heat, share, onOpen, onMove } = props;
  const t = useTexts(planTexts);
  const drag = useDrag(corners, onMove && ((next) => onMove(building.buildingId, next)));
  const shown = drag.corners;
  const [x, y] = middleOf(shown);
  const name = `${building.estate} ${building.name}`;
  const { people, isolated, openTasks, lateTasks } = building;
  const open = () => onOpen?.(building.buildingId);
  return (
    <g
      className="ms-plan-building"
      data-moves={onMove ? 'moves' : undefined}
      data-dark={share > 0.55 ? 'dark' : undefined}
      role={onOpen ? 'link' : 'img'}
      tabIndex={0}
      aria-label={t('said', { name, people, isolated, open: openTasks, late: lateTasks })}
      onClick={open}
      onKeyDown={({ key }) => key === 'Enter' && open()}
      {...drag.handlers}
    >
      <title>{t('said', { name, people, isolated, open: openTasks, late: lateTasks })}</title>
      <polygon points={shown.map((corner) => corner.join(',')).join(' ')} style={{ fillOpacity: share * 0.85 }} />
      <text transform={`translate(${x} ${y}) scale(1 ${1 / 0.6})`} textAnchor="middle">
        <tspan x={0} dy="-0.2em">
          {building.name}
        </tspan>
        <tspan x={0} dy="1.3em" className="ms-plan-figure">
          {formatCount(building[heat])}
        </tspan>
      </text>
      {lateTasks > 0 && heat !== 'lateTasks' && (
        <circle className="ms-plan-late" cx={shown[1]?.[0]} cy={shown[1]?.[1]} r={8} />
      )}
    </g>
  );
}

/** Moves an outline with the pointer; tells once, when it is let go. */
function useDrag(corners: Corners, onDone: ((corners: Corners) => void) | undefined) {
  const start = useRef<{ readonly x: number; readonly y: number; readonly perPixel: number }>(undefined);
  const [by, setBy] = useState({ x: 0, y: 0 });
  if (!onDone) return { corners, handlers: {} };
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      const width = event.currentTarget.ownerSVGElement?.getBoundingClientRect().width ?? PLAN_SIZE;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY, perPixel: PLAN_SIZE / width };
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const from = start.current;
      if (!from) return;
      setBy({ x: (event.clientX - from.x) * from.perPixel, y: ((event.clientY - from.y) * from.perPixel) / 0.6 });
    },
    onPointerUp: () => {
      if (!start.current) return;
      start.current = undefined;
      onDone(moved(corners, by));
      setBy({ x: 0, y: 0 });
    },
  };
  return { corners: moved(corners, by), handlers };
}
