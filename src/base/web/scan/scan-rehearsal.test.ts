import decodeQr from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { rehearsedCard } from './scan-rehearsal.ts';

describe('the card that a reader practises on', () => {
  it('can be read, and is as long as a real one', () => {
    const { plane, side } = rehearsedCard();
    expect(plane.length).toBe(side * side);
    const data = Uint8Array.from({ length: plane.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : (plane[at >> 2] ?? 0)));
    expect(decodeQr({ width: side, height: side, data })).toMatch(/^MS1:[0-9A-Z]{200,}$/);
  });
});
