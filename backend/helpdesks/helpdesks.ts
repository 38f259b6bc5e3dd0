import type { Grants } from '../installations/grant-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { Helpdesk } from './helpdesk.ts';
import { createZendeskClient, type ZendeskClient } from './zendesk/zendesk-client.ts';
import { createZendeskHelpdesk } from './zendesk/zendesk-helpdesk.ts';

/** The helpdesk of each installation; one paced client an account, whoever asks. */
export function createHelpdesks(options: {
  originOf(subdomain: string): string;
  grants: Grants;
  fetch: typeof fetch;
  onCall(call: { method: string; status: number }): void;
  now: () => Date;
}): (installation: Installation) => Helpdesk {
  const clients = new Map<string, ZendeskClient>();
  return (installation) => {
    let client = clients.get(installation.installationId);
    if (client === undefined) {
      client = createZendeskClient({
        origin: options.originOf(installation.subdomain),
        accessToken: (refused) => options.grants.accessToken(installation, refused),
        fetch: options.fetch,
        onCall: options.onCall,
        now: options.now,
      });
      clients.set(installation.installationId, client);
    }
    return createZendeskHelpdesk(client, installation.fieldIds, options.now);
  };
}
