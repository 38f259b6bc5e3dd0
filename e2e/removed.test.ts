import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonCountsView, PrivacyView } from '../backend/http/contract-privacy.ts';
import type { UserRecord } from '../sandbox/helpdesk/records.ts';
import { keepLog } from './kept-log.ts';
import { startWorld, type World } from './world.ts';

const ANA = 'ana.removed@example.org';
const THREAT = 'I will open a dispute with PayPal if my parcel is not here by Friday.';

describe('after Crossdesk was removed', () => {
  let world: World;
  const log = keepLog();
  let ticketId = '';
  /** Access tokens: of who removed it, of who was an admin once, and of an agent. */
  let remover = '';
  let demoted = '';
  let agent = '';
  let person: UserRecord | undefined;

  beforeAll(async () => {
    world = await startWorld({
      log: log.stream,
    });
    ticketId = await world.customerWrites({ email: ANA, body: THREAT });
    await world.settled();
    await world.view(ticketId);
    ({ accessToken: remover } = await world.openPage('admin'));
    ({ accessToken: demoted } = await world.openPage('agent'));
    ({ accessToken: agent } = await world.openPage('agent'));
  });
  afterAll(() => world.close());

  /** Makes the first agent an admin, or an agent again. */
  function agentIs(role: UserRecord['role']): void {
    const { store } = world.sandbox.helpdesk.account;
    person ??= store.list('user').find((user) => user.role === 'agent');
    if (person === undefined) throw new Error('The account has no agent.');
    store.put('user', person.id, { ...person, role });
  }

  async function ask(token: string, method: string, path: string, body?: unknown) {
    const answer = await world.apiAs(token, method, path, body);
    const said = (await answer.json().catch(() => null)) as { error?: { code: string } } | null;
    return { status: answer.status, code: said?.error?.code ?? null, said };
  }

  it('who had been demoted by then is no admin for us either', async () => {
    agentIs('admin');
    expect((await ask(demoted, 'GET', '/api/privacy')).status).toBe(200);
    agentIs('agent');
    log.forget();
    const { status } = await ask(remover, 'POST', '/api/set-up/change', { kind: 'remove' });
    expect(status).toBe(200);
    expect(await ask(demoted, 'GET', '/api/privacy')).toMatchObject({
      status: 403,
      code: 'removed_admin_unknown',
    });
    expect(await ask(demoted, 'POST', '/api/privacy/erase', { email: ANA })).toMatchObject({
      status: 403,
    });
  });

  it('an admin of then finds and exports a person, and reads when the data goes', async () => {
    const { said } = await ask(remover, 'GET', '/api/privacy');
    const days = (Date.parse((said as PrivacyView).dataDeletedAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const found = await ask(remover, 'POST', '/api/privacy/find', { email: ANA });
    expect(found.said as PersonCountsView).toMatchObject({ tickets: 1, messages: 1 });
    const zip = await world.apiAs(remover, 'POST', '/api/privacy/export-person', { email: ANA });
    expect(zip.headers.get('content-type')).toBe('application/zip');
    await zip.arrayBuffer();
    // Whose ticket that is, only the helpdesk could say.
    const unread = await ask(remover, 'POST', '/api/privacy/find', { ticketId: '987654' });
    expect(unread).toMatchObject({ status: 400, code: 'removed_ticket_unknown' });
  });

  it('agents are told, and nothing is translated, drafted or shown', async () => {
    const before = await world.engineRequests();
    const sentences = ['您好，包裹已经寄出。'];
    for (const [method, path, body] of [
      ['GET', `/api/tickets/${ticketId}`, undefined],
      ['POST', `/api/tickets/${ticketId}/reply`, { sentences }],
      ['GET', '/api/compose', undefined],
      ['POST', '/api/compose', { sentences, targetLanguage: 'de', subject: null }],
      ['GET', '/api/agent/languages', undefined],
    ] as const) {
      expect(await ask(agent, method, path, body), path).toMatchObject({
        status: 403,
        code: 'removed',
      });
    }
    await world.settled();
    expect(await world.engineRequests()).toEqual(before);
  });

  it('every page of the desk says so, but for set-up and data', async () => {
    for (const path of [
      '/api/doctor',
      '/api/engines',
      '/api/customers',
      '/api/glossary',
      '/api/watch',
      '/api/jobs/dead',
    ]) {
      expect(await ask(remover, 'GET', path), path).toMatchObject({ status: 403, code: 'removed' });
    }
    expect((await ask(remover, 'POST', '/api/doctor/check')).code).toBe('removed');
    expect((await ask(remover, 'GET', '/api/set-up')).status).toBe(200);
  });

  it('such refusals are no errors in the log', () => {
    const lines = log
      .text()
      .split('\n')
      .filter((line) => line.includes('refused'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
      expect((JSON.parse(line) as { level: number }).level).toBeLessThan(50);
      expect(line).not.toContain('stack');
    }
  });

  it('erases until the data is gone, and then knows nobody', async () => {
    const erased = await ask(remover, 'POST', '/api/privacy/erase', { email: ANA });
    expect(erased.said as PersonCountsView).toMatchObject({ tickets: 1 });
    const { said } = await ask(remover, 'POST', '/api/privacy/find', { email: ANA });
    expect(said as PersonCountsView).toMatchObject({ tickets: 0, messages: 0 });
  });

  it('all is open again once an admin has connected', async () => {
    await world.connectAgain();
    await world.settled();
    expect((await ask(agent, 'GET', '/api/agent/languages')).status).toBe(200);
    expect((await ask(demoted, 'GET', '/api/privacy')).code).toBe('admins_only');
    expect((await ask(remover, 'GET', '/api/privacy')).said).toMatchObject({ dataDeletedAt: null });
  });
});
