/** How long is left until a reply is due; `over` once that time has passed. */
export interface RemainingTime {
  kind: 'left' | 'over';
  days: number;
  /** `2:41`, hours and minutes, for times under two days. */
  clock: string;
}

export function remainingTime(dueAt: string, now: Date): RemainingTime {
  const difference = new Date(dueAt).getTime() - now.getTime();
  const kind = difference >= 0 ? 'left' : 'over';
  // Rounded towards the truth that hurts: 59 s left is "0:00", 1 s over is "0:00" over.
  const minutes = Math.floor(Math.abs(difference) / 60_000);
  const hours = Math.floor(minutes / 60);
  const clock = `${hours}:${String(minutes % 60).padStart(2, '0')}`;
  return { kind, days: hours >= 48 ? Math.floor(hours / 24) : 0, clock };
}
