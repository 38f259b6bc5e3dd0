/**
 * `2026-11-24 18:30`, in a time zone: short, the same in every language, and in the right order
 * when a list sorts it as text. Null: nobody waits.
 *
 * @param timeZone IANA; one that this system does not know is taken as UTC, and says so.
 */
export function formatDeadline(at: Date | null, timeZone: string): string | null {
  if (at === null) return null;
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const text = `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
  return zone === timeZone ? text : `${text} UTC`;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `2026-11-24`: the day of a moment in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return (formatDeadline(at, timeZone) ?? '').slice(0, 10);
}
