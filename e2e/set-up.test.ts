import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  PreviewView,
  SetUpChange,
  SetUpView,
  WatchView,
} from '../backend/http/contract-set-up.ts';
import { installApp } from '../sandbox/install-app.ts';
import { startWorld, type World } from './world.ts';

const THREAT =
  'Guten Tag, meine Jacke ist immer noch nicht da. Wenn sie bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz.';
const SOON = { timeout: 20_000 };

describe.each(['pglite', 'postgres'] as const)('set-up on %s', (engine) => {
  let world: World;
  let admin = '';
  beforeAll(async () => {
    world = await startWorld({ engine, isInstalled: false });
  });
  afterAll(() => world.close());
  afterEach(() => world.noMoreFaults());

  async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
    admin = (await world.openPage('admin')).accessToken;
    const answer = await world.apiAs(admin, method, path, body);
    expect(answer.ok, `${method} ${path} ${answer.status}`).toBe(true);
    return (await answer.json()) as T;
  }
  const view = () => api<SetUpView>('GET', '/api/set-up');
  const change = (one: SetUpChange) => api<SetUpView>('POST', '/api/set-up/change', one);
  const list = async <T>(path: string, name: string) =>
    (await world.helpdesk<Record<string, T[]>>('GET', `/api/v2/${path}`))[name] ?? [];
  async function inventory(): Promise<string[]> {
    const all = await Promise.all(
      (
        [
          ['ticket_fields', 'ticket_fields'],
          ['triggers', 'triggers'],
          ['views', 'views'],
          ['groups', 'groups'],
          ['webhooks', 'webhooks'],
          ['trigger_categories', 'trigger_categories'],
        ] as const
      ).map(async ([path, name]) =>
        (
          await list<{ id: unknown; title?: string; name?: string; active?: boolean }>(path, name)
        ).map((one) => `${name} ${one.id} ${one.title ?? one.name} ${one.active ?? ''}`),
      ),
    );
    return all.flat().sort();
  }

  it('shows before any consent what it would make, and whom it would meet', async () => {
    const { trigger } = await world.helpdesk<{ trigger: { id: number } }>(
      'POST',
      '/api/v2/triggers',
      {
        trigger: {
          title: 'Saturday <b>rule</b>',
          category_id: (await list<{ id: string }>('trigger_categories', 'trigger_categories'))[0]
            ?.id,
          conditions: { all: [{ field: 'status', operator: 'is', value: 'new' }], any: [] },
          actions: [
            { field: 'priority', value: 'normal' },
            { field: 'set_tags', value: 'weekend' },
          ],
        },
      },
    );
    const account = {
      triggers: await list('triggers', 'triggers'),
      triggerCategories: await list('trigger_categories', 'trigger_categories'),
      groups: await list('groups', 'groups'),
      ticketFields: await list('ticket_fields', 'ticket_fields'),
      views: await list('views', 'views'),
      webhooks: await list('webhooks', 'webhooks'),
    };
    const before = await inventory();
    const preview = await api<PreviewView>('POST', '/api/set-up/preview', account);
    expect(preview.things.filter(({ exists }) => exists)).toEqual([]);
    const kinds = preview.things.map(({ kind }) => kind);
    for (const kind of ['field', 'column', 'group', 'category', 'trigger', 'webhook', 'view']) {
      expect(kinds).toContain(kind);
    }
    expect(preview.things.every(({ title }) => title.includes('Crossdesk') || title !== '')).toBe(
      true,
    );
    const met = preview.meets.find(({ title }) => title.startsWith('Saturday'));
    expect(met?.how.map(({ code }) => code)).toEqual(['sets_priority', 'replaces_all_tags']);
    expect(met?.ours.length).toBeGreaterThan(0);
    expect(preview.groups.length).toBe(account.groups.length);
    expect(await inventory()).toEqual(before);
    await world.helpdesk('DELETE', `/api/v2/triggers/${trigger.id}`);
  });

  it('takes anything for an account in the preview, and breaks on nothing', async () => {
    const odd = [{ id: null, title: { a: 1 }, actions: 'x', conditions: [[]], active: true }, {}];
    const account = {
      triggers: [
        ...odd,
        { active: true, title: 'x'.repeat(5_000), actions: [{ field: 'group_id' }] },
      ],
      triggerCategories: odd,
      groups: odd,
      ticketFields: [{ type: 'tagger', custom_field_options: [null, 7, {}] }, ...odd],
      views: odd,
      webhooks: odd,
    };
    const preview = await api<PreviewView>('POST', '/api/set-up/preview', account);
    expect(preview.groups).toEqual([]);
    expect(preview.meets).toHaveLength(1);
    const refused = await world.apiAs(admin, 'POST', '/api/set-up/preview', { triggers: 'no' });
    expect(refused.status).toBe(400);
  });

  it('goes on where it was stopped in the middle, and doubles nothing', async () => {
    // The answer to the first view is lost, with all before it made.
    await world.fault({
      target: 'api',
      kind: 'cut',
      when: 'after',
      match: { method: 'POST', path: '/api/v2/views' },
      times: 1,
    });
    await installApp(world.sandbox.origin, { withOrders: false, keepWatching: true });
    await world.settled();
    const ready = await view();
    expect(ready.status).toBe('ready');
    expect(ready.things.filter(({ state }) => state !== 'made')).toEqual([]);
    const before = await inventory();
    expect(before.filter((line) => line.includes('Crossdesk')).length).toBeGreaterThan(10);
    expect(new Set(before.map((line) => line.replace(/ \d+ | [0-9A-Z]{26} /, ' '))).size).toBe(
      before.length,
    );
    expect((await world.apiAs(admin, 'POST', '/api/set-up/repair')).status).toBe(204);
    await world.settled();
    expect(await inventory()).toEqual(before);
  }, 60_000);

  it('watches first: nothing is written, and the list says what would have gone to seniors', async () => {
    expect((await view()).switches).toEqual({ fields: false, routing: false, answers: false });
    await world.forgetCalls();
    const threat = await world.customerWrites({
      email: 'a@example.com',
      subject: 'Fall',
      body: THREAT,
    });
    await world.customerWrites({ email: 'b@example.com', body: 'Welche Farben gibt es?' });
    await world.settled();
    expect(await world.writes()).toEqual([]);
    expect((await world.ticket(threat)).tags).toEqual([]);
    const watch = await api<WatchView>('GET', '/api/watch');
    expect(watch.days[0]).toMatchObject({ day: watch.day, senior: 1, tickets: 2 });
    expect(watch.tickets).toMatchObject([{ ticketId: threat, subject: 'Fall' }]);
    expect(watch.tickets[0]?.trigger).toContain('Crossdesk');
    expect(watch.tickets[0]?.reasons.length).toBeGreaterThan(0);
    expect((await world.view(threat)).verdict?.threat).toBe('dispute');
  });

  it('switches fields on: open tickets say what we think, in lists too; and off: as before', async () => {
    const [ticketId] = await list<{ id: number; subject: string }>('tickets', 'tickets').then(
      (all) => all.filter(({ subject }) => subject === 'Fall').map(({ id }) => String(id)),
    );
    await change({ kind: 'switch', switch: 'fields', isOn: true });
    await world.settled();
    const fields = await list<{ id: number; title: string; type: string }>(
      'ticket_fields',
      'ticket_fields',
    );
    const fieldValue = async (part: string) => {
      const id = fields.find(({ title }) => title.includes(part))?.id;
      const { ticket } = await world.helpdesk<{
        ticket: { custom_fields: { id: number; value: string | null }[] };
      }>('GET', `/api/v2/tickets/${ticketId}`);
      return ticket.custom_fields.find((field) => field.id === id)?.value ?? null;
    };
    expect((await world.ticket(ticketId ?? '')).tags).toContain('crossdesk_threat_dispute');
    expect(await fieldValue('摘要')).toContain('争议');
    expect(await fieldValue('回复期限')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    // Routing is off: nobody was brought in.
    expect((await world.ticket(ticketId ?? '')).priority).not.toBe('urgent');

    await change({ kind: 'switch', switch: 'fields', isOn: false });
    await world.settled();
    expect((await world.ticket(ticketId ?? '')).tags).toEqual([]);
    expect(await fieldValue('摘要')).toBeNull();
    await world.forgetCalls();
    await world.customerWrites({ email: 'a@example.com', ticketId: ticketId ?? '', body: THREAT });
    await world.settled();
    expect(await world.writes()).toEqual([]);
  });

  it('switches routing on and off at the helpdesk itself; refused, it stays as it was', async () => {
    const active = async () =>
      (await list<{ title: string; active: boolean }>('triggers', 'triggers'))
        .filter(({ title, active: isActive }) => title.startsWith('Crossdesk') && isActive)
        .map(({ title }) => title);
    const few = await active();
    await world.fault({
      target: 'api',
      kind: 'status',
      status: 403,
      match: { method: 'PUT', path: '/api/v2/triggers' },
      times: 1,
    });
    const refused = await world.apiAs(admin, 'POST', '/api/set-up/change', {
      kind: 'switch',
      switch: 'routing',
      isOn: true,
    });
    expect(refused.status).toBe(502);
    expect((await view()).switches.routing).toBe(false);

    await change({ kind: 'switch', switch: 'fields', isOn: true });
    await change({ kind: 'switch', switch: 'routing', isOn: true });
    expect((await active()).length).toBe(few.length + 3);
    const ticketId = await world.customerWrites({ email: 'c@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(ticketId)).priority).toBe('urgent');

    await change({ kind: 'switch', switch: 'routing', isOn: false });
    expect(await active()).toEqual(few);
    const other = await world.customerWrites({ email: 'd@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(other)).priority).not.toBe('urgent');
    expect((await world.ticket(other)).tags).toContain('crossdesk_threat_dispute');
  });

  it('goes to a group of the admin’s choice, and writes deadlines in the team’s time zone', async () => {
    const { group } = await world.helpdesk<{ group: { id: number } }>('POST', '/api/v2/groups', {
      group: { name: 'Old hands' },
    });
    await change({ kind: 'senior_group', groupId: String(group.id) });
    await world.settled();
    const after = await view();
    expect(after.seniorGroup).toEqual({ groupId: String(group.id), name: expect.any(String) });
    const triggers = await list<{ actions: { field: string; value: unknown }[] }>(
      'triggers',
      'triggers',
    );
    const groups = triggers.flatMap(({ actions }) =>
      actions.filter(({ field }) => field === 'group_id').map(({ value }) => String(value)),
    );
    expect(groups).toContain(String(group.id));
    const unknown = await world.apiAs(admin, 'POST', '/api/set-up/change', {
      kind: 'time_zone',
      timeZone: 'Mars/Olympus',
    });
    expect(unknown.status).toBe(400);
    expect((await change({ kind: 'time_zone', timeZone: 'America/New_York' })).teamTimeZone).toBe(
      'America/New_York',
    );
  });

  it('lets only admins change anything', async () => {
    const { accessToken } = await world.openPage('agent');
    for (const [method, path, body] of [
      ['POST', '/api/set-up/change', { kind: 'remove' }],
      ['GET', '/api/watch', undefined],
    ] as const) {
      expect((await world.apiAs(accessToken, method, path, body)).status).toBe(403);
    }
  });

  it('leaves the account as it was, but for what others use; and comes back when asked', async () => {
    const fieldId = (
      await list<{ id: number; title: string }>('ticket_fields', 'ticket_fields')
    ).find(({ title }) => title.includes('风险'))?.id;
    await world.helpdesk('POST', '/api/v2/triggers', {
      trigger: {
        title: 'Theirs',
        category_id: (await list<{ id: string }>('trigger_categories', 'trigger_categories')).at(-1)
          ?.id,
        conditions: {
          all: [
            { field: `custom_fields_${fieldId}`, operator: 'is', value: 'crossdesk_risk_high' },
          ],
          any: [],
        },
        actions: [{ field: 'priority', value: 'high' }],
      },
    });
    const removed = await change({ kind: 'remove' });
    expect(removed.status).toBe('removed');
    expect(removed.dataDeletedAt).not.toBeNull();
    const left = removed.things.map(({ key, problem }) => `${key} ${problem?.code}`);
    expect(left).toContain('field:risk thing_used');
    const ours = (await inventory()).filter((line) => line.includes('Crossdesk'));
    expect(ours.filter((line) => !/^(groups|trigger_categories)/.test(line))).toEqual([]);
    expect(world.sandbox.helpdesk.account.store.list('token')).toEqual([]);

    await installApp(world.sandbox.origin, { withOrders: false });
    await expect.poll(async () => (await view()).status, SOON).toBe('ready');
    expect((await view()).dataDeletedAt).toBeNull();
    const ticketId = await world.customerWrites({ email: 'e@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(ticketId)).tags).toContain('crossdesk_threat_dispute');
  });
});
