import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SampleShop } from './sample-shop.ts';
import { timeBefore } from './sample-shop.ts';
import { seedAccount } from './seed-account.ts';
import { type RunningHelpdesk, startHelpdesk } from './start-helpdesk.ts';
import {
  APP_URL,
  type Call,
  CLIENT,
  everywhere,
  type Json,
  send,
  testClock,
} from './test-account.ts';

const read = (name: string): Json =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'shop', `${name}.json`), 'utf8'));
const shop: SampleShop = {
  customers: read('customers'),
  tickets: read('tickets'),
  articles: read('articles'),
};
const clock = testClock();
let helpdesk: RunningHelpdesk;
let asAdmin: Call;

beforeEach(async () => {
  helpdesk = await startHelpdesk({
    port: 0,
    dataFolder: null,
    app: { id: '911', name: 'Crossdesk', locations: everywhere(APP_URL) },
    oauthClient: CLIENT,
    seed: (account) => seedAccount(account, shop),
    now: clock.now,
  });
  const stranger = send(helpdesk.origin, {});
  const { agents } = (await stranger('GET', '/desk/users')).body;
  const admin = agents.find(({ role }: Json) => role === 'admin');
  const session = await stranger('POST', '/desk/session', { userId: admin.id });
  asAdmin = send(helpdesk.origin, { cookie: session.headers.get('set-cookie') ?? '' });
});
afterEach(() => helpdesk.close());

it('shows every sample ticket as the shop has it, and calls nobody', async () => {
  const { tickets } = (await asAdmin('GET', '/api/v2/tickets?page[size]=100')).body;
  expect(tickets).toHaveLength(shop.tickets.length);
  for (const sample of shop.tickets) {
    const ticket = tickets.find(({ subject }: Json) => subject === sample.subject);
    expect(ticket).toMatchObject({ status: sample.status, via: { channel: sample.channel } });
    const created = timeBefore(clock.now(), sample.createdAt);
    expect(Date.parse(ticket.created_at)).toBe(created.getTime());
    const { comments } = (await asAdmin('GET', `/api/v2/tickets/${ticket.id}/comments`)).body;
    expect(comments.map(({ body }: Json) => body)).toEqual(sample.comments.map(({ body }) => body));
  }
  expect((await asAdmin('GET', '/control/deliveries')).body.deliveries).toEqual([]);
});

it('has staff, one first-line group and no senior one, and the merchant’s own triggers', async () => {
  const { groups } = (await asAdmin('GET', '/api/v2/groups')).body;
  expect(groups.map(({ name }: Json) => name)).toEqual(['一线客服']);
  const { agents } = (await asAdmin('GET', '/desk/users')).body;
  expect(agents.map(({ role, locale }: Json) => `${role} ${locale}`).sort()).toEqual([
    'admin zh-CN',
    'agent en-US',
    'agent zh-CN',
    'agent zh-CN',
  ]);
  const { triggers } = (await asAdmin('GET', '/api/v2/triggers')).body;
  expect(triggers).toHaveLength(3);
});

it('serves the articles in each of their locales', async () => {
  const { articles, count } = (await asAdmin('GET', '/api/v2/help_center/zh-cn/articles')).body;
  expect(count).toBe(shop.articles.length);
  expect(articles[0]).toMatchObject({ locale: 'zh-cn', draft: false, user_segment_id: null });
  const all = await asAdmin('GET', '/api/v2/help_center/articles.json?page[size]=5');
  expect(all.body.articles).toHaveLength(5);
  expect(all.body.meta.has_more).toBe(true);
  const path = `/api/v2/help_center/articles/${articles[0].id}/translations.json`;
  const { translations } = (await asAdmin('GET', path)).body;
  expect(translations.map(({ locale }: Json) => locale)).toEqual(
    Object.keys(shop.articles[0]?.translations ?? {}),
  );
});

it('refuses an offset that is none', () => {
  expect(() => timeBefore(clock.now(), '2 days')).toThrow('Not an offset');
  expect(timeBefore(clock.now(), '-1d2h').toISOString()).toBe('2026-11-23T06:00:00.000Z');
});
