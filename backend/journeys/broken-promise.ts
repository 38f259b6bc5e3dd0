import type { UnderstoodComment } from '../tickets/understand-comments.ts';
import { findDates } from '../translation/date-reading.ts';
import { plainDigits } from '../translation/plain-digits.ts';

const DAY = 86_400_000;
/** A day further ahead than this is no promise that somebody waits for. */
const LONGEST_DAYS = 60;

/**
 * Full days (UTC) since the last day that a reply of ours named, when nothing public came from us
 * from that day on; 0 when no such day has passed. Where a date may mean two days, the later one.
 */
export function brokenPromiseDays(comments: UnderstoodComment[], at: Date): number {
  const replies = comments.filter(
    (comment) => comment.authorRole === 'staff' && comment.isPublic && !comment.isAutomatic,
  );
  const last = replies.at(-1);
  const named = replies.flatMap((reply) => namedDays(reply));
  if (last === undefined || named.length === 0) return 0;
  const promised = Math.max(...named);
  // Whoever wrote on that day, or after it, has spoken about it.
  if (dayOf(last.createdAt) >= promised) return 0;
  return Math.max(0, dayOf(at) - promised);
}

/** Days after the reply's own, as days since 1970. */
function namedDays({ body, createdAt }: UnderstoodComment): number[] {
  const from = dayOf(createdAt);
  return findDates(plainDigits(body)).flatMap(({ days }) => {
    const ahead = days.flatMap(({ month, day, year }) => {
      if (day === null) return [];
      const years =
        year === null ? [0, 1].map((more) => createdAt.getUTCFullYear() + more) : [year];
      return years
        .map((one) => dayOf(new Date(Date.UTC(one, month - 1, day))))
        .filter((one) => one > from && one - from <= LONGEST_DAYS);
    });
    return ahead.length === 0 ? [] : [Math.max(...ahead)];
  });
}

function dayOf(date: Date): number {
  return Math.floor(date.getTime() / DAY);
}
