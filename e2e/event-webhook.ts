import type { Account } from './account.ts';

/** Everything that Zendesk tells of a ticket, as its catalogue names it. */
const NAMES = [
  'agent_assignment_changed',
  'attachment_redacted_from_comment',
  'comment_added',
  'comment_made_private',
  'comment_redacted',
  'created',
  'csat_received',
  'custom_field_changed',
  'email_ccs_changed',
  'group_assignment_changed',
  'marked_as_spam',
  'merged',
  'permanently_deleted',
  'priority_changed',
  'requester_changed',
  'soft_deleted',
  'status_changed',
  'subject_changed',
  'tags_changed',
  'undeleted',
];

/**
 * Has the account tell us of tickets by events too, with a second webhook. It signs with the secret
 * of the first, which is the one that we know.
 *
 * @param endpoint instead of ours.
 */
export async function addEventWebhook(account: Account, endpoint?: string): Promise<string> {
  const { store } = account.sandbox.helpdesk.account;
  const ours = store.list('webhook').find((one) => one.name === 'Crossdesk');
  if (ours === undefined) throw new Error('Set-up has made no webhook.');
  const { webhook } = await account.helpdesk<{ webhook: { id: string } }>(
    'POST',
    '/api/v2/webhooks',
    {
      webhook: {
        name: 'Events',
        status: 'active',
        endpoint: endpoint ?? ours.endpoint,
        http_method: 'POST',
        request_format: 'json',
        subscriptions: NAMES.map((name) => `zen:event-type:ticket.${name}`),
      },
    },
  );
  const made = store.get('webhook', webhook.id);
  if (made !== null) store.put('webhook', made.id, { ...made, secret: ours.secret });
  return webhook.id;
}

/** Switches the webhook off that our own triggers call: events alone remain. */
export function silenceTriggers(account: Account): void {
  const { store } = account.sandbox.helpdesk.account;
  for (const webhook of store.list('webhook')) {
    if (webhook.name === 'Crossdesk') {
      store.put('webhook', webhook.id, { ...webhook, status: 'inactive' });
    }
  }
}
