import { importSPKI, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../tools/manifest.ts';
import { changeTicket, viaOf } from './change-ticket.ts';
import { ensureUser } from './ensure-user.ts';
import { type Json, startTestAccount, type TestAccount, testClock } from './test-account.ts';

const clock = testClock();
let account: TestAccount;
beforeEach(async () => {
  account = await startTestAccount({ now: clock.now });
});
afterEach(() => account.helpdesk.close());

/** A ticket that was written `minutesAgo`. */
function addTicket(minutesAgo: number, changes: Json = {}): number {
  const { account: state } = account.helpdesk;
  const user = ensureUser(state, { name: 'Jana Nowak', email: 'jana@example.org' });
  const { ticket } = changeTicket(state, {
    ticketId: null,
    actor: user,
    changes: { requester_id: user.id, subject: 'Parcel', ...changes },
    comment: { body: 'Where is it?', public: true, authorId: user.id },
    via: viaOf('email'),
    at: new Date(clock.now().getTime() - minutesAgo * 60_000),
    silently: true,
  });
  return ticket.id;
}
const ids = (answer: Json): number[] => answer.body.tickets.map(({ id }: Json) => id);

describe('search', () => {
  const search = async (query: string, more = '') => {
    const path = `/api/v2/search.json?query=${encodeURIComponent(query)}${more}`;
    const answer = await account.asAgent('GET', path);
    return answer.status === 200 ? answer.body.results.map(({ id }: Json) => id) : answer;
  };

  it('finds a requester’s tickets by state, time and tag, newest change first', async () => {
    const old = addTicket(3000, { status: 'solved', assignee_id: account.agent });
    const vip = addTicket(120, { tags: ['vip'] });
    const fresh = addTicket(5);
    expect(await search('type:ticket requester:jana@example.org')).toEqual([fresh, vip, old]);
    expect(await search('type:ticket status<solved')).toEqual([fresh, vip]);
    expect(await search('type:ticket tags:vip')).toEqual([vip]);
    expect(await search('type:ticket -tags:vip status<solved')).toEqual([fresh]);
    expect(await search('type:ticket assignee:none')).toEqual([fresh, vip]);
    const since = new Date(clock.now().getTime() - 600_000).toISOString();
    expect(await search(`type:ticket updated>${since}`)).toEqual([fresh]);
    expect(await search('parcel', '&sort_by=created_at&sort_order=asc')).toEqual([old, vip, fresh]);
    expect(await search('type:user email:jana@example.org')).toHaveLength(1);
  });

  it('says what it does not understand', async () => {
    expect(await search('type:ticket colour:red')).toMatchObject({ status: 422 });
    expect(await search('type:ticket', '&page=11')).toMatchObject({ status: 422 });
  });
});

describe('the incremental export', () => {
  const secondsAgo = (seconds: number): number =>
    Math.floor(clock.now().getTime() / 1000) - seconds;
  const read = (query: string) =>
    account.asAdmin('GET', `/api/v2/incremental/tickets/cursor.json?${query}`);

  it('lists changes in order by cursor, without the most recent minute', async () => {
    const [a, b, c] = [addTicket(30), addTicket(20), addTicket(10)];
    addTicket(0.5);
    addTicket(90);
    const first = await read(`start_time=${secondsAgo(3600)}&per_page=2`);
    expect(ids(first)).toEqual([a, b]);
    expect(first.body.end_of_stream).toBe(false);
    const second = await read(`cursor=${first.body.after_cursor}&per_page=2`);
    expect(ids(second)).toEqual([c]);
    expect(second.body.end_of_stream).toBe(true);
    expect(ids(await read(`cursor=${second.body.after_cursor}`))).toEqual([]);
  });

  it('is for admins, ten times a minute, from a minute ago at the latest', async () => {
    const tooRecent = await read(`start_time=${secondsAgo(59)}`);
    expect(tooRecent).toMatchObject({ status: 422, body: { error: 'StartTimeTooRecent' } });
    const byAgent = await account.asAgent(
      'GET',
      `/api/v2/incremental/tickets/cursor?start_time=${secondsAgo(61)}`,
    );
    expect(byAgent.status).toBe(403);
    const { call } = await account.connect();
    const path = `/api/v2/incremental/tickets/cursor?start_time=${secondsAgo(61)}`;
    for (let n = 0; n < 10; n += 1) expect((await call('GET', path)).status).toBe(200);
    expect((await call('GET', path)).status).toBe(429);
  });
});

it('pages by cursor and by number', async () => {
  const [a, b, c] = [addTicket(3), addTicket(2), addTicket(1)];
  const first = await account.asAgent('GET', '/api/v2/tickets?page[size]=2&sort=-updated_at');
  expect(ids(first)).toEqual([c, b]);
  expect(first.body.meta.has_more).toBe(true);
  const { origin } = account.helpdesk;
  const next = await account.asAgent('GET', first.body.links.next.replace(origin, ''));
  expect(ids(next)).toEqual([a]);
  const second = await account.asAgent('GET', '/api/v2/tickets?per_page=2&page=2');
  expect(ids(second)).toEqual([c]);
  expect(second.body).toMatchObject({ count: 3, next_page: null });
  expect((await account.asAgent('GET', '/api/v2/tickets?page=101')).status).toBe(400);
});

it('finds people by address, and their tickets', async () => {
  const [older, newer] = [addTicket(2), addTicket(1)];
  const found = await account.asAgent('GET', '/api/v2/users/search?query=jana@example.org');
  expect(found.body.users).toMatchObject([{ name: 'Jana Nowak', role: 'end-user' }]);
  const [{ id: userId }] = found.body.users;
  const requested = await account.asAgent(
    'GET',
    `/api/v2/users/${userId}/tickets/requested?sort=-updated_at&page[size]=9`,
  );
  expect(ids(requested)).toEqual([newer, older]);
});

describe('the app', () => {
  it('is launched with an address and a token that the public key proves', async () => {
    const ticketId = addTicket(1);
    const { body } = await account.asAgent(
      'GET',
      `/desk/launch?location=ticket_sidebar&ticket_id=${ticketId}`,
    );
    const { origin } = account.helpdesk;
    const url = new URL(body.url);
    expect(url.searchParams.get('origin')).toBe(origin);
    expect(url.searchParams.get('app_guid')).toMatch(/^[0-9a-f-]{36}$/);
    const pem = await account.asStranger('GET', '/api/v2/apps/911/public_key.pem');
    const key = await importSPKI(pem.body, 'RS256');
    const list = await account.asAgent('GET', '/api/v2/apps/installations.json');
    const [installation] = list.body.installations;
    const { payload, protectedHeader } = await jwtVerify(body.token, key, {
      issuer: new URL(origin).host,
      audience: `${origin}/api/v2/apps/installations/${installation.id}.json`,
      currentDate: clock.now(),
    });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    expect(payload).toMatchObject({
      sub: `${origin}/api/v2/users/${account.agent}.json`,
      context: { product: 'support', location: 'ticket_sidebar' },
      jti: expect.any(String),
      qsh: expect.any(String),
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    const one = await account.asAgent('GET', `/api/v2/apps/installations/${installation.id}.json`);
    expect(one.body).toMatchObject({ id: installation.id, app_id: 911, enabled: true });
  });

  it('is not launched for strangers, nor anywhere else', async () => {
    expect((await account.asStranger('GET', '/desk/launch?location=nav_bar')).status).toBe(401);
    expect((await account.asAgent('GET', '/desk/launch?location=nav_bar')).status).toBe(200);
    expect((await account.asAgent('GET', '/desk/launch?location=modal')).status).toBe(400);
    expect((await account.asAgent('GET', '/desk/launch?ticket_id=1')).status).toBe(404);
  });

  it('is launched where our manifest says, and nowhere else', async () => {
    const { support } = readManifest('http://127.0.0.1:65000').location;
    const { nav_bar: page, ticket_editor: editor } = support;
    const locations = { ...(page && { nav_bar: page }), ...(editor && { ticket_editor: editor }) };
    const other = await startTestAccount({ app: { id: '911', name: 'Crossdesk', locations } });
    try {
      const { body } = await other.asAgent('GET', '/desk/launch?location=ticket_editor');
      expect(new URL(body.url).href.split('?')[0]).toBe('http://127.0.0.1:65000/zendesk/app');
      expect((await other.asAgent('GET', '/desk/app')).body.locations.ticket_editor.size).toEqual({
        width: '400px',
        height: '320px',
      });
      const nowhere = await other.asAgent('GET', '/desk/launch?location=new_ticket_sidebar');
      expect(nowhere.status).toBe(400);
    } finally {
      await other.helpdesk.close();
    }
  });
});

it('tells open desk pages that a ticket changed, by its number', async () => {
  const stream = await fetch(`${account.helpdesk.origin}/desk/events`);
  const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream());
  const { id } = (
    await account.asStranger('POST', '/desk/messages', {
      requester: { email: 'jana@example.org' },
      body: 'Hi',
    })
  ).body.ticket;
  let seen = '';
  for await (const chunk of reader) {
    seen += chunk;
    if (seen.includes('data:')) break;
  }
  expect(seen).toContain(`data: {"type":"ticket","ticketId":${id}}`);
});
