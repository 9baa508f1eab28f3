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

/** The square plan is shown lower than it is wide, to fit beside its figures. */
const FLAT = 0.6;

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
    <svg className="ms-plan" viewBox={`0 0 ${PLAN_SIZE} ${PLAN_SIZE * FLAT}`} role="group" aria-label={t('title')}>
      <g transform={`scale(1 ${FLAT})`}>
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
  const width = widthOf(shown);
  const figureSize = Math.min(20, width / 3);
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
      <g transform={`translate(${x} ${y}) scale(1 ${1 / FLAT})`} textAnchor="middle">
        <text y={-2} style={{ fontSize: Math.min(16, width / (building.name.length * 0.62 + 0.6)) }}>
          {building.name}
        </text>
        <text className="ms-plan-figure" y={figureSize} style={{ fontSize: figureSize }}>
          {formatCount(building[heat])}
        </text>
      </g>
      {lateTasks > 0 && heat !== 'lateTasks' && (
        <circle className="ms-plan-late" cx={shown[1]?.[0]} cy={shown[1]?.[1]} r={8} />
      )}
    </g>
  );
}

function widthOf(corners: Corners): number {
  const xs = corners.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
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
      setBy({ x: (event.clientX - from.x) * from.perPixel, y: ((event.clientY - from.y) * from.perPixel) / FLAT });
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
