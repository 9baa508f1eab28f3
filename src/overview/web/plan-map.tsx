import { useRef, useState, type PointerEvent } from 'react';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { type Corners, type EstateLabel, middleOf, moved, PLAN_SIZE } from '../domain/plan.ts';
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
  readonly labels: readonly EstateLabel[];
  readonly heat: Heat;
  readonly onOpen?: (buildingId: string) => void;
  readonly onMove?: (buildingId: string, corners: Corners) => void;
}) {
  const { buildings, labels, heat, onOpen, onMove } = props;
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
        {labels.map((label) => (
          <EstateName key={`${label.estate}${label.corners.join()}`} {...label} />
        ))}
      </g>
    </svg>
  );
}

/** Signs in a line of a name that is broken into two. */
const SIGNS = 4;

/** The name of an estate, in one line where there is room, else in two. */
function EstateName({ estate, corners }: EstateLabel) {
  const [x, y] = middleOf(corners);
  const width = widthOf(corners);
  const signs = Array.from(estate);
  const isWide = width > signs.length * 14;
  const lines =
    isWide || signs.length <= SIGNS ? [estate] : [signs.slice(0, SIGNS).join(''), signs.slice(SIGNS).join('')];
  const longest = Math.max(...lines.map((line) => Array.from(line).length));
  const size = Math.min(14, width / longest);
  return (
    <g className="ms-plan-estate" transform={`translate(${x} ${y}) scale(1 ${1 / FLAT})`} textAnchor="middle">
      {lines.map((line, at) => (
        <text key={line} y={size * (0.35 + (at - (lines.length - 1) / 2) * 1.2)} style={{ fontSize: size }}>
          {line}
        </text>
      ))}
    </g>
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
        <text y={-2} style={{ fontSize: Math.min(16, (width - 8) / emsOf(building.name)) }}>
          {building.name}
        </text>
        <text className="ms-plan-figure" y={figureSize} style={{ fontSize: figureSize }}>
          {formatCount(building[heat])}
        </text>
      </g>
      {lateTasks > 0 && heat !== 'lateTasks' && (
        // The plan is flattened; the badge stays round.
        <g transform={`translate(${shown[1]?.[0] ?? x} ${shown[1]?.[1] ?? y}) scale(1 ${1 / FLAT})`}>
          <circle className="ms-plan-late" r={7} />
        </g>
      )}
    </g>
  );
}

/** The width of a text in ems: Chinese characters take one, figures about half. */
function emsOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.58), 0);
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
