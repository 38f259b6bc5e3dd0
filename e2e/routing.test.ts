import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../backend/testing/test-database.ts';
import { startWorld, type World } from './world.ts';

describe.each(ENGINES)('a customer writes, on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ engine });
  });
  afterAll(() => world.close());

  async function seniorGroup(): Promise<number> {
    const { groups } = await world.helpdesk<{ groups: { id: number; name: string }[] }>(
      'GET',
      '/api/v2/groups',
    );
    return groups.find((group) => group.name === '资深客服')?.id ?? 0;
  }

  it('brings in a senior agent by the triggers that set-up installed, for a free text', async () => {
    const ticketId = await world.customerWrites({
      subject: 'Meine Jacke',
      body: 'Guten Tag, meine Jacke ist immer noch nicht da. Wenn sie bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz.',
    });
    await world.settled();
    const ticket = await world.ticket(ticketId);
    expect(ticket.tags).toEqual(
      expect.arrayContaining([
        'crossdesk_language_de',
        'crossdesk_threat_dispute',
        'crossdesk_risk_high',
        'crossdesk_tier_new',
        'crossdesk_routed_threat',
      ]),
    );
    expect(ticket.group_id).toBe(await seniorGroup());
    expect(ticket.priority).toBe('urgent');

    const view = await world.view(ticketId);
    expect(view).toMatchObject({
      state: 'ready',
      customerLanguage: 'de',
      verdict: { level: 'urgent', threat: 'dispute' },
      customer: { name: 'Ana Costa', tier: 'new' },
    });
    expect(view.messages[0]?.marks[0]).toMatchObject({ kind: 'dispute' });
  });

  it('leaves a calm question with the first line', async () => {
    const ticketId = await world.customerWrites({
      subject: 'Tamanho',
      body: 'Olá! Gostaria de saber qual tamanho devo escolher. Tenho 1,75 m. Obrigada!',
    });
    await world.settled();
    const ticket = await world.ticket(ticketId);
    expect(ticket.tags).toContain('crossdesk_risk_low');
    expect(ticket.group_id).not.toBe(await seniorGroup());
    expect(ticket.priority).not.toBe('urgent');
  });
});
