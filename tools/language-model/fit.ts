export interface Sample {
  /** Column of the language within its script. */
  column: number;
  /** How many languages its script has. */
  columns: number;
  features: number[];
}

/**
 * Softmax regression on hashed parts of words, by stochastic gradient steps with a rate for each
 * weight (AdaGrad) and a pull to zero. Scripts share the columns: a bucket is hit by one script
 * mostly, and languages of two scripts are never compared. What is returned learns from more samples
 * and gives the weights so far.
 */
export function startFit(options: {
  buckets: number;
  columns: number;
  rate: number;
  pull: number;
}): (samples: Sample[]) => Float32Array {
  const { buckets, columns, rate, pull } = options;
  const weights = new Float32Array(buckets * columns);
  const squares = new Float32Array(buckets * columns).fill(1e-3);
  const scores = new Float64Array(columns);
  const learn = (sample: Sample) => {
    const scale = 1 / Math.sqrt(Math.max(1, sample.features.length));
    scores.fill(0);
    for (const feature of sample.features) {
      const row = feature * columns;
      for (let at = 0; at < sample.columns; at += 1) {
        scores[at] = (scores[at] ?? 0) + (weights[row + at] ?? 0) * scale;
      }
    }
    toProbabilities(scores, sample.columns);
    for (const feature of sample.features) {
      const row = feature * columns;
      for (let at = 0; at < sample.columns; at += 1) {
        const wanted = at === sample.column ? 1 : 0;
        const index = row + at;
        const weight = weights[index] ?? 0;
        const slope = ((scores[at] ?? 0) - wanted) * scale + pull * weight;
        if (Math.abs(slope) < 1e-7) continue;
        const square = (squares[index] ?? 0) + slope * slope;
        squares[index] = square;
        weights[index] = weight - (rate * slope) / Math.sqrt(square);
      }
    }
  };
  return (samples) => {
    for (const sample of samples) learn(sample);
    return weights;
  };
}

function toProbabilities(scores: Float64Array, columns: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < columns; at += 1) most = Math.max(most, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < columns; at += 1) {
    const value = Math.exp((scores[at] ?? 0) - most);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < columns; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
