import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { greyOf } from './scan-light.ts';

// Node has no ImageData; the shape is all that is looked at.
vi.stubGlobal(
  'ImageData',
  class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
      readonly height: number,
    ) {}
  },
);
afterAll(() => vi.unstubAllGlobals());

describe('the brightness of a frame as pixels', () => {
  it('takes the centre square, line by line, and passes over what fills up a line', () => {
    const plane = new Uint8Array([9, 10, 20, 9, 0, 9, 30, 40, 9, 0]);
    const { width, height, data } = greyOf(plane, { x: 1, y: 0, side: 2, stride: 5 });
    expect([width, height]).toEqual([2, 2]);
    expect([...data]).toEqual([10, 10, 10, 255, 20, 20, 20, 255, 30, 30, 30, 255, 40, 40, 40, 255]);
  });

  it('gives every pixel the light that it has, whole and opaque', () => {
    const square = fc
      .integer({ min: 1, max: 40 })
      .chain((side) =>
        fc.uint8Array({ minLength: side * side, maxLength: side * side }).map((plane) => ({ side, plane })),
      );
    fc.assert(
      fc.property(square, ({ side, plane }) => {
        const { data } = greyOf(plane, { x: 0, y: 0, side, stride: side });
        expect(data.filter((_, at) => at % 4 === 0)).toEqual(new Uint8ClampedArray(plane));
        expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
      }),
    );
  });

  it('reads every second pixel of a picture that is larger than a code needs', () => {
    const side = 1400;
    const { width, data } = greyOf(new Uint8Array(side * side).fill(7), { x: 0, y: 0, side, stride: side });
    expect(width).toBe(700);
    expect(data.length).toBe(700 * 700 * 4);
  });
});
