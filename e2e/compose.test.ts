import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplyView } from '../backend/http/contract.ts';
import type { ComposeView } from '../backend/http/contract-compose.ts';
import type { Account } from './account.ts';
import { startWorld, type World } from './world.ts';

describe('a message to a customer who has no ticket yet', () => {
  let world: World;
  let neighbour: Account;
  beforeAll(async () => {
    world = await startWorld();
    neighbour = await world.addAccount();
  }, 120_000);
  afterAll(() => world?.close());

  const describeFor = async (account: Account, requesterId: string | null) => {
    const query = requesterId === null ? '' : `?requesterId=${requesterId}`;
    const response = await account.api('GET', `/api/compose${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as ComposeView;
  };
  const translate = async (sentences: string[], targetLanguage: string) =>
    (await (
      await world.api('POST', '/api/compose', { sentences, targetLanguage })
    ).json()) as ReplyView;

  it('knows the language of who wrote before, and of nobody else', async () => {
    expect(await describeFor(world, null)).toMatchObject({
      teamLanguage: 'zh-CN',
      customerLanguage: null,
      languageSource: null,
      engine: { state: 'working' },
    });
    const ticketId = await world.customerWrites({
      email: 'jana@example.org',
      body: 'Guten Tag, wo bleibt meine Bestellung? Ich warte seit zwei Wochen.',
    });
    await world.settled();
    const { ticket } = await world.helpdesk<{ ticket: { requester_id: number } }>(
      'GET',
      `/api/v2/tickets/${ticketId}`,
    );
    const requester = String(ticket.requester_id);
    expect(await describeFor(world, requester)).toMatchObject({
      customerLanguage: 'de',
      languageSource: 'earlier_ticket',
    });
    // The same number is somebody else, or nobody, in another account.
    expect((await describeFor(neighbour, requester)).customerLanguage).toBeNull();

    const { messages } = await world.view(ticketId);
    const commentId = messages.at(-1)?.commentId ?? '';
    await world.api('POST', `/api/tickets/${ticketId}/feedback?locale=zh-CN`, {
      kind: 'language',
      commentId,
      language: 'nl',
    });
    expect(await describeFor(world, requester)).toMatchObject({
      customerLanguage: 'nl',
      languageSource: 'corrected',
    });
  });

  it('translates from the language that it is written in, and not what is there already', async () => {
    const fromTeam = await translate(['感谢您的订购。'], 'de');
    expect(fromTeam).toMatchObject({ language: 'de', writtenIn: null });
    expect(fromTeam.pairs[0]?.target).toMatch(/Bestellung/);
    const there = 'Vielen Dank für Ihre Bestellung, wir melden uns morgen.';
    const already = await translate([there], 'de');
    expect(already).toMatchObject({ writtenIn: 'de', pairs: [{ target: there, origin: null }] });
    const third = await translate(['Hello, thank you for your message.'], 'de');
    expect(third.writtenIn).toBe('en');
    // A name or a number alone is in no language.
    expect((await translate(['DE-20418'], 'de')).writtenIn).toBeNull();
  });

  it('compares what it translated', async () => {
    const { checks } = await translate(['您的订单 DE-20418 已经发出。'], 'de');
    expect(checks).toEqual([{ kind: 'ids', ok: true, source: [], target: [], pair: null }]);
  });

  it.each([
    [{ sentences: [], targetLanguage: 'de' }],
    [{ sentences: Array(61).fill('好'), targetLanguage: 'de' }],
    [{ sentences: ['好'.repeat(4001)], targetLanguage: 'de' }],
    [{ sentences: ['好'], targetLanguage: 'de; drop' }],
    [{ sentences: ['好'] }],
    [{ targetLanguage: 'de' }],
  ])('refuses what has not the right shape (%#)', async (body) => {
    expect((await world.api('POST', '/api/compose', body)).status).toBe(400);
  });

  it('is there for agents and admins, and for nobody whom the helpdesk does not know', async () => {
    const admin = await world.openPage('admin');
    expect((await world.apiAs(admin.accessToken, 'GET', '/api/compose')).status).toBe(200);
    expect((await world.api('GET', '/api/compose?requesterId=1%20or%201')).status).toBe(400);
    await world.database.query('update agents set is_active = false where installation_id = $1', [
      world.installationId,
    ]);
    const refused = await world.api('GET', '/api/compose');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'agents_only' } });
    const posted = await world.api('POST', '/api/compose', {
      sentences: ['好'],
      targetLanguage: 'de',
    });
    expect(posted.status).toBe(403);
  });
});
