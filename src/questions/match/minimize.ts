/*
 * Finds the lowest point of a smooth function of many numbers: L-BFGS (Nocedal & Wright, Numerical Optimization, 2nd ed.,
 * algorithm 7.4) with a step that is halved until it leads down far enough (Armijo).
 */

/** The value at a point; writes the slope there into `slope`. */
export type Objective = (point: Float64Array, slope: Float64Array) => number;

/** How many of the last steps tell of the curvature. */
const memory = 6;
const enough = 1e-4;
const halvings = 20;

/** Walks from `start` so many rounds, fewer when it is flat; the point reached. */
export function minimize(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  const steps: Step[] = [];
  let point = start.slice();
  let slope = new Float64Array(point.length);
  let value = objective(point, slope);
  for (let round = 0; round < rounds; round += 1) {
    const way = chooseWay(slope, steps);
    const fall = dot(way, slope);
    if (fall > -1e-9) break;
    const next = new Float64Array(point.length);
    const nextSlope = new Float64Array(point.length);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < halvings; tries += 1) {
      for (let at = 0; at < next.length; at += 1) next[at] = (point[at] ?? 0) + length * (way[at] ?? 0);
      nextValue = objective(next, nextSlope);
      if (nextValue <= value + enough * length * fall) break;
      length /= 2;
    }
    if (nextValue >= value) break;
    remember(steps, subtract(next, point), subtract(nextSlope, slope));
    [point, slope, value] = [next, nextSlope, nextValue];
  }
  return point;
}

/** Downhill, bent by the curvature the last steps met. */
function chooseWay(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.map((one) => -one);
  const shares = steps.toReversed().map(({ moved, turned, scale }) => {
    const share = scale * dot(moved, way);
    add(way, turned, -share);
    return share;
  });
  const last = steps.at(-1);
  if (last) {
    const unit = 1 / (last.scale * dot(last.turned, last.turned));
    for (let at = 0; at < way.length; at += 1) way[at] = (way[at] ?? 0) * unit;
  }
  for (const [at, { moved, turned, scale }] of steps.entries())
    add(way, moved, (shares[steps.length - 1 - at] ?? 0) - scale * dot(turned, way));
  return way;
}

function remember(steps: Step[], moved: Float64Array, turned: Float64Array): void {
  const bend = dot(moved, turned);
  if (bend <= 1e-10) return;
  steps.push({ moved, turned, scale: 1 / bend });
  if (steps.length > memory) steps.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}

const subtract = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, at) => one - (b[at] ?? 0));

/** How a step moved the point and turned the slope, and one over how far they agree. */
interface Step {
  moved: Float64Array;
  turned: Float64Array;
  scale: number;
}
