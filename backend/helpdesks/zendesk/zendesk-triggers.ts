import type { RoutingRule } from '../helpdesk.ts';
import type { TriggerDefinition } from './trigger-types.ts';
import type { ZendeskClient } from './zendesk-client.ts';

type Id = number | string;

/** Ids that our rules act on. */
export interface RuleTargets {
  categoryId: string;
  seniorGroupId: string;
  webhookId: string;
}

/** Makes each rule a trigger, found again by the mark in its description. Answers their ids by key. */
export async function ensureTriggers(
  client: ZendeskClient,
  rules: RoutingRule[],
  targets: RuleTargets,
): Promise<Record<string, string>> {
  const { triggers } = await client.request<{ triggers: (TriggerDefinition & { id: Id })[] }>(
    'GET',
    '/api/v2/triggers?page[size]=100',
  );
  const ids: Record<string, string> = {};
  for (const [index, rule] of rules.entries()) {
    const wanted = triggerOf(rule, targets, index + 1);
    const found = triggers.find((trigger) => trigger.description?.includes(markOf(rule)));
    if (found === undefined) {
      const made = await client.request<{ trigger: { id: Id } }>('POST', '/api/v2/triggers', {
        trigger: wanted,
      });
      ids[rule.key] = String(made.trigger.id);
      continue;
    }
    ids[rule.key] = String(found.id);
    if (!isSame(found, wanted)) {
      await client.request('PUT', `/api/v2/triggers/${found.id}`, { trigger: wanted });
    }
  }
  return ids;
}

function markOf(rule: RoutingRule): string {
  return `[crossdesk:${rule.key}]`;
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
    description: `${rule.description} ${markOf(rule)}`,
    active: true,
    category_id: targets.categoryId,
    position,
    conditions: { all, any: [] as typeof all },
    actions,
  };
}

function isSame(found: TriggerDefinition, wanted: ReturnType<typeof triggerOf>): boolean {
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
