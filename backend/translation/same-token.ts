import { type CalendarDay, isSameDay } from './date-reading.ts';
import type { ProtectedToken } from './protected-tokens.ts';

/** An id as it is compared: `＃1001` and `1001` are one, a phone number is its digits. */
export function canonicalId(token: ProtectedToken): string {
  if (token.kind === 'phone') return token.text.replace(/\D/g, '');
  return token.text.normalize('NFKC').replace(/^#/, '');
}

/** Whether two ways to read a number, a time or an amount have a value in common. */
export function sharesValue(one: Set<string>, other: Set<string>): boolean {
  return [...one].some((value) => other.has(value));
}

/** Whether two ways to read a date have a day in common. */
export function sharesDay(one: CalendarDay[], other: CalendarDay[]): boolean {
  return one.some((day) => other.some((candidate) => isSameDay(day, candidate)));
}
