import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { helpdeskContract } from '../backend/helpdesks/helpdesk.contract.ts';
import { createCallBudget } from '../backend/helpdesks/zendesk/call-budget.ts';
import { createZendeskClient } from '../backend/helpdesks/zendesk/zendesk-client.ts';
import { createZendeskHelpdesk } from '../backend/helpdesks/zendesk/zendesk-helpdesk.ts';
import { loadSetUpTexts } from '../backend/routing/load-set-up-texts.ts';
import { routingPlan } from '../backend/routing/routing-plan.ts';
import { startTestAccount, type TestAccount, testClock } from '../sandbox/helpdesk/test-account.ts';

const texts = loadSetUpTexts(join(import.meta.dirname, '../translations/set-up'));

describe('the Zendesk adapter against a server that behaves like Zendesk', () => {
  const open: TestAccount[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((account) => account.helpdesk.close()));
  });

  helpdeskContract(async () => {
    const clock = testClock();
    const account = await startTestAccount({ now: clock.now, rateLimitPerMinute: 10_000 });
    open.push(account);
    const { origin } = account.helpdesk;
    const { tokens } = await account.connect('read write');
    const client = createZendeskClient({
      origin,
      accessToken: async () => tokens.access_token,
      fetch,
      onCall: () => {},
      budget: createCallBudget({ now: () => new Date() }),
    }).as('person');
    return {
      helpdesk: (fieldIds) => createZendeskHelpdesk(client, fieldIds, clock.now),
      async customerWrites({ name, email, ticketId, subject, body }) {
        const answer = await account.asStranger('POST', '/desk/messages', {
          requester: { name, email },
          channel: 'email',
          ...(ticketId === undefined ? {} : { ticket_id: ticketId }),
          ...(subject === undefined ? {} : { subject }),
          body,
        });
        return String(answer.body.ticket.id);
      },
      async agentWrites(ticketId, body, isPublic) {
        await account.asAgent('PUT', `/api/v2/tickets/${ticketId}`, {
          ticket: { comment: { body, public: isPublic } },
        });
      },
      async deleteTicket(ticketId) {
        await account.asAdmin('DELETE', `/api/v2/tickets/${ticketId}`);
      },
      adminId: String(account.admin),
      agentId: String(account.agent),
      plan: routingPlan({
        webhookEndpoint: 'https://crossdesk.example.com/webhooks/zendesk/1',
        texts: texts('en'),
        teamLanguage: 'en',
        seniorGroupId: null,
        isRouting: true,
      }),
      async inventory() {
        const read = async (path: string, key: string) =>
          (await account.asAdmin('GET', path)).body[key].map((one: object) => {
            const { updated_at: _at, ...rest } = one as { updated_at?: string };
            return JSON.stringify(rest);
          }) as string[];
        return (
          await Promise.all([
            read('/api/v2/triggers?page[size]=100', 'triggers'),
            read('/api/v2/trigger_categories?page[size]=100', 'trigger_categories'),
            read('/api/v2/ticket_fields', 'ticket_fields'),
            read('/api/v2/groups', 'groups'),
            read('/api/v2/webhooks', 'webhooks'),
          ])
        ).flat();
      },
      async failNext(status, times) {
        await account.asStranger('POST', '/control/faults', {
          target: 'api',
          kind: 'status',
          status,
          times,
          ...(status === 429 ? { retryAfterSeconds: 1 } : {}),
        });
      },
      passSeconds: clock.passSeconds,
    };
  });
});
