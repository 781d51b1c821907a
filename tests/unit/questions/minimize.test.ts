import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minimize, type Objective } from '../../../src/questions/match/minimize.ts';

/** A bowl: how far from its lowest point, each direction as steep as it says. */
const buildBowl =
  (lowest: readonly number[], steep: readonly number[]): Objective =>
  (point, slope) =>
    lowest.reduce((sum, low, at) => {
      const [away, rise] = [(point[at] ?? 0) - low, steep[at] ?? 1];
      slope[at] = rise * away;
      return sum + (rise / 2) * away * away;
    }, 0);

it('finds the lowest point of any bowl', () => {
  const bowl = fc.array(
    fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(bowl, (sides) => {
      const lowest = sides.map(([low]) => low);
      const found = minimize(
        buildBowl(
          lowest,
          sides.map(([, steep]) => steep),
        ),
        new Float64Array(sides.length),
        200,
      );
      for (const [at, low] of lowest.entries()) expect(found[at]).toBeCloseTo(low, 3);
    }),
  );
});

it('goes along a bent valley', () => {
  const valley: Objective = (point, slope) => {
    const [x = 0, y = 0] = point;
    slope[0] = -2 * (1 - x) - 400 * x * (y - x * x);
    slope[1] = 200 * (y - x * x);
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  };
  const [x, y] = minimize(valley, Float64Array.of(-1.2, 1), 300);
  expect(x).toBeCloseTo(1, 3);
  expect(y).toBeCloseTo(1, 3);
});

it('stays where it is flat', () => {
  const start = Float64Array.of(1, 2);
  expect(minimize(buildBowl([1, 2], [1, 1]), start, 5)).toEqual(start);
});
