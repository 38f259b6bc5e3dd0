import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

const QUESTION = 'Guten Tag, welche Größe soll ich nehmen?';

describe('what could go round in circles', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  async function addTrigger(trigger: { when: string; set: [string, unknown][] }): Promise<void> {
    const { triggers } = await world.helpdesk<{
      triggers: { category_id: string; actions: { field: string; value: string[] }[] }[];
    }>('GET', '/api/v2/triggers');
    const action = triggers
      .flatMap((one) => one.actions)
      .find((one) => one.field === 'notification_webhook');
    await world.helpdesk('POST', '/api/v2/triggers', {
      trigger: {
        title: `hostile ${trigger.when}`,
        category_id: triggers[0]?.category_id,
        conditions: { all: [{ field: 'current_tags', operator: 'includes', value: trigger.when }] },
        actions: [
          ...trigger.set.map(([field, value]) => ({ field, value })),
          {
            field: 'notification_webhook',
            value: [action?.value[0], '{"event":"customer_wrote","ticket_id":"{{ticket.id}}"}'],
          },
        ],
      },
    });
  }

  it('comments of colleagues never make us write, public or not, from whichever colleague', async () => {
    const ticketId = await world.customerWrites({ body: QUESTION });
    await world.settled();
    await world.forgetCalls();
    for (const [body, isPublic] of [
      ['Wir sehen gerne nach.', true],
      ['Intern: der Kunde droht mit PayPal und Anwalt.', false],
      ['Wenn Sie wollen, öffne ich einen Fall bei PayPal.', true],
    ] as const) {
      await world.agentUpdates(ticketId, { comment: { body, public: isPublic } });
      // The person whose consent we act with.
      await world.helpdesk('PUT', `/api/v2/tickets/${ticketId}`, {
        ticket: { comment: { body, public: isPublic } },
      });
      await world.settled();
    }
    expect(await world.writes()).toEqual([]);
    expect((await world.ticket(ticketId)).tags).not.toContain('crossdesk_threat_dispute');
    // The public replies were read all the same.
    const { messages, verdict } = await world.view(ticketId);
    expect(messages.filter((message) => message.author === 'agent')).toHaveLength(4);
    expect(verdict?.dueAt).toBeNull();
  });

  it('automatic mail gets neither a deadline nor a draft', async () => {
    const ticketId = await world.customerWrites({
      subject: 'Abwesenheit',
      body: 'Ich bin bis Montag nicht im Büro.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    await world.settled();
    const view = await world.view(ticketId);
    expect(view.messages[0]?.isAutomatic).toBe(true);
    expect(view.verdict?.dueAt).toBeNull();
    expect([view.draft, view.templates]).toEqual([null, []]);
    // A person who writes does get them.
    const byHand = await world.customerWrites({ subject: 'Frage', body: QUESTION });
    await world.settled();
    expect((await world.view(byHand)).verdict?.dueAt).not.toBeNull();
  });

  it('triggers that undo what we write and call us again find an end', async () => {
    const { rows } = await world.database.query<{ field_ids: { risk: string } }>(
      'select field_ids from installations where installation_id = $1',
      [world.installationId],
    );
    const risk = `custom_fields_${rows[0]?.field_ids.risk}`;
    await addTrigger({ when: 'crossdesk_risk_low', set: [[risk, 'crossdesk_risk_raised']] });
    await addTrigger({ when: 'crossdesk_language_de', set: [['current_tags', 'touched']] });
    await world.forgetCalls();
    const ticketId = await world.customerWrites({ body: QUESTION });
    await world.settled();
    expect((await world.writes()).length).toBe(1);
    await world.customerWrites({ ticketId, body: 'Und welche Farbe?' });
    await world.settled();
    expect((await world.writes()).length).toBeLessThanOrEqual(2);
  });
});
