import type { RoutingRule } from '../set-up-plan.ts';
import { marked, markOf } from './set-up-marks.ts';
import type { TriggerDefinition } from './trigger-types.ts';
import type { ZendeskClient } from './zendesk-client.ts';

type Id = number | string;

/** Ids that our rules act on. */
export interface RuleTargets {
  /** Null in an account without categories. */
  categoryId: string | null;
  seniorGroupId: string;
  webhookId: string;
}

export type ZendeskTrigger = TriggerDefinition & { id: Id };

/** Our trigger for a rule among those that are there, by the mark in its description. */
export const findTrigger = <T extends { description?: string | null }>(
  existing: T[],
  rule: Pick<RoutingRule, 'key'>,
): T | undefined => existing.find((trigger) => trigger.description?.includes(markOf(rule.key)));

/** Makes the rule a trigger as the plan wants it; one that was edited is restored. */
export async function ensureTrigger(
  client: ZendeskClient,
  existing: ZendeskTrigger[],
  rule: RoutingRule,
  position: number,
  targets: RuleTargets,
): Promise<string> {
  const wanted = triggerOf(rule, targets, position);
  const found = findTrigger(existing, rule);
  if (found === undefined) {
    const made = await client.request<{ trigger: { id: Id } }>('POST', '/api/v2/triggers', {
      trigger: wanted,
    });
    return String(made.trigger.id);
  }
  if (!isSame(found, wanted)) {
    await client.request('PUT', `/api/v2/triggers/${found.id}`, { trigger: wanted });
  }
  return String(found.id);
}

/** One rule of the plan in Zendesk's own JSON. */
export function triggerOf(rule: RoutingRule, targets: RuleTargets, position: number) {
  const all: { field: string; operator: string; value: string }[] =
    'event' in rule.when
      ? [
          { field: 'comment_is_public', operator: 'is', value: 'true' },
          {
            field: 'role',
            operator: 'is',
            value: rule.when.event === 'customer_wrote' ? 'end_user' : 'agent',
          },
        ]
      : [
          { field: 'current_tags', operator: 'includes', value: rule.when.anyTag.join(' ') },
          ...(rule.when.withoutTags.length === 0
            ? []
            : [
                {
                  field: 'current_tags',
                  operator: 'not_includes',
                  value: rule.when.withoutTags.join(' '),
                },
              ]),
          ...(rule.when.priorityBelow === undefined
            ? []
            : [{ field: 'priority', operator: 'less_than', value: rule.when.priorityBelow }]),
        ];
  const { effect } = rule;
  const actions: { field: string; value: string | string[] }[] = [];
  if (effect.callWebhook && 'event' in rule.when) {
    // Ids only: text placeholders are not escaped for JSON.
    const body = `{"event":"${rule.when.event}","ticket_id":"{{ticket.id}}"}`;
    actions.push({ field: 'notification_webhook', value: [targets.webhookId, body] });
  }
  if (effect.toSeniorGroup) actions.push({ field: 'group_id', value: targets.seniorGroupId });
  if (effect.priority) actions.push({ field: 'priority', value: effect.priority });
  if (effect.addTag) actions.push({ field: 'current_tags', value: effect.addTag });
  return {
    title: rule.title,
    description: marked(rule.description, rule.key),
    active: rule.isActive,
    ...(targets.categoryId === null ? {} : { category_id: targets.categoryId }),
    position,
    conditions: { all, any: [] as typeof all },
    actions,
  };
}

export function isSame(found: TriggerDefinition, wanted: ReturnType<typeof triggerOf>): boolean {
  const plain = (trigger: Pick<TriggerDefinition, 'conditions' | 'actions' | 'active' | 'title'>) =>
    JSON.stringify([
      trigger.title,
      trigger.active,
      [...(trigger.conditions.all ?? [])].map((c) => [c.field, c.operator, String(c.value)]),
      [...(trigger.conditions.any ?? [])].map((c) => [c.field, c.operator, String(c.value)]),
      trigger.actions.map((action) => [action.field, String(action.value)]),
    ]);
  return plain(found) === plain(wanted as unknown as TriggerDefinition);
}
