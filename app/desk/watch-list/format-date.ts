import type { Locale } from '../../i18n.ts';

/** A calendar day (`YYYY-MM-DD`) of somebody's time zone, whichever the reader's is. */
export function formatDate(day: string, locale: Locale): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(date);
}
