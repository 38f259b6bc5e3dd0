import type { RoutingPlan } from '../set-up-plan.ts';
import { markOf, markOfThing } from './set-up-marks.ts';
import { findColumn, findOneOf, type ZendeskField } from './zendesk-fields.ts';
import { findTrigger } from './zendesk-triggers.ts';
import { findView, type ZendeskView } from './zendesk-views.ts';

/** Lists of the account as its API answers them; every property may be missing or something else. */
export interface AccountLists {
  triggers: Record<string, unknown>[];
  triggerCategories: Record<string, unknown>[];
  groups: Record<string, unknown>[];
  ticketFields: Record<string, unknown>[];
  views: Record<string, unknown>[];
  webhooks: Record<string, unknown>[];
}

interface PreviewedThing {
  key: string;
  kind: 'field' | 'column' | 'group' | 'category' | 'trigger' | 'webhook' | 'view';
  title: string;
  description: string;
  state: 'planned' | 'made' | 'adopted';
  problem: null;
  exists: boolean;
}
interface Meeting {
  triggerId: string;
  title: string;
  position: number | null;
  how: { code: string; params: Record<string, string | number> }[];
  ours: string[];
}

/** What set-up would make in the account, and which of its triggers that would meet. */
export function previewZendeskSetUp(plan: RoutingPlan, account: AccountLists) {
  const fields = account.ticketFields.map(readField);
  const views = account.views.map((view) => ({
    id: text(view.id),
    description: text(view.description),
  })) as ZendeskView[];
  const described = (list: Record<string, unknown>[]) =>
    list.map((one) => ({ ...one, description: text(one.description) }));
  const triggers = described(account.triggers);
  const groups = account.groups
    .filter((group) => group.deleted !== true)
    .map((group) => ({
      groupId: text(group.id),
      name: text(group.name),
      description: text(group.description),
    }))
    .filter(({ groupId, name }) => groupId !== '' && name !== '');
  const { seniorGroup } = plan;
  const thing = (
    key: string,
    kind: PreviewedThing['kind'],
    { title, description }: { title: string; description: string },
    exists: boolean,
    state: PreviewedThing['state'] = exists ? 'made' : 'planned',
  ): PreviewedThing => ({ key, kind, title, description, state, problem: null, exists });
  const chosen = groups.find(({ groupId }) => groupId === seniorGroup.chosenId);
  const own = groups.find(
    ({ name, description }) => description.includes(markOf('group')) || name === seniorGroup.name,
  );
  return {
    things: [
      ...plan.fields.map((field) =>
        thing(`field:${field.group}`, 'field', field, findOneOf(fields, field) !== undefined),
      ),
      ...plan.columns.map((column) =>
        thing(
          `column:${column.column}`,
          'column',
          column,
          findColumn(fields, column) !== undefined,
        ),
      ),
      chosen !== undefined
        ? thing('group', 'group', { title: chosen.name, description: '' }, true, 'adopted')
        : thing(
            'group',
            'group',
            { title: seniorGroup.name, description: seniorGroup.description },
            own !== undefined,
          ),
      thing(
        'category',
        'category',
        { title: plan.category.name, description: '' },
        account.triggerCategories.some(({ name }) => name === plan.category.name),
      ),
      thing(
        'webhook',
        'webhook',
        { title: plan.webhook.name, description: plan.webhook.description },
        account.webhooks.some(({ name }) => name === plan.webhook.name),
      ),
      ...plan.rules.map((rule) =>
        thing(`trigger:${rule.key}`, 'trigger', rule, findTrigger(triggers, rule) !== undefined),
      ),
      ...plan.views.map((view) =>
        thing(`view:${view.key}`, 'view', view, findView(views, view.key) !== undefined),
      ),
    ],
    meets: triggers.flatMap((trigger) => meetingOf(trigger, plan)),
    groups: groups.map(({ groupId, name }) => ({ groupId, name })),
  };
}

/** One active trigger of somebody else's that acts on what ours act on. */
function meetingOf(trigger: Record<string, unknown>, plan: RoutingPlan): Meeting[] {
  const isOurs = plan.rules.some((rule) =>
    text(trigger.description).includes(markOfThing(`trigger:${rule.key}`)),
  );
  if (isOurs || trigger.active !== true) return [];
  const actions = list(trigger.actions).map((action) => ({
    field: text(action.field),
    value: [action.value].flat().map(text).join(' '),
  }));
  const conditions = list(trigger.conditions, 'all').concat(list(trigger.conditions, 'any'));
  const how: Meeting['how'] = [];
  const say = (code: string, value = '') =>
    how.push({ code, params: { value: value.slice(0, 120) } });
  for (const { field, value } of actions) {
    if (field === 'group_id') say('sets_group', value);
    else if (field === 'priority') say('sets_priority', value);
    else if (field === 'assignee_id') say('sets_assignee', value);
    else if (field === 'set_tags') say('replaces_all_tags', value);
    else if (field === 'remove_tags' && value.includes('crossdesk_'))
      say('removes_our_tags', value);
    else if (field === 'current_tags' && value.includes('crossdesk_')) say('adds_our_tags', value);
  }
  if (
    conditions.some(({ value }) => [value].flat().some((one) => text(one).includes('crossdesk_')))
  ) {
    say('asks_for_our_tags');
  }
  if (how.length === 0) return [];
  const touches = new Set(how.map(({ code }) => code));
  const ours = plan.rules.filter(
    ({ effect }) =>
      (effect.toSeniorGroup && (touches.has('sets_group') || touches.has('sets_assignee'))) ||
      (effect.priority !== undefined && touches.has('sets_priority')) ||
      (effect.addTag !== undefined &&
        (touches.has('replaces_all_tags') || touches.has('removes_our_tags'))),
  );
  const position = Number(trigger.position);
  return [
    {
      triggerId: text(trigger.id),
      title: text(trigger.title).slice(0, 200),
      position: Number.isInteger(position) ? position : null,
      how,
      ours: ours.map(({ title }) => title),
    },
  ];
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The objects of a list, also of one inside an object; anything else is no list. */
function list(value: unknown, inside?: string): Record<string, unknown>[] {
  const found = inside === undefined ? value : (value as Record<string, unknown> | null)?.[inside];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'object' && one !== null) : [];
}

function readField(field: Record<string, unknown>): ZendeskField {
  return {
    id: text(field.id),
    type: text(field.type),
    title: text(field.title),
    description: text(field.description),
    agent_description: text(field.agent_description),
    custom_field_options: list(field.custom_field_options).map((option) => ({
      name: text(option.name),
      value: text(option.value),
    })),
  };
}
