import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketView } from '../backend/http/contract.ts';
import { signDelivery, webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const KNOWN = 'Ich warte immer noch auf mein Paket.';
const KNOWN_TOO = 'Gibt es inzwischen etwas Neues?';
const THREAT = 'Wenn es bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz.';

describe('an agent corrects us', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  let people = 0;
  async function newTicket(body: string, subject = 'Frage'): Promise<[string, string]> {
    people += 1;
    const email = `customer-${people}@example.org`;
    const ticketId = await world.customerWrites({ email, subject, body });
    await world.settled();
    return [ticketId, email];
  }

  async function correct(ticketId: string, correction: object): Promise<TicketView> {
    const response = await world.api('POST', `/api/tickets/${ticketId}/feedback`, correction);
    expect(response.status).toBe(200);
    return (await response.json()) as TicketView;
  }

  async function feedbackOf(ticketId: string) {
    const { rows } = await world.database.query<{ kind: string; value: object; user_id: string }>(
      `select kind, value, user_id from feedback where installation_id = $1 and ticket_id = $2
       order by created_at`,
      [world.installationId, ticketId],
    );
    return rows;
  }

  const tagsOf = async (ticketId: string, group: string) =>
    (await world.ticket(ticketId)).tags.filter((tag) => tag.startsWith(`crossdesk_${group}_`));

  it('a wrong language: swapped at once, translated anew, remembered for the customer', async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    const before = await world.view(ticketId);
    expect(before.messages[0]).toMatchObject({ language: 'de', languageConfidence: 'high' });
    expect(before.messages[0]?.translation).not.toBeNull();
    const commentId = before.messages[0]?.commentId ?? '';

    const told = await correct(ticketId, { kind: 'language', commentId, language: 'nl' });
    expect(told.messages[0]).toMatchObject({
      language: 'nl',
      languageConfidence: 'corrected',
      translation: null,
    });
    await world.settled();
    expect(await tagsOf(ticketId, 'language')).toEqual(['crossdesk_language_nl']);
    const after = await world.view(ticketId);
    expect(after.customerLanguage).toBe('nl');
    expect(after.messages[0]).toMatchObject({ language: 'nl', languageConfidence: 'corrected' });
    expect(after.messages[0]?.translation).not.toBeNull();

    // Too short to tell: what the agent said counts, in this thread and in the next.
    await world.customerWrites({ email, ticketId, body: 'Ok.' });
    const next = await world.customerWrites({ email, subject: 'Info', body: 'Ok, super' });
    await world.settled();
    expect((await world.view(ticketId)).messages.map((message) => message.language)).toEqual([
      'nl',
      'nl',
    ]);
    expect(await tagsOf(next, 'language')).toEqual(['crossdesk_language_nl']);
    expect(await feedbackOf(ticketId)).toMatchObject([
      { kind: 'language', value: { commentId, language: 'nl' } },
    ]);
  });

  it("a colleague's comment in the wrong language says nothing about the customer", async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    await world.agentUpdates(ticketId, { comment: { body: 'Wir sehen nach.', public: true } });
    await world.settled();
    const reply = (await world.view(ticketId)).messages[1];
    expect(reply?.author).toBe('agent');
    await correct(ticketId, { kind: 'language', commentId: reply?.commentId, language: 'sv' });
    await world.settled();
    const next = await world.customerWrites({ email, subject: 'Info', body: 'Ok, super' });
    await world.settled();
    expect((await world.view(next)).customerLanguage).not.toBe('sv');
    expect(await tagsOf(ticketId, 'language')).toEqual(['crossdesk_language_de']);
  });

  it('a comment that is not there cannot be corrected', async () => {
    const [ticketId] = await newTicket(KNOWN);
    const response = await world.api('POST', `/api/tickets/${ticketId}/feedback`, {
      kind: 'language',
      commentId: '987654',
      language: 'nl',
    });
    expect(response.status).toBe(404);
    expect(await feedbackOf(ticketId)).toEqual([]);
  });

  it('a correction that comes while the ticket is being read stands', async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    const commentId = (await world.view(ticketId)).messages[0]?.commentId ?? '';
    // The job has read what we know, and waits for the comments.
    await world.fault({
      kind: 'delay',
      delayMs: 800,
      match: { method: 'GET', path: `/api/v2/tickets/${ticketId}/comments` },
    });
    await world.forgetCalls();
    await world.customerWrites({ email, ticketId, body: 'Noch immer nichts angekommen.' });
    await expect
      .poll(async () => (await world.calls()).map((call) => call.path), { timeout: 10_000 })
      .toContain(`/api/v2/tickets/${ticketId}`);
    await correct(ticketId, { kind: 'language', commentId, language: 'nl' });
    await world.settled();
    expect((await world.view(ticketId)).messages[0]).toMatchObject({
      language: 'nl',
      languageConfidence: 'corrected',
    });
  });

  it('a translation that was under way when the language was corrected is not kept', async () => {
    const [ticketId, email] = await newTicket(KNOWN, KNOWN);
    const { deepl } = await world.engineRequests();
    await world.engineFault({ engine: 'deepl', kind: 'delay', delayMs: 800 });
    await world.customerWrites({ email, ticketId, body: KNOWN_TOO });
    await expect
      .poll(async () => (await world.engineRequests()).deepl, { timeout: 10_000 })
      .toBe(deepl + 1);
    const commentId = (await world.view(ticketId)).messages[1]?.commentId ?? '';
    await correct(ticketId, { kind: 'language', commentId, language: 'nl' });
    await world.settled();
    expect((await world.engineRequests()).deepl).toBe(deepl + 2);
    expect((await world.view(ticketId)).messages[1]?.translation).not.toBeNull();
  });

  it('a threat that we missed: in the view at once, then tags and the senior group', async () => {
    const [ticketId] = await newTicket('Guten Tag, ich habe eine Frage zur Größe.');
    expect((await world.view(ticketId)).verdict).toMatchObject({ level: 'calm', threat: null });
    const told = await correct(ticketId, { kind: 'risk', risk: 'high', threat: 'lawyer' });
    expect(told.verdict).toMatchObject({ level: 'urgent', threat: 'lawyer', risk: 'high' });
    expect(told.verdict?.correctedBy).not.toBeNull();
    await world.settled();
    expect((await world.ticket(ticketId)).tags).toEqual(
      expect.arrayContaining([
        'crossdesk_risk_high',
        'crossdesk_threat_lawyer',
        'crossdesk_routed_threat',
      ]),
    );
    expect((await world.ticket(ticketId)).priority).toBe('urgent');
    expect(await feedbackOf(ticketId)).toMatchObject([
      { kind: 'risk', value: { risk: 'high', threat: 'lawyer' } },
    ]);
  });

  it('a threat that is none: its tag goes, and stays away when the customer writes again', async () => {
    const [ticketId, email] = await newTicket(THREAT);
    expect(await tagsOf(ticketId, 'threat')).toEqual(['crossdesk_threat_dispute']);
    await correct(ticketId, { kind: 'risk', risk: 'low', threat: null });
    await world.settled();
    expect(await tagsOf(ticketId, 'threat')).toEqual([]);
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_low']);
    await world.customerWrites({ email, ticketId, body: 'Danke für Ihre Hilfe.' });
    await world.settled();
    expect(await tagsOf(ticketId, 'threat')).toEqual([]);
    expect((await world.view(ticketId)).verdict).toMatchObject({ risk: 'low', threat: null });
  });

  it('no threat, said with one click: the level is ours again, and a new threat is a new one', async () => {
    const [ticketId, email] = await newTicket(`Guten Tag. ${THREAT}`);
    const click = { kind: 'risk', risk: null, threat: null };
    const told = await correct(ticketId, click);
    expect(told.verdict?.threat).toBeNull();
    expect(told.verdict?.level).not.toBe('urgent');
    expect(told.verdict?.reasons.filter(({ code }) => code.startsWith('threat_'))).toEqual([]);
    // What triggers have set is not taken back, and the page says so.
    expect(told.verdict?.note).toBe('stays_routed');
    await world.settled();
    expect((await world.view(ticketId)).verdict).toMatchObject({
      threat: null,
      risk: told.verdict?.risk,
      note: 'stays_routed',
    });
    expect(await tagsOf(ticketId, 'threat')).toEqual([]);
    expect((await world.ticket(ticketId)).priority).toBe('urgent');

    await world.customerWrites({ email, ticketId, body: KNOWN });
    await world.settled();
    expect(await tagsOf(ticketId, 'threat')).toEqual([]);
    await world.customerWrites({ email, ticketId, body: 'Dann gehe ich zu meinem Anwalt.' });
    await world.settled();
    // Only the new one: of the old one the agent has said that it is none.
    expect(await tagsOf(ticketId, 'threat')).toEqual(['crossdesk_threat_lawyer']);
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_high']);
    const { verdict } = await world.view(ticketId);
    expect(verdict).toMatchObject({ threat: 'lawyer', risk: 'high', note: 'overtaken' });
    expect(JSON.stringify(verdict?.reasons)).not.toContain('threat_dispute');
    // And that can be put right again.
    await correct(ticketId, { kind: 'risk', risk: 'low', threat: null });
    await world.settled();
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_low']);
    expect((await world.view(ticketId)).verdict).toMatchObject({ threat: null, risk: 'low' });
  });

  it('what came in after the page was read is not judged by the click', async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    const seen = (await world.view(ticketId)).messages.at(-1)?.commentId;
    await world.customerWrites({ email, ticketId, body: THREAT });
    await world.settled();
    const click = { kind: 'risk', risk: 'low', threat: null, afterCommentId: seen };
    expect((await correct(ticketId, click)).verdict).toMatchObject({
      threat: 'dispute',
      risk: 'high',
      note: 'overtaken',
    });
    await world.settled();
    expect(await tagsOf(ticketId, 'threat')).toEqual(['crossdesk_threat_dispute']);
  });

  it('an agent’s high stays high, whatever is written after it', async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    await correct(ticketId, { kind: 'risk', risk: 'high', threat: null });
    await world.customerWrites({
      email,
      ticketId,
      body: 'Ich möchte mit einem Menschen sprechen.',
    });
    await world.settled();
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_high']);
    expect((await world.view(ticketId)).verdict?.note).not.toBe('stays_routed');
  });

  it('a wrong tier: this ticket and the next of the customer carry the right one', async () => {
    const [ticketId, email] = await newTicket(KNOWN);
    const told = await correct(ticketId, { kind: 'tier', tier: 'vip' });
    expect(told.customer).toMatchObject({ tier: 'vip', tierSource: 'corrected' });
    const next = await world.customerWrites({ email, subject: 'Noch etwas', body: KNOWN });
    await world.settled();
    expect(await tagsOf(ticketId, 'tier')).toEqual(['crossdesk_tier_vip']);
    expect(await tagsOf(next, 'tier')).toEqual(['crossdesk_tier_vip']);
    expect((await world.ticket(ticketId)).priority).toBe('high');
    expect(await feedbackOf(ticketId)).toMatchObject([{ kind: 'tier', value: { tier: 'vip' } }]);

    const back = await correct(ticketId, { kind: 'tier', tier: null });
    expect(back.customer).toMatchObject({ tierSource: 'computed' });
    const { tier } = back.customer ?? {};
    expect(tier).not.toBe('vip');
    await world.settled();
    expect(await tagsOf(ticketId, 'tier')).toEqual([`crossdesk_tier_${tier}`]);
  });

  it('an opinion of a draft is kept and shown; the last one counts', async () => {
    const [ticketId] = await newTicket(KNOWN);
    const { draft, templates } = await world.view(ticketId);
    const draftIds = new Set([draft, ...templates].flatMap((one) => one?.draftId ?? []));
    expect(draftIds.size).toBeGreaterThan(0);
    for (const draftId of draftIds) {
      await correct(ticketId, { kind: 'draft', draftId, verdict: 'good' });
      const told = await correct(ticketId, {
        kind: 'draft',
        draftId,
        verdict: 'bad',
        comment: '太\u0000长',
      });
      const shown = [told.draft, ...told.templates].filter((one) => one?.draftId === draftId);
      expect(shown.map((one) => one?.feedback)).toContain('bad');
    }
    const rows = await feedbackOf(ticketId);
    expect(rows[1]).toMatchObject({ kind: 'draft', value: { verdict: 'bad', comment: '太长' } });
    expect(rows[0]?.user_id).not.toBe('');
  });

  it('what is corrected on a ticket that we do not know is refused', async () => {
    const response = await world.api('POST', '/api/tickets/404404/feedback', {
      kind: 'tier',
      tier: 'vip',
    });
    expect(response.status).toBe(404);
  });

  it("an agent's own change of our fields in the helpdesk is not undone", async () => {
    const [ticketId, email] = await newTicket('Guten Tag, ich habe eine Frage zur Größe.');
    const { rows } = await world.database.query<{ field_ids: { risk: string } }>(
      'select field_ids from installations where installation_id = $1',
      [world.installationId],
    );
    const id = Number(rows[0]?.field_ids.risk);
    await world.agentUpdates(ticketId, { custom_fields: [{ id, value: 'crossdesk_risk_raised' }] });
    await world.forgetCalls();
    // Anything that has us look at the ticket again.
    const delivery = await fetch(
      `${world.publicUrl}/webhooks/zendesk/${world.installationId}`,
      signDelivery({
        secret: await webhookSecret(world),
        body: JSON.stringify({ event: 'customer_wrote', ticket_id: ticketId }),
      }),
    );
    expect(delivery.status).toBe(202);
    await world.settled();
    expect(await world.writes()).toEqual([]);
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_raised']);
    // What the customer then writes is judged anew.
    await world.customerWrites({ email, ticketId, body: THREAT });
    await world.settled();
    expect(await tagsOf(ticketId, 'risk')).toEqual(['crossdesk_risk_high']);
  });
});
