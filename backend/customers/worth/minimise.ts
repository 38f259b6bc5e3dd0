export interface Minimum {
  at: number[];
  value: number;
  evaluations: number;
  /** False when the budget ended first: the result is then the best point seen. */
  hasConverged: boolean;
}

const REFLECT = 1;
const EXPAND = 2;
const CONTRACT = 0.5;
const SHRINK = 0.5;

/**
 * Downhill simplex (Nelder & Mead 1965), begun anew from its own result until that gains nothing:
 * a simplex that collapsed early is found out that way. Likelihoods of four parameters need no
 * gradient, and a point where the function is not finite counts as very bad.
 */
export function minimise(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  options: { step?: number; tolerance?: number; maxEvaluations?: number } = {},
): Minimum {
  const { step = 0.5, tolerance = 1e-9, maxEvaluations = 8_000 } = options;
  let evaluations = 0;
  const worth = (point: readonly number[]) => {
    evaluations += 1;
    const value = objective(point);
    return Number.isFinite(value) ? value : Number.MAX_VALUE;
  };
  let best = { at: [...start], value: worth(start) };
  for (let restart = 0; evaluations < maxEvaluations; restart += 1) {
    const found = descend(worth, best.at, step / (restart + 1), tolerance, () => {
      return evaluations >= maxEvaluations;
    });
    const gain = best.value - found.value;
    if (found.value <= best.value) best = found;
    if (restart > 0 && gain <= tolerance * (1 + Math.abs(best.value))) {
      return { ...best, evaluations, hasConverged: true };
    }
  }
  return { ...best, evaluations, hasConverged: false };
}

type Vertex = { at: number[]; value: number };

function descend(
  worth: (point: readonly number[]) => number,
  start: readonly number[],
  step: number,
  tolerance: number,
  isSpent: () => boolean,
): Vertex {
  const size = start.length;
  const vertex = (at: number[]): Vertex => ({ at, value: worth(at) });
  const simplex = [
    vertex([...start]),
    ...start.map((_, axis) => vertex(start.map((x, i) => (i === axis ? x + step : x)))),
  ];
  for (;;) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [simplex[0], simplex[size], simplex[size - 1]] as Vertex[];
    if (best === undefined || worst === undefined || second === undefined) break;
    const spread = worst.value - best.value;
    const extent = Math.max(...worst.at.map((x, i) => Math.abs(x - (best.at[i] ?? 0))));
    if ((spread <= tolerance * (1 + Math.abs(best.value)) && extent < 1e-6) || isSpent()) {
      return best;
    }
    const middle = best.at.map(
      (_, i) => simplex.slice(0, size).reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / size,
    );
    const along = (distance: number) =>
      vertex(middle.map((x, i) => x + distance * (x - (worst.at[i] ?? 0))));
    const reflected = along(REFLECT);
    if (reflected.value < best.value) {
      const expanded = along(EXPAND);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) {
      simplex[size] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? CONTRACT : -CONTRACT);
      if (contracted.value < Math.min(reflected.value, worst.value)) {
        simplex[size] = contracted;
      } else {
        for (let i = 1; i <= size; i += 1) {
          const { at } = simplex[i] as Vertex;
          simplex[i] = vertex(best.at.map((x, j) => x + SHRINK * ((at[j] ?? 0) - x)));
        }
      }
    }
  }
  throw new Error('A simplex needs at least one dimension.');
}
