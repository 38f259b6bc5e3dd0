/** How far long work was at a moment. */
export interface PaceMark {
  /** Milliseconds. */
  at: number;
  done: number;
}

/** Below this, what was seen says little about how fast it goes. */
const SHORTEST_MS = 3_000;
/** Older marks tell of another pace: people work, and we make room. */
const WINDOW_MS = 60_000;

/** The marks with one more; they begin anew when the work did. */
export function withMark(marks: readonly PaceMark[], mark: PaceMark): PaceMark[] {
  const last = marks.at(-1);
  if (last !== undefined && mark.done < last.done) return [mark];
  return [...marks.filter(({ at }) => mark.at - at <= WINDOW_MS), mark];
}

/** Minutes until `total` at the pace of the marks, at least one; null while nobody can tell. */
export function minutesLeft(marks: readonly PaceMark[], total: number): number | null {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || last.at - first.at < SHORTEST_MS) return null;
  const perMs = (last.done - first.done) / (last.at - first.at);
  if (perMs <= 0) return null;
  return Math.max(1, Math.ceil((total - last.done) / perMs / 60_000));
}
