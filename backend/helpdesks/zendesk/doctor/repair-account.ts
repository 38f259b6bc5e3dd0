import { HelpdeskError, type MadeIds } from '../../helpdesk.ts';
import type { RoutingRule } from '../../set-up-plan.ts';
import type { ZendeskClient } from '../zendesk-client.ts';
import { listAll } from '../zendesk-pages.ts';
import { ensureTrigger, type ZendeskTrigger } from '../zendesk-triggers.ts';

interface Category {
  id: string;
  name: string;
  position: number;
}

/** Triggers run category by category: ours behind all others is the last word. */
export async function moveCategoryLast(client: ZendeskClient, name: string): Promise<void> {
  const categories = await listAll<Category>(
    client,
    '/api/v2/trigger_categories',
    'trigger_categories',
  );
  const own = categories.find((category) => category.name === name);
  if (own === undefined) {
    throw new HelpdeskError('gone', 'Our category of triggers is not there; run set-up again.');
  }
  const last = Math.max(...categories.map(({ position }) => position));
  await client.request('PATCH', `/api/v2/trigger_categories/${encodeURIComponent(own.id)}`, {
    trigger_category: { position: last + 1 },
  });
}

/** One more trigger of ours, in our category, found again by its mark. */
export async function ensureExtraTrigger(
  client: ZendeskClient,
  rule: RoutingRule,
  { seniorGroupId, webhookId }: MadeIds,
  categoryName: string,
): Promise<string> {
  const [triggers, categories] = [
    await listAll<ZendeskTrigger>(client, '/api/v2/triggers', 'triggers'),
    await listAll<Category>(client, '/api/v2/trigger_categories', 'trigger_categories'),
  ];
  if (seniorGroupId === null) throw new HelpdeskError('gone', 'There is no senior group.');
  return ensureTrigger(client, triggers, rule, triggers.length + 1, {
    categoryId: categories.find(({ name }) => name === categoryName)?.id ?? null,
    seniorGroupId,
    webhookId: webhookId ?? '',
  });
}
