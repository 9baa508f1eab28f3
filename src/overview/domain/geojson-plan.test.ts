import { describe, expect, it } from 'vitest';
import { planFromGeoJson } from './geojson-plan.ts';
import { Corners } from './plan.ts';

const box = (name: string | number, at: readonly [number, number], size = 0.001) => {
  const [x, y] = at;
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } };
};
const file = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a plan from GeoJSON', () => {
  it('takes outlines with their names, north up', () => {
    const shapes = planFromGeoJson(file(box('1号楼', [114.3, 30.6]), box(2, [114.3, 30.61])));
    expect(shapes?.map(({ name }) => name)).toEqual(['1号楼', '2']);
    const [south, north] = shapes ?? [];
    expect(north?.corners[0]?.[1]).toBeLessThan(south?.corners[0]?.[1] ?? 0);
    for (const { corners } of shapes ?? []) expect(Corners.safeParse(corners).success).toBe(true);
  });

  it('keeps squares nearly square away from the equator', () => {
    const cos = Math.cos((30.6 * Math.PI) / 180);
    const ring = [
      [0, 30.6],
      [0.01 / cos, 30.6],
      [0.01 / cos, 30.61],
      [0, 30.61],
      [0, 30.6],
    ];
    const square = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
    const [shape] = planFromGeoJson(file(square)) ?? [];
    const [xs, ys] = [shape?.corners.map(([x]) => x) ?? [], shape?.corners.map(([, y]) => y) ?? []];
    const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    expect(Math.abs(width - height)).toBeLessThan(5);
  });

  it('passes over points and lines, and takes the first part of a building in parts', () => {
    const point = { type: 'Feature', properties: { name: '门' }, geometry: { type: 'Point', coordinates: [1, 2] } };
    const one = box('3', [10, 10]);
    const parts = { ...one, geometry: { type: 'MultiPolygon', coordinates: [one.geometry.coordinates] } };
    expect(planFromGeoJson(file(point, parts))?.map(({ name }) => name)).toEqual(['3']);
  });

  it('thins an outline that has more corners than a drawing needs', () => {
    const ring = Array.from({ length: 400 }, (_, at) => [Math.cos(at / 63.6), Math.sin(at / 63.6)]);
    const round = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
    const [shape] = planFromGeoJson(file(round)) ?? [];
    expect(shape?.corners.length).toBeLessThanOrEqual(60);
  });

  it('is nothing for anything else', () => {
    for (const text of ['', '{', '[]', '{"type":"Point"}', file()]) expect(planFromGeoJson(text)).toBeUndefined();
  });
});
