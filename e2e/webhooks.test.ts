import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { type DeliveryOptions, signDelivery, webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const MARK = 'Zitronenfalter';
const PERSON = { name: 'Wendelgard Quint', email: 'wendelgard.quint@example.org' };
const MINUTE = 60_000;

describe('what may and may not call the webhook', () => {
  let world: World;
  let neighbour: Account;
  let secret: string;
  beforeAll(async () => {
    world = await startWorld();
    neighbour = await world.addAccount();
    secret = await webhookSecret(world);
  });
  afterAll(() => world.close());

  function deliver(
    options: Partial<DeliveryOptions>,
    installationId = world.installationId,
  ): Promise<Response> {
    const body = options.body ?? customerWrote('1');
    return fetch(
      `${world.publicUrl}/webhooks/zendesk/${installationId}`,
      signDelivery({ secret, ...options, body }),
    );
  }

  const customerWrote = (ticketId: string) =>
    JSON.stringify({ event: 'customer_wrote', ticket_id: ticketId, text: MARK });

  async function counted(result: string): Promise<number> {
    const text = await (await fetch(`${world.publicUrl}/metrics`)).text();
    const line = text
      .split('\n')
      .find((one) => one.startsWith(`crossdesk_deliveries_total{result="${result}"}`));
    return Number(line?.split(' ')[1] ?? 0);
  }

  async function deliveryRows(ticketId: string) {
    const { rows } = await world.database.query<{ seen_count: number }>(
      'select seen_count from deliveries where installation_id = $1 and ticket_id = $2',
      [world.installationId, ticketId],
    );
    return rows;
  }

  /** The refusal's code; nothing of the request or of our inside may stand in the answer. */
  async function refusal(response: Response): Promise<string> {
    const text = await response.text();
    expect(text).not.toContain(MARK);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|backend\//);
    const { error } = JSON.parse(text) as { error: Record<string, unknown> };
    expect(Object.keys(error).sort()).toEqual([
      'code',
      'message',
      'requestId',
      'retryAfterSeconds',
    ]);
    return String(error.code);
  }

  const timestamp = 'x-zendesk-webhook-signature-timestamp';
  const signature = 'x-zendesk-webhook-signature';
  const unsigned: [string, Partial<DeliveryOptions>, string][] = [
    ['no signature', { headers: { [signature]: null } }, 'signature_missing'],
    ['an empty signature', { headers: { [signature]: '' } }, 'signature_missing'],
    ['no timestamp', { headers: { [timestamp]: null } }, 'signature_missing'],
    ['a wrong signature', { secret: 'guessed' }, 'signature_wrong'],
    ['a short signature', { headers: { [signature]: 'AA==' } }, 'signature_wrong'],
    [
      'another timestamp than the signed one',
      { headers: { [timestamp]: new Date(Date.now() - 1_000).toISOString() } },
      'signature_wrong',
    ],
    ['a stale timestamp', { at: new Date(Date.now() - 6 * MINUTE) }, 'timestamp_stale'],
    ['a timestamp of the future', { at: new Date(Date.now() + 6 * MINUTE) }, 'timestamp_stale'],
    ['a malformed body and no good signature', { secret: 'x', body: '{' }, 'signature_wrong'],
  ];
  it.each(unsigned)('refuses %s with 401, counts it, records nothing', async (_what, how, code) => {
    const before = await counted(code);
    const response = await deliver({ ...how, body: how.body ?? customerWrote('101') });
    expect(response.status).toBe(401);
    expect(await refusal(response)).toBe(code);
    expect(await counted(code)).toBe(before + 1);
    expect(await deliveryRows('101')).toEqual([]);
  });

  it('refuses what is signed with the secret of another account', async () => {
    const theirs = await webhookSecret(neighbour);
    expect(theirs).not.toBe(secret);
    const response = await deliver({ secret: theirs });
    expect(response.status).toBe(401);
    expect(await refusal(response)).toBe('signature_wrong');
    expect((await deliver({ secret: theirs }, neighbour.installationId)).status).toBe(202);
  });

  it('refuses an installation that it does not know', async () => {
    const before = await counted('unknown_installation');
    const response = await deliver({}, '0123456789abcdef01234567');
    expect(response.status).toBe(404);
    expect(await refusal(response)).toBe('not_found');
    expect(await counted('unknown_installation')).toBe(before + 1);
  });

  it('refuses a body over the limit before it reads it', async () => {
    const response = await deliver({ body: `"${MARK}${'x'.repeat(256 * 1024)}"` });
    expect(response.status).toBe(413);
    expect(await refusal(response)).toBe('body_too_large');
  });

  const unreadable: [string, string | Uint8Array, string][] = [
    ['an empty body', '', 'malformed_body'],
    ['half a body', `{"event":"customer_wrote","${MARK}`, 'malformed_body'],
    [
      'a body that is not UTF-8',
      Buffer.from('{"event":"customer_wrote","ticket_id":"1","x":"\xe4"}', 'latin1'),
      'malformed_body',
    ],
    ['a body that is no object', '[1]', 'unknown_event'],
    ['an event that we do not know', '{"event":"exploded","ticket_id":"1"}', 'unknown_event'],
    ['an event without a ticket', '{"event":"customer_wrote"}', 'ticket_missing'],
    [
      'a ticket id that is none',
      '{"event":"customer_wrote","ticket_id":"1/../2"}',
      'ticket_missing',
    ],
  ];
  it.each(unreadable)('answers %s with 400, well signed as it is', async (_what, body, code) => {
    const before = await counted(code);
    const response = await deliver({ body });
    expect(response.status).toBe(400);
    expect(await refusal(response)).toBe(code);
    expect(await counted(code)).toBe(before + 1);
  });

  it('takes a delivery that comes again, and does nothing the second time', async () => {
    const ticketId = await world.customerWrites({ ...PERSON, body: 'Wo ist mein Paket?' });
    await world.settled();
    await world.forgetCalls();
    const seen = await counted('seen');
    const again = { body: customerWrote(ticketId), at: new Date(), invocationId: '01JREPLAY' };
    const first = await deliver(again);
    expect([first.status, await first.json()]).toEqual([202, { accepted: true }]);
    await world.settled();
    const calls = (await world.calls()).length;
    expect(calls).toBeGreaterThan(0);
    // One after the other, and two that share a transaction.
    for (const response of [
      await deliver(again),
      ...(await Promise.all([deliver(again), deliver(again)])),
    ]) {
      expect([response.status, await response.json()]).toEqual([202, { accepted: false }]);
    }
    await world.settled();
    expect((await world.calls()).length).toBe(calls);
    expect(await counted('seen')).toBe(seen + 3);
    expect((await deliveryRows(ticketId)).map((row) => row.seen_count).sort()).toEqual([1, 4]);
  });

  it('counts every repetition of a delivery that first comes several times at once', async () => {
    const many = { body: customerWrote('777001'), at: new Date(), invocationId: '01JTWINS' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => deliver(many)));
    const bodies = (await Promise.all(answers.map((one) => one.json()))) as { accepted: boolean }[];
    expect(bodies.filter((body) => body.accepted)).toHaveLength(1);
    expect((await deliveryRows('777001')).map((row) => row.seen_count)).toEqual([6]);
  });

  it("takes the helpdesk's own kind of event, and leaves alone what tells nothing new", async () => {
    const ticketId = await world.customerWrites({ ...PERSON, body: 'Où est mon colis ?' });
    await world.settled();
    await world.forgetCalls();
    const event = (type: string, detail: object, event = {}) =>
      deliver({
        invocationId: type,
        body: JSON.stringify({ type, detail: { id: ticketId, ...detail }, event }),
      });
    const added = await event('zen:event-type:ticket.comment_added', { unknown: { deep: [1] } });
    expect([added.status, await added.json()]).toEqual([202, { accepted: true }]);
    await world.settled();
    expect((await world.calls()).map((call) => call.path)).toContain(`/api/v2/tickets/${ticketId}`);

    await world.forgetCalls();
    const other = await event('zen:event-type:ticket.priority_changed', {});
    expect([other.status, await other.json()]).toEqual([202, { accepted: false }]);
    await world.settled();
    expect(await world.calls()).toEqual([]);
  });

  it('ends in the same state however the deliveries of a conversation come', async () => {
    const first = { subject: 'Frage', body: 'Guten Tag, wo bleibt meine Bestellung?' };
    const later = [
      { body: 'Ich warte immer noch.' },
      { body: 'Jetzt öffne ich einen Fall bei PayPal.' },
    ];
    async function converse(email: string): Promise<string> {
      const sender = { name: 'Konrad Beyer', email };
      const ticketId = await world.customerWrites({ ...sender, ...first });
      for (const message of later) {
        await world.customerWrites({ ...sender, ticketId, ...message });
      }
      return ticketId;
    }
    const orderly = await converse('orderly@example.org');
    await world.settled();

    await world.fault({ target: 'webhook', kind: 'reorder', times: 2 });
    await world.fault({ target: 'webhook', kind: 'duplicate', times: 3 });
    const disorderly = await converse('disorderly@example.org');
    await world.noMoreFaults();
    await world.settled();

    const [one, other] = [await world.ticket(orderly), await world.ticket(disorderly)];
    expect(other.tags.sort()).toEqual(one.tags.sort());
    expect(other.tags).toContain('crossdesk_threat_dispute');
    expect([other.priority, other.group_id]).toEqual([one.priority, one.group_id]);
    const told = async (ticketId: string) => {
      const { messages, verdict, state } = await world.view(ticketId);
      return {
        state,
        threat: verdict?.threat,
        risk: verdict?.risk,
        messages: messages.map(({ text, language }) => ({ text, language })),
      };
    };
    expect(await told(disorderly)).toEqual(await told(orderly));
    const { rows } = await world.database.query<{ many: number }>(
      'select count(*) as many from comments where installation_id = $1 and ticket_id = $2',
      [world.installationId, disorderly],
    );
    expect(rows[0]?.many).toBe(3);
  });
});
