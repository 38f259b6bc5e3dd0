/** When most merchants' agents sleep; their helpdesk has room for our writes then. */
const HOUR_OF_NIGHT = 3;
const HOUR = 3_600_000;

/** Whether a night's hour has passed in the team's time zone since the last comparison. */
export function isDue(last: Date | null, now: Date, timeZone: string): boolean {
  if (last === null) return true;
  const nightOf = (at: Date) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
      new Date(at.getTime() - HOUR_OF_NIGHT * HOUR),
    );
  return now > last && nightOf(now) !== nightOf(last);
}
