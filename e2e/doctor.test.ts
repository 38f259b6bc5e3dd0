import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoctorView, DryRunView } from '../backend/http/contract-doctor.ts';
import { startWorld, type World } from './world.ts';

const THREAT =
  'Guten Tag, meine Jacke ist immer noch nicht da. Wenn sie bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz.';

describe('the trigger doctor', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    const { user_id } = await someAgent();
    const { triggers } = await world.helpdesk<{
      triggers: { actions: { field: string; value: string }[] }[];
    }>('GET', '/api/v2/triggers');
    const group = triggers
      .flatMap(({ actions }) => actions)
      .find(({ field }) => field === 'group_id');
    await world.helpdesk('POST', '/api/v2/group_memberships', {
      group_membership: { user_id, group_id: Number(group?.value) },
    });
  });
  afterAll(() => world.close());

  async function someAgent(): Promise<{ user_id: number }> {
    const { users } = await world.helpdesk<{ users: { id: number }[] }>(
      'GET',
      '/api/v2/users?role=agent',
    );
    return { user_id: users[0]?.id ?? 0 };
  }
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, method, path, body);
    expect(answer.ok, `${method} ${path} ${answer.status}`).toBe(true);
    return (await answer.json()) as T;
  }
  const check = () => ask<DoctorView>('POST', '/api/doctor/check');
  const codesOf = ({ findings }: DoctorView) => findings.map(({ code }) => code);
  async function categories(): Promise<{ id: string; name: string }[]> {
    return (
      await world.helpdesk<{ trigger_categories: { id: string; name: string }[] }>(
        'GET',
        '/api/v2/trigger_categories',
      )
    ).trigger_categories;
  }
  async function addTrigger(trigger: object): Promise<number> {
    const { trigger_category } = await world.helpdesk<{ trigger_category: { id: string } }>(
      'POST',
      '/api/v2/trigger_categories',
      { trigger_category: { name: `Theirs ${(await categories()).length}`, position: 90 } },
    );
    const made = await world.helpdesk<{ trigger: { id: number } }>('POST', '/api/v2/triggers', {
      trigger: { category_id: trigger_category.id, ...trigger },
    });
    return made.trigger.id;
  }

  it('finds nothing in an account that is as set-up made it', async () => {
    const view = await check();
    expect(view.findings).toEqual([]);
    expect(view.healthyTriggers).toBe(5);
    expect(view.checkedAt).not.toBeNull();
    expect(await ask<DoctorView>('GET', '/api/doctor')).toEqual(view);
  });

  it('finds who undoes ours, shows it in a dry run, and moves ours behind by one click', async () => {
    const id = await addTrigger({
      title: 'Weekend: back to normal',
      conditions: { all: [{ field: 'status', operator: 'less_than', value: 'solved' }], any: [] },
      actions: [{ field: 'priority', value: 'normal' }],
    });
    const before = await world.customerWrites({ email: 'a@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(before)).priority).toBe('normal');

    const thought = { tags: ['crossdesk_threat_dispute'], isNew: false, priority: null };
    const run = await ask<DryRunView>('POST', '/api/doctor/dry-run', thought);
    expect(run.final.priority).toBe('normal');
    expect(run.wanted.priority).toBe('urgent');
    expect(run.steps.find(({ isHarmful }) => isHarmful)?.title).toBe('Weekend: back to normal');

    const found = (await check()).findings.find(({ code }) => code === 'undoes_ours');
    expect(found).toMatchObject({
      severity: 'serious',
      params: { title: 'Weekend: back to normal', field: 'priority', tickets: 1 },
    });
    const after = await ask<DoctorView>('POST', '/api/doctor/repair', {
      key: found?.key,
      repair: found?.repairs[0],
    });
    expect(after.findings).toEqual([]);
    const ticketId = await world.customerWrites({ email: 'b@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(ticketId)).priority).toBe('urgent');
    expect((await ask<DryRunView>('POST', '/api/doctor/dry-run', thought)).final.priority).toBe(
      'urgent',
    );
    await world.helpdesk('DELETE', `/api/v2/triggers/${id}`);
  });

  it('mends what was edited, switched off or deleted; an edit may also be kept', async () => {
    const { triggers } = await world.helpdesk<{
      triggers: {
        id: number;
        title: string;
        conditions: object;
        actions: { field: string; value: unknown }[];
      }[];
    }>('GET', '/api/v2/triggers');
    const ours = triggers.filter(({ title }) => title.startsWith('Crossdesk'));
    const routing = ours.filter(({ actions }) => actions.some(({ field }) => field === 'group_id'));
    const [edited, off] = routing;
    const gone = ours.find(({ actions }) =>
      actions.some(({ field }) => field === 'notification_webhook'),
    );
    await world.helpdesk('PUT', `/api/v2/triggers/${edited?.id}`, {
      trigger: {
        conditions: edited?.conditions,
        actions: edited?.actions.filter(({ field }) => field !== 'group_id'),
      },
    });
    await world.helpdesk('PUT', `/api/v2/triggers/${off?.id}`, { trigger: { active: false } });
    await world.helpdesk('DELETE', `/api/v2/triggers/${gone?.id}`);
    const view = await check();
    expect(codesOf(view).sort()).toEqual(['trigger_edited', 'trigger_inactive', 'trigger_missing']);

    const edit = view.findings.find(({ code }) => code === 'trigger_edited');
    const kept = await ask<DoctorView>('POST', '/api/doctor/repair', {
      key: edit?.key,
      repair: 'keep',
    });
    expect(codesOf(kept).sort()).toEqual(['trigger_inactive', 'trigger_missing']);
    const missing = kept.findings.find(({ code }) => code === 'trigger_missing');
    const mended = await ask<DoctorView>('POST', '/api/doctor/repair', {
      key: missing?.key,
      repair: 'set_up',
    });
    expect(mended.findings).toEqual([]);
    const ticketId = await world.customerWrites({ email: 'c@example.com', body: THREAT });
    await world.settled();
    expect((await world.ticket(ticketId)).priority).toBe('urgent');
  });

  it('adds the rule that a tag lacks', async () => {
    await world.customerWrites({
      email: 'r@example.com',
      body: 'Wenn das so bleibt, schreibe ich eine schlechte Bewertung mit einem Stern.',
    });
    await world.settled();
    const found = (await check()).findings.find(({ code }) => code === 'tag_unused');
    expect(found?.params).toMatchObject({ tag: 'crossdesk_threat_bad_review', tickets: 1 });
    const after = await ask<DoctorView>('POST', '/api/doctor/repair', {
      key: found?.key,
      repair: 'add_rule',
    });
    expect(codesOf(after)).not.toContain('tag_unused');
    const run = await ask<DryRunView>('POST', '/api/doctor/dry-run', {
      tags: ['crossdesk_threat_bad_review'],
      isNew: true,
      priority: null,
    });
    expect(run.final.group).not.toBeNull();
  });

  it('cannot tell about what it does not know, and says so', async () => {
    const id = await addTrigger({
      title: 'Strange',
      conditions: { all: [{ field: 'status', operator: 'less_than', value: 'solved' }], any: [] },
      actions: [{ field: 'group_id', value: '' }],
    });
    const { store } = world.sandbox.helpdesk.account;
    const stored = store.get('trigger', id);
    if (stored === null) throw new Error('There is no such trigger.');
    store.put('trigger', id, {
      ...stored,
      conditions: { all: [{ field: 'moon_phase', operator: 'is', value: 'full' }], any: [] },
    });
    expect(codesOf(await check())).toContain('cannot_tell');
    await world.helpdesk('DELETE', `/api/v2/triggers/${id}`);
  });

  it('sees that the webhook was switched off, and mends it', async () => {
    const { webhooks } = await world.helpdesk<{ webhooks: { id: string }[] }>(
      'GET',
      '/api/v2/webhooks',
    );
    await world.helpdesk('PATCH', `/api/v2/webhooks/${webhooks[0]?.id}`, {
      webhook: { status: 'inactive' },
    });
    const found = (await check()).findings.find(({ code }) => code === 'webhook_inactive');
    const after = await ask<DoctorView>('POST', '/api/doctor/repair', {
      key: found?.key,
      repair: 'set_up',
    });
    expect(codesOf(after)).not.toContain('webhook_inactive');
  });

  it('lets agents look, and admins repair what there is', async () => {
    expect((await world.api('GET', '/api/doctor')).status).toBe(200);
    const repair = { key: 'trigger_missing:x', repair: 'set_up' };
    expect((await world.api('POST', '/api/doctor/repair', repair)).status).toBe(403);
    const { accessToken } = await world.openPage('admin');
    const unknown = await world.apiAs(accessToken, 'POST', '/api/doctor/repair', repair);
    expect(unknown.status).toBe(400);
  });
});
