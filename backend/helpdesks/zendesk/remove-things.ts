import { HelpdeskError } from '../helpdesk.ts';
import type { LeftReason, RemovableThing, ThingKind } from '../set-up-plan.ts';
import type { TriggerDefinition } from './trigger-types.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import type { ZendeskField } from './zendesk-fields.ts';
import { listAll } from './zendesk-pages.ts';
import type { ZendeskView } from './zendesk-views.ts';

/** What acts goes first, so that nothing points at what is gone. */
const ORDER: ThingKind[] = ['trigger', 'view', 'webhook', 'category', 'column', 'field', 'group'];
const PATHS: Record<ThingKind, string> = {
  trigger: 'triggers',
  view: 'views',
  webhook: 'webhooks',
  category: 'trigger_categories',
  column: 'ticket_fields',
  field: 'ticket_fields',
  group: 'groups',
};
const LASTING = ['forbidden', 'rejected'];

/** Deletes what is ours alone; what is gone already counts as deleted. */
export async function removeThings(
  client: ZendeskClient,
  things: RemovableThing[],
): Promise<{ key: string; why: LeftReason }[]> {
  const left: { key: string; why: LeftReason }[] = [];
  const ordered = [...things].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  let others: string | null = null;
  const fields = ordered.some(({ kind }) => kind === 'field')
    ? await listAll<ZendeskField>(client, '/api/v2/ticket_fields', 'ticket_fields')
    : [];
  for (const { key, kind, externalId } of ordered) {
    if (kind === 'group') {
      // People are its members, and tickets may be theirs: nobody loses those by our leaving.
      left.push({ key, why: 'may_hold_tickets' });
      continue;
    }
    if (kind === 'field' || kind === 'column') {
      others ??= await rulesThatStay(client, things);
      const field = fields.find((one) => String(one.id) === externalId);
      const tags = field?.custom_field_options?.map((option) => option.value) ?? [];
      if (others.includes(externalId) || tags.some((tag) => others?.includes(tag))) {
        left.push({ key, why: 'used' });
        continue;
      }
    }
    try {
      await client.request('DELETE', `/api/v2/${PATHS[kind]}/${encodeURIComponent(externalId)}`);
    } catch (error) {
      if (!(error instanceof HelpdeskError)) throw error;
      if (error.kind === 'gone') continue;
      if (!LASTING.includes(error.kind)) throw error;
      left.push({ key, why: kind === 'category' ? 'used' : 'refused' });
    }
  }
  return left;
}

/** Everything that somebody else's triggers and views say, to look for our ids and tags in. */
async function rulesThatStay(client: ZendeskClient, ours: RemovableThing[]): Promise<string> {
  const own = new Set(ours.map((thing) => thing.externalId));
  const triggers = await listAll<TriggerDefinition>(client, '/api/v2/triggers', 'triggers');
  const views = await listAll<ZendeskView>(client, '/api/v2/views', 'views');
  return JSON.stringify([
    triggers
      .filter((trigger) => !own.has(String(trigger.id)))
      .map(({ conditions, actions }) => [conditions, actions]),
    views
      .filter((view) => !own.has(String(view.id)))
      .map(({ conditions, execution }) => [conditions, execution?.columns]),
  ]);
}
