import { describe, expect, it } from 'vitest';
import { backSpot, CARD, CARDS_ON_PAGE, cutMarks, frontSpot, PAGE } from './card-sheet.ts';

const places = Array.from({ length: CARDS_ON_PAGE }, (_, place) => place);

describe('ten cards on a page', () => {
  it('lie side by side without gaps, inside the part that office printers reach', () => {
    for (const place of places) {
      const { x, y } = frontSpot(place);
      expect(x).toBeGreaterThanOrEqual(5);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(x + CARD.width).toBeLessThanOrEqual(PAGE.width - 5);
      expect(y + CARD.height).toBeLessThanOrEqual(PAGE.height - 5);
    }
    expect(frontSpot(1).x - frontSpot(0).x).toBeCloseTo(CARD.width, 6);
    expect(frontSpot(2).y - frontSpot(0).y).toBeCloseTo(CARD.height, 6);
  });

  it('never cover one another', () => {
    const corners = places.map((place) => {
      const { x, y } = frontSpot(place);
      return `${x} ${y}`;
    });
    expect(new Set(corners).size).toBe(CARDS_ON_PAGE);
  });

  it('refuse a place that is not on the page', () => {
    for (const place of [-1, 10, 0.5]) expect(() => frontSpot(place)).toThrow('no such place');
  });
});

describe('the backs', () => {
  it('lie behind their fronts when the sheet is turned over its long edge', () => {
    for (const place of places) {
      const [front, back] = [frontSpot(place), backSpot(place)];
      expect(PAGE.width - (back.x + CARD.width)).toBeCloseTo(front.x, 6);
      expect(back.y).toBe(front.y);
    }
  });

  it('change the columns', () => {
    expect(backSpot(0).x).toBeCloseTo(frontSpot(1).x, 6);
    expect(backSpot(1).x).toBeCloseTo(frontSpot(0).x, 6);
  });
});

describe('the cutting marks', () => {
  const boxes = cutMarks().flatMap((ink) => (ink.kind === 'box' ? [ink] : []));

  it('stand at both ends of every cut: three down, six across', () => {
    expect(boxes).toHaveLength(2 * 3 + 2 * 6);
  });

  it('touch no card', () => {
    for (const mark of boxes) {
      const isOnCard = places.some((place) => {
        const { x, y } = frontSpot(place);
        return (
          mark.x < x + CARD.width && mark.x + mark.width > x && mark.y < y + CARD.height && mark.y + mark.height > y
        );
      });
      expect(isOnCard).toBe(false);
    }
  });

  it('point at the edges of the cards exactly', () => {
    const middles = boxes.filter(({ height }) => height > 1).map(({ x, width }) => x + width / 2);
    for (const edge of [frontSpot(0).x, frontSpot(1).x, frontSpot(1).x + CARD.width])
      expect(middles.some((middle) => Math.abs(middle - edge) < 1e-6)).toBe(true);
  });
});
