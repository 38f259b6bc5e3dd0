import type { MoneyView } from '../backend/http/contract.ts';
import type { Locale } from './i18n.ts';

/** Amounts of the customer's currency with its own symbol; whole yen, cents for euro. */
export function formatMoney({ amount, currency }: MoneyView, locale: Locale): string {
  const value = Number(amount);
  if (!Number.isFinite(value)) return `${amount} ${currency}`;
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** The same sum in the team's currency is an estimate: no decimals that would claim more. */
export function formatApprox({ amount, currency }: MoneyView, locale: Locale): string {
  const value = Number(amount);
  if (!Number.isFinite(value)) return `${amount} ${currency}`;
  const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, options).format(value);
}

/** `14:05`, here or in a time zone; empty where the browser does not know the zone. */
export function formatTime(date: Date, locale: Locale, timeZone?: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    const zone = timeZone === undefined ? {} : { timeZone };
    return new Intl.DateTimeFormat(locale, { ...options, ...zone }).format(date);
  } catch {
    return '';
  }
}

/** `11月25日`, `Nov 25`. */
export function formatDay(iso: string, locale: Locale): string {
  const options = { month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(iso));
}

/** `中国时间 11月23日 15:19`, there and not here: whose time it is is said. */
export function formatMomentIn(date: Date, locale: Locale, timeZone: string): string {
  const options = {
    month: 'short',
    day: 'numeric',
    timeZone,
    timeZoneName: 'shortGeneric',
  } as const;
  try {
    const parts = new Intl.DateTimeFormat(locale, options).formatToParts(date);
    const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
    const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone });
    return `${zone} ${day.format(date)} ${formatTime(date, locale, timeZone)}`;
  } catch {
    return '';
  }
}

/** `今天 14:00`, `昨天 09:12`, `11月20日 08:40`, in the agent's own time zone. */
export function formatMoment(iso: string, locale: Locale, now: Date): string {
  const date = new Date(iso);
  const time = formatTime(date, locale);
  const days = Math.round((startOfDay(date) - startOfDay(now)) / 86_400_000);
  if (Math.abs(days) > 6) return formatDay(iso, locale);
  if (Math.abs(days) > 1) return `${formatDay(iso, locale)} ${time}`;
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return `${word} ${time}`;
}

const startOfDay = (date: Date) =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** `德语`, `German`; the tag itself where the browser knows no name. */
export function languageName(tag: string, locale: Locale): string {
  return displayName(tag, locale, 'language');
}

export function countryName(code: string, locale: Locale): string {
  return displayName(code, locale, 'region');
}

/** `欧元`, `Euro`; the code itself where the browser knows no name. */
export function currencyName(code: string, locale: Locale): string {
  return displayName(code, locale, 'currency');
}

function displayName(
  code: string,
  locale: Locale,
  type: 'language' | 'region' | 'currency',
): string {
  try {
    return (
      new Intl.DisplayNames(locale, { type, style: type === 'currency' ? 'long' : 'short' }).of(
        code,
      ) ?? code
    );
  } catch {
    return code;
  }
}

const RTL = /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/i;
/** For the `dir` beside a `lang`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RTL.test(tag) ? 'rtl' : 'ltr');

/** Two letters of a Latin, Greek or Cyrillic name, the family name of an East Asian one, else one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(first)) {
    return words.length > 1 ? first.slice(0, 2) : first.slice(0, 1);
  }
  // Letters of joined scripts would grow together.
  const joined = !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(first);
  const last = words.length > 1 && !joined ? (words.at(-1) ?? '') : '';
  return ([...first][0] ?? '?').toUpperCase() + ([...last][0] ?? '').toUpperCase();
}
