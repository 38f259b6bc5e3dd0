import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandingScore } from '../backend/insights/outcome-store.ts';
import { ENGINES } from '../backend/testing/test-database.ts';
import { signDelivery, webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const QUESTION = 'Guten Tag, ich habe eine Frage zur Größe.';
const ANGRY = 'Das ist inakzeptabel, ich warte immer noch auf mein Paket. Eine Frechheit!';
const THREAT = 'Wenn es bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz.';
const THANKS = 'Vielen Dank, das ist sehr nett!';

interface Row {
  kind: string;
  number: number;
  known_from: string;
  first_score: StandingScore | null;
  last_score: StandingScore | null;
}

describe.each(ENGINES)('what becomes of tickets, on %s', (engine) => {
  let world: World;
  let seniors: number;
  beforeAll(async () => {
    world = await startWorld({ engine, ticketUpdatesPerMinute: 100_000 });
    const { rows } = await world.database.query<{ senior_group_id: string }>(
      'select senior_group_id from installations where installation_id = $1',
      [world.installationId],
    );
    seniors = Number(rows[0]?.senior_group_id);
  });
  afterAll(() => world.close());

  let people = 0;
  async function open(body: string): Promise<{ ticketId: string; email: string }> {
    people += 1;
    const email = `outcome-${people}@example.org`;
    const ticketId = await world.customerWrites({ email, subject: 'Frage', body });
    await world.settled();
    return { ticketId, email };
  }

  async function update(ticketId: string, change: object): Promise<void> {
    await world.agentUpdates(ticketId, change);
    await look(ticketId);
  }

  /** Whatever has us look: twice, for looking again tells nothing new. */
  async function look(ticketId: string): Promise<void> {
    const secret = await webhookSecret(world);
    for (let time = 0; time < 2; time += 1) {
      await world.settled();
      await fetch(
        `${world.publicUrl}/webhooks/zendesk/${world.installationId}`,
        signDelivery({
          secret,
          body: JSON.stringify({ event: 'agent_replied', ticket_id: ticketId }),
        }),
      );
    }
    await world.settled();
  }

  async function outcomesOf(ticketId: string): Promise<Row[]> {
    const { rows } = await world.database.query<Row>(
      `select * from outcomes where installation_id = $1 and ticket_id = $2 order by kind, number`,
      [world.installationId, ticketId],
    );
    return rows;
  }
  const kinds = async (ticketId: string) =>
    (await outcomesOf(ticketId)).map((row) => `${row.kind} ${row.number} ${row.known_from}`);

  it('a bad rating, once, beside the first and the last score before it', async () => {
    const { ticketId, email } = await open(QUESTION);
    await world.customerWrites({ email, ticketId, body: ANGRY });
    await update(ticketId, {
      status: 'solved',
      comment: { body: 'Wir sehen nach.', public: true },
    });
    expect(await kinds(ticketId)).toEqual([]);
    await world.helpdesk('POST', '/desk/ratings', { ticket_id: ticketId, score: 'bad' });
    await look(ticketId);
    const rows = await outcomesOf(ticketId);
    expect(await kinds(ticketId)).toEqual(['bad_rating 1 rating']);
    const [row] = rows;
    expect(row?.first_score).toMatchObject({ level: 'low', version: expect.any(String) });
    const logit = (score: StandingScore | null | undefined) => score?.features.text_logit ?? 0;
    expect(logit(row?.last_score)).toBeGreaterThan(logit(row?.first_score));
    expect(row?.last_score?.features).not.toHaveProperty('bad_ratings');
    expect(JSON.stringify(rows)).not.toMatch(/inakzeptabel|Frage|Größe|example/);
  });

  it('a reopening, each by its number', async () => {
    const { ticketId, email } = await open(QUESTION);
    for (let time = 0; time < 2; time += 1) {
      await update(ticketId, { status: 'solved', comment: { body: 'Erledigt.', public: true } });
      await world.customerWrites({ email, ticketId, body: 'Es ist noch immer nicht da.' });
      await look(ticketId);
    }
    expect(await kinds(ticketId)).toEqual(['reopened 1 status', 'reopened 2 status']);
  });

  it('an escalation by people, and none by our own routing', async () => {
    const { ticketId: routed } = await open(THREAT);
    await look(routed);
    expect((await world.ticket(routed)).group_id).toBe(seniors);
    expect(await kinds(routed)).toEqual([]);
    const { ticketId } = await open(QUESTION);
    await update(ticketId, { group_id: seniors });
    expect(await kinds(ticketId)).toEqual(['escalated 1 seniors']);
    const { ticketId: urgent } = await open(QUESTION);
    await update(urgent, { priority: 'normal' });
    expect(await kinds(urgent)).toEqual([]);
    await update(urgent, { priority: 'urgent' });
    expect(await kinds(urgent)).toEqual(['escalated 1 priority']);
  });

  it('a dispute, by the tag that people or apps set', async () => {
    const { ticketId } = await open(THREAT);
    const { tags } = await world.ticket(ticketId);
    await update(ticketId, { tags: [...tags, 'chargeback'] });
    const rows = await outcomesOf(ticketId);
    expect(rows.map((row) => row.kind)).toEqual(['dispute']);
    expect(rows[0]?.last_score).toMatchObject({ level: 'high', threat: 'dispute' });
  });

  it('a refund of the order that the ticket is about', async () => {
    const { ticketId, email } = await open(QUESTION);
    const order = {
      orderNumber: `OUT-${engine}`,
      email,
      salesChannel: 'web shop',
      placedAt: '2026-10-01T00:00:00Z',
      status: 'delivered',
      total: { amount: '19.90', currency: 'EUR' },
      items: [],
    };
    const { accessToken } = await world.openPage('admin');
    for (const part of [{}, { status: 'refunded', refunded: '19.90' }]) {
      const orders = [{ ...order, ...part }];
      const answer = await world.apiAs(accessToken, 'POST', '/api/import/orders', { orders });
      expect(answer.ok).toBe(true);
      await look(ticketId);
    }
    expect(await kinds(ticketId)).toEqual(['refund 1 order']);
  });

  it('calm ends, by thanks or by closing', async () => {
    const { ticketId, email } = await open(QUESTION);
    await update(ticketId, { comment: { body: 'Größe M.', public: true } });
    await world.customerWrites({ email, ticketId, body: THANKS });
    await update(ticketId, { status: 'solved' });
    expect(await kinds(ticketId)).toEqual(['solved_calm 1 thanks']);
    const { ticketId: other } = await open(QUESTION);
    await update(other, { status: 'closed' });
    expect(await kinds(other)).toEqual(['solved_calm 1 closed']);
  });

  it('the mood of the thread: carried by a plain question, ended by thanks', async () => {
    const { ticketId, email } = await open(ANGRY);
    const scoreOf = async (id = ticketId) => {
      const { rows } = await world.database.query<{ risk_score: number; risk_level: string }>(
        'select risk_score, risk_level from tickets where installation_id = $1 and ticket_id = $2',
        [world.installationId, id],
      );
      return rows[0] ?? { risk_score: -1, risk_level: '' };
    };
    const codes = async () => (await world.view(ticketId)).verdict?.reasons.map(({ code }) => code);
    const angry = await scoreOf();
    expect(angry.risk_level).not.toBe('low');
    await update(ticketId, { comment: { body: 'Wir sehen nach.', public: true } });
    await world.customerWrites({ email, ticketId, body: QUESTION });
    await world.settled();
    expect(await codes()).toContain('mood_carried');
    const plain = await scoreOf();
    // More than the same question by itself, from somebody who was never angry.
    const alone = await scoreOf((await open(QUESTION)).ticketId);
    expect(plain.risk_score).toBeGreaterThan(alone.risk_score + 5);
    await world.customerWrites({ email, ticketId, body: THANKS });
    await world.settled();
    expect(await codes()).toContain('mood_settled');
    expect(await scoreOf()).toMatchObject({ risk_level: 'low' });
    expect((await scoreOf()).risk_score).toBeLessThan(plain.risk_score);
    expect((await world.ticket(ticketId)).tags).toContain('crossdesk_risk_low');
  });
});
