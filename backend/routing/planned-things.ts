import type { MadeThing, RoutingPlan } from '../helpdesks/set-up-plan.ts';

export type PlannedThing = Pick<MadeThing, 'key' | 'kind' | 'title' | 'description'>;

/** Everything that a plan asks for, under the keys by which the helpdesk adapter tells of it. */
export function plannedThings(plan: RoutingPlan): PlannedThing[] {
  const thing = (
    key: string,
    kind: PlannedThing['kind'],
    { title, description }: { title: string; description: string },
  ): PlannedThing => ({ key, kind, title, description });
  const { seniorGroup, category, webhook } = plan;
  return [
    ...plan.fields.map((field) => thing(`field:${field.group}`, 'field', field)),
    ...plan.columns.map((column) => thing(`column:${column.column}`, 'column', column)),
    thing('group', 'group', { title: seniorGroup.name, description: seniorGroup.description }),
    thing('category', 'category', { title: category.name, description: '' }),
    thing('webhook', 'webhook', { title: webhook.name, description: webhook.description }),
    ...plan.rules.map((rule) => thing(`trigger:${rule.key}`, 'trigger', rule)),
    ...plan.views.map((view) => thing(`view:${view.key}`, 'view', view)),
  ];
}
