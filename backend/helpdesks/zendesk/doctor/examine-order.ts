import type { Finding, TagSample } from '../../doctor-report.ts';
import type { RoutingPlan } from '../../set-up-plan.ts';
import { isHarmful, rankOf } from './dry-run.ts';
import type { AccountSnapshot } from './read-account.ts';
import { thinkTicket } from './think-ticket.ts';

type Own = {
  rule: RoutingPlan['rules'][number];
  trigger: AccountSnapshot['triggers'][number] | undefined;
}[];

/**
 * Triggers of others that undo what ours do: found by letting all of them look at each kind of
 * ticket that we write tags on, new and old, beside ours alone. Where moving ours behind theirs
 * mends it, that is the repair.
 */
export function examineOrder(
  account: AccountSnapshot,
  own: Own,
  samples: readonly TagSample[],
): Finding[] {
  // As they will be once routing is on: in watch mode trouble is told before it can happen.
  const triggers = account.triggers.map((trigger) => ({
    ...trigger,
    active: trigger.active || own.some((one) => one.trigger?.id === trigger.id),
  }));
  const ourIds = new Set(own.flatMap(({ trigger }) => trigger?.id ?? []));
  const kinds = withCanonical(samples, own);
  const harm = new Map<string, { field: string; tickets: number; vips: number; tags: string[] }>();
  for (const sample of kinds) {
    for (const [triggerId, field] of harmOf(triggers, account, ourIds, sample)) {
      const known = harm.get(triggerId) ?? { field, tickets: 0, vips: 0, tags: sample.tags };
      known.tickets += sample.tickets;
      known.vips += sample.vips;
      harm.set(triggerId, known);
    }
  }
  const moved = behindAll(triggers, account, ourIds);
  return [...harm].map(([triggerId, { field, tickets, vips, tags }]) => {
    const trigger = account.triggers.find(({ id }) => id === triggerId);
    const still = harmOf(moved.triggers, { ...account, categories: moved.categories }, ourIds, {
      tags,
      tickets: 0,
      vips: 0,
    }).some(([id]) => id === triggerId);
    return {
      key: `undoes_ours:${triggerId}:${field}`,
      code: 'undoes_ours',
      severity: 'serious',
      params: { title: trigger?.title.slice(0, 120) ?? triggerId, field, tickets, vips },
      repairs: still ? ['keep'] : ['move_last', 'keep'],
    };
  });
}

/** Which triggers leave the ticket worse than ours alone would have it, and in which field. */
function harmOf(
  triggers: AccountSnapshot['triggers'],
  account: Pick<AccountSnapshot, 'categories' | 'fields'>,
  ourIds: ReadonlySet<string>,
  { tags }: TagSample,
): [string, string][] {
  const found = new Map<string, string>();
  for (const isNew of [true, false]) {
    const thought = { tags, isNew, priority: null };
    const all = thinkTicket(triggers, account, thought);
    const alone = thinkTicket(
      triggers.filter(({ id }) => ourIds.has(id)),
      account,
      thought,
    );
    const worse = [
      ...(alone.ticket.group_id !== null && all.ticket.group_id !== alone.ticket.group_id
        ? ['group_id']
        : []),
      ...(rankOf(all.ticket.priority) < rankOf(alone.ticket.priority) ? ['priority'] : []),
      ...(alone.ticket.tags.some((tag) => !all.ticket.tags.includes(tag)) ? ['tags'] : []),
    ];
    for (const field of worse) {
      const culprit = all.fired.findLast(
        (one) =>
          !ourIds.has(one.triggerId) &&
          one.changes.some((change) => change.field === field) &&
          (field !== 'tags' || isHarmful(one, new Set())),
      );
      if (culprit !== undefined) found.set(culprit.triggerId, field);
    }
  }
  return [...found];
}

/** The account as it would be with our category behind all others. */
function behindAll(
  triggers: AccountSnapshot['triggers'],
  { categories }: AccountSnapshot,
  ourIds: ReadonlySet<string>,
) {
  const last = Math.max(0, ...Object.values(categories)) + 1;
  const id = 'crossdesk-last';
  return {
    categories: { ...categories, [id]: last },
    triggers: triggers.map((one) => (ourIds.has(one.id) ? { ...one, category_id: id } : one)),
  };
}

/** Each tag that one of our rules asks for, also when no ticket has carried it yet. */
function withCanonical(samples: readonly TagSample[], own: Own): TagSample[] {
  const asked = own.flatMap(({ rule }) => ('anyTag' in rule.when ? rule.when.anyTag : []));
  const single = [...new Set(asked)].map((tag) => ({ tags: [tag], tickets: 0, vips: 0 }));
  return [...samples, ...single];
}
