import { afterEach, describe, expect, it } from 'vitest';
import { addEventWebhook, silenceTriggers } from './event-webhook.ts';
import { signDelivery, webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const QUESTION = 'Guten Tag, wo bleibt meine Bestellung?';
const THREAT = 'Jetzt öffne ich einen Fall beim PayPal-Käuferschutz.';

describe('webhooks of either kind, and of both', () => {
  let world: World;
  afterEach(() => world.close());

  async function converse(): Promise<string> {
    const ticketId = await world.customerWrites({ body: QUESTION });
    await world.settled();
    await world.agentUpdates(ticketId, { comment: { body: 'Wir sehen nach.', public: true } });
    await world.settled();
    await world.customerWrites({ ticketId, body: THREAT });
    await world.settled();
    return ticketId;
  }
  async function outcome(ticketId: string) {
    const { verdict, messages, state } = await world.view(ticketId);
    const { tags, priority } = await world.ticket(ticketId);
    const { rows } = await world.database.query<{ many: number }>(
      `select count(*) as many from deliveries where installation_id = $1
         and handled_at is null`,
      [world.installationId],
    );
    return {
      state,
      tags: tags.sort(),
      priority,
      threat: verdict?.threat,
      texts: messages.map((message) => [message.author, message.text]),
      unhandled: rows[0]?.many,
    };
  }
  const expected = {
    state: 'ready',
    tags: expect.arrayContaining(['crossdesk_threat_dispute', 'crossdesk_routed_threat']),
    threat: 'dispute',
    texts: [
      ['customer', QUESTION],
      ['agent', 'Wir sehen nach.'],
      ['customer', THREAT],
    ],
    unhandled: 0,
  };

  it('events alone lead to the same as our triggers', async () => {
    world = await startWorld();
    const byTriggers = await outcome(await converse());
    expect(byTriggers).toMatchObject(expected);
    await addEventWebhook(world);
    silenceTriggers(world);
    expect(await outcome(await converse())).toEqual(byTriggers);
  });

  it('what comes through both is read a little more often, and written as often', async () => {
    world = await startWorld();
    await world.forgetCalls();
    const byTriggers = await outcome(await converse());
    const once = (await world.writes()).length;
    expect(once).toBe(2);
    await addEventWebhook(world);
    await world.forgetCalls();
    expect(await outcome(await converse())).toEqual(byTriggers);
    expect((await world.writes()).length).toBe(once);
  });

  it('an event that comes again in another delivery is the same event', async () => {
    world = await startWorld();
    const ticketId = await converse();
    await world.forgetCalls();
    const secret = await webhookSecret(world);
    const body = JSON.stringify({
      type: 'zen:event-type:ticket.comment_added',
      id: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
      time: new Date(Date.now() - 3 * 86_400_000).toISOString(),
      detail: { id: ticketId },
      event: { comment: { is_public: true, author: { is_staff: false } } },
    });
    const url = `${world.publicUrl}/webhooks/zendesk/${world.installationId}`;
    const accepted: boolean[] = [];
    for (const invocationId of ['01JFIRST', '01JSECOND', '01JTHIRD']) {
      const response = await fetch(url, signDelivery({ secret, body, invocationId }));
      expect(response.status).toBe(202);
      accepted.push(((await response.json()) as { accepted: boolean }).accepted);
      await world.settled();
    }
    expect(accepted).toEqual([true, false, false]);
    const reads = (await world.calls()).filter(
      ({ method, path }) => method === 'GET' && path === `/api/v2/tickets/${ticketId}`,
    );
    expect(reads).toHaveLength(1);
  });
});
