import type { DryRun, ThoughtTicket } from '../../doctor-report.ts';
import type { FiredTrigger } from '../trigger-types.ts';
import type { AccountSnapshot } from './read-account.ts';
import { thinkTicket } from './think-ticket.ts';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
export const rankOf = (priority: string | null): number =>
  priority === null ? -1 : PRIORITIES.indexOf(priority);

/** What would happen to a ticket, by the account's own rules; nothing is sent anywhere. */
export function dryRun(
  account: AccountSnapshot,
  ourIds: ReadonlySet<string>,
  thought: ThoughtTicket,
): DryRun {
  const all = thinkTicket(account.triggers, account, thought);
  const alone = thinkTicket(
    account.triggers.filter(({ id }) => ourIds.has(id)),
    account,
    thought,
  );
  const titleOf = (id: string) => account.triggers.find((one) => one.id === id)?.title ?? id;
  const groupOf = (id: string | null) =>
    id === null ? null : (account.groups.find((group) => group.id === id)?.name ?? id);
  const shown = (field: string, value: unknown): string | null =>
    Array.isArray(value)
      ? value.join(' ')
      : value === null || value === undefined
        ? null
        : field === 'group_id'
          ? groupOf(String(value))
          : String(value);
  const routed = new Set(
    all.fired.flatMap((one) => (ourIds.has(one.triggerId) ? one.changes.map((c) => c.field) : [])),
  );
  let sawOurs = false;
  return {
    steps: all.fired.map((one) => {
      const isOurs = ourIds.has(one.triggerId);
      sawOurs ||= isOurs;
      return {
        title: titleOf(one.triggerId),
        isOurs,
        changes: one.changes.map(({ field, from, to }) => ({
          field,
          from: shown(field, from),
          to: shown(field, to),
        })),
        isHarmful: !isOurs && sawOurs && isHarmful(one, routed),
      };
    }),
    cannotTell: [...new Map(all.unknown.map((part) => [part.triggerId, part])).values()].map(
      ({ triggerId, why }) => ({ title: titleOf(triggerId), why }),
    ),
    final: {
      group: groupOf(all.ticket.group_id),
      priority: all.ticket.priority,
      tags: all.ticket.tags,
    },
    wanted: { group: groupOf(alone.ticket.group_id), priority: alone.ticket.priority },
  };
}

/** It changes what one of ours has set: another group, a lower priority, our tags taken away. */
export function isHarmful({ changes }: FiredTrigger, routed: ReadonlySet<string>): boolean {
  return changes.some(({ field, from, to }) => {
    if (field === 'tags') {
      const gone = [from].flat().filter((tag) => ![to].flat().includes(tag as string));
      return gone.some((tag) => tag?.startsWith('crossdesk_'));
    }
    if (!routed.has(field)) return false;
    if (field !== 'priority') return field === 'group_id';
    return rankOf([to].flat()[0] ?? null) < rankOf([from].flat()[0] ?? null);
  });
}
