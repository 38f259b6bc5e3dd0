import type { Grants } from '../installations/grant-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { Helpdesk } from './helpdesk.ts';
import { createCallBudget, type Urgency } from './zendesk/call-budget.ts';
import { createZendeskClient, type ZendeskAccountClient } from './zendesk/zendesk-client.ts';
import { createZendeskHelpdesk } from './zendesk/zendesk-helpdesk.ts';

/**
 * The helpdesk of an installation, for work of some urgency (an event's when it is not said). One
 * paced client an account, whoever asks.
 */
export type HelpdeskOf = (installation: Installation, urgency?: Urgency) => Helpdesk;

export function createHelpdesks(options: {
  originOf(subdomain: string): string;
  grants: Grants;
  fetch: typeof fetch;
  onCall(call: { method: string; status: number }): void;
  now: () => Date;
}): HelpdeskOf {
  const clients = new Map<string, ZendeskAccountClient>();
  return (installation, urgency = 'event') => {
    let client = clients.get(installation.installationId);
    if (client === undefined) {
      client = createZendeskClient({
        origin: options.originOf(installation.subdomain),
        accessToken: (refused) => options.grants.accessToken(installation, refused),
        fetch: options.fetch,
        onCall: options.onCall,
        budget: createCallBudget({ now: options.now }),
      });
      clients.set(installation.installationId, client);
    }
    return createZendeskHelpdesk(client.as(urgency), installation.fieldIds, options.now);
  };
}
