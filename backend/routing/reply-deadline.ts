import type { Channel, RiskLevel, ValueTier } from '../domain.ts';

const HOUR = 3_600_000;
/** The longest that an ordinary customer waits; marketplaces count every calendar hour. */
const ORDINARY_HOURS = 24;
const URGENT_HOURS = 4;
/** People in a chat are looking at the screen. */
const CHAT_HOURS = 1;

/**
 * When a reply is due: counted from the first message that nobody has answered; null when nobody
 * waits.
 */
export function replyDeadline(waiting: {
  since: Date | null;
  tier: ValueTier;
  risk: RiskLevel;
  channel: Channel;
}): Date | null {
  if (waiting.since === null) return null;
  const hours =
    waiting.channel === 'chat'
      ? CHAT_HOURS
      : waiting.tier === 'vip' || waiting.risk === 'high'
        ? URGENT_HOURS
        : ORDINARY_HOURS;
  return new Date(waiting.since.getTime() + hours * HOUR);
}
