/** Probability that a positive scores above a negative; ties count half. NaN without both. */
export function auc(positives: number[], negatives: number[]): number {
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at += 1) if (all[at]?.isPositive) rankSum += rank;
    start = end;
  }
  const many = positives.length;
  return (rankSum - (many * (many + 1)) / 2) / (many * negatives.length);
}
