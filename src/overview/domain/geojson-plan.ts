import { z } from 'zod';
import { PLAN_SIZE, type Corner, type Corners } from './plan.ts';

const Position = z.array(z.number()).min(2);
const Ring = z.array(Position).min(4);
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
]);
const Feature = z.object({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()).nullish() });
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature).max(5000) });

/** An outline of a file with the name that stands beside it. */
export interface PlanShape {
  readonly name: string;
  readonly corners: Corners;
}

const MAX_CORNERS = 60;
const MARGIN = 20;
/** Properties in which files keep the name of a building. */
const NAME_KEYS = ['name', 'NAME', 'Name', '名称', '楼栋', '楼号', 'addr:housenumber', 'ref'];

/**
 * The buildings of a GeoJSON file (RFC 7946) on our plan: outer rings only, north up, the same scale both ways. Degrees are taken as flat,
 * which over one community is exact enough for a drawing. Undefined when it is no FeatureCollection or holds no polygon.
 */
export function planFromGeoJson(text: string): readonly PlanShape[] | undefined {
  const parsed = Collection.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const rings = parsed.data.features.flatMap(({ geometry, properties }) => {
    const shape = Geometry.safeParse(geometry);
    if (!shape.success) return [];
    const outer = shape.data.type === 'Polygon' ? shape.data.coordinates[0] : shape.data.coordinates[0]?.[0];
    return outer
      ? [{ name: nameOf(properties ?? {}), ring: outer.slice(0, -1).map(([x = 0, y = 0]) => [x, y] as const) }]
      : [];
  });
  if (rings.length === 0) return undefined;
  const place = placer(rings.flatMap(({ ring }) => ring));
  return rings.map(({ name, ring }) => ({ name, corners: thinned(ring).map(place) }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameOf(properties: Readonly<Record<string, unknown>>): string {
  for (const key of NAME_KEYS) {
    const value = properties[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  }
  return '';
}

/** An outline with more corners than a plan needs loses every other one. */
function thinned<P>(ring: readonly P[]): readonly P[] {
  return ring.length <= MAX_CORNERS ? ring : thinned(ring.filter((_, at) => at % 2 === 0));
}

function placer(points: readonly (readonly [number, number])[]): (point: readonly [number, number]) => Corner {
  const bounds = points.reduce(
    (box, [x, y]) => ({
      ...{ left: Math.min(box.left, x), right: Math.max(box.right, x) },
      ...{ bottom: Math.min(box.bottom, y), top: Math.max(box.top, y) },
    }),
    { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity },
  );
  const isDegrees = Math.max(Math.abs(bounds.left), Math.abs(bounds.right)) <= 180 && Math.abs(bounds.top) <= 90;
  // A degree of longitude is shorter the farther from the equator.
  const narrow = isDegrees ? Math.cos((((bounds.top + bounds.bottom) / 2) * Math.PI) / 180) : 1;
  const [width, height] = [(bounds.right - bounds.left) * narrow, bounds.top - bounds.bottom];
  const scale = (PLAN_SIZE - 2 * MARGIN) / Math.max(width, height, Number.MIN_VALUE);
  const within = (value: number) => Math.min(PLAN_SIZE, Math.max(0, Math.round(value * 10) / 10));
  return ([x, y]) => [within(MARGIN + (x - bounds.left) * narrow * scale), within(MARGIN + (bounds.top - y) * scale)];
}
