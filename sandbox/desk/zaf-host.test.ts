import { describe, expect, it, vi } from 'vitest';
import { createZafHost, noSuchApi, type ZafInstance } from './zaf-host.ts';

const GUID = 'guid-1';
const never = new Promise<never>(() => {});

function start(overrides: Partial<ZafInstance> = {}) {
  const sent: Record<string, unknown>[] = [];
  const broadcast = vi.fn();
  const host = createZafHost({
    appGuid: GUID,
    metadata: { appId: 7 },
    context: { ticketId: 42 },
    get: (path) => {
      if (path === 'ticket.id') return 42;
      throw noSuchApi();
    },
    set: (_path, value) => value,
    invoke: (name, args) => {
      if (name === 'echo') return args;
      throw noSuchApi();
    },
    request: async () => ({ ok: true, responseArgs: [{ tickets: [] }, 'success', {}] }),
    send: (message) => sent.push(message),
    broadcast,
    onRegistered: () => {},
    ...overrides,
  });
  const post = (message: object): void =>
    host.receive(JSON.stringify({ appGuid: GUID, instanceGuid: GUID, ...message }));
  const register = (): void => post({ key: 'iframe.handshake', message: { version: '2.0' } });
  const listen = (event: string, subscriberCount = 1): void =>
    post({ key: `iframe.on:${event}`, message: { subscriberCount } });
  return { host, sent, post, register, listen, broadcast };
}

describe('registration', () => {
  it('answers the handshake with metadata and context', () => {
    const { sent, register, host } = start();
    register();
    expect(sent).toEqual([
      {
        key: 'zaf.app.registered',
        message: { metadata: { appId: 7 }, context: { ticketId: 42 } },
      },
    ]);
    expect(host.isRegistered()).toBe(true);
  });

  it.each([
    ['another app', { key: 'iframe.handshake', appGuid: 'other' }],
    ['no JSON', '{'],
    ['nothing', null],
    ['a number', 3],
    ['a call before the handshake', { id: 1, request: 'get', params: ['ticket.id'] }],
    ['telemetry', { key: '__track__', message: {}, appGuid: GUID }],
  ])('does not answer %s', async (_name, posted) => {
    const { host, sent, post, register } = start();
    host.receive(typeof posted === 'object' ? { appGuid: GUID, ...posted } : posted);
    register();
    post({ id: 99, request: 'get', params: ['ticket.id'] });
    await vi.waitFor(() => expect(sent.some(({ id }) => id === 99)).toBe(true));
    expect(sent.map(({ id, key }) => id ?? key)).toEqual(['zaf.app.registered', 99]);
  });
});

describe('calls', () => {
  it('gives each path its value or its error', async () => {
    const { sent, post, register } = start();
    register();
    post({ id: 5, request: 'get', params: ['ticket.id', 'ticket.nothing'] });
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({
      id: 5,
      result: {
        'ticket.id': 42,
        errors: {
          'ticket.nothing': { name: 'APIError', message: 'No such Api', path: 'ticket.nothing' },
        },
      },
    });
  });

  it('sets and invokes with their arguments', async () => {
    const { sent, post, register } = start();
    register();
    post({ id: 1, request: 'set', params: { 'comment.type': 'internalNote' } });
    post({ id: 2, request: 'invoke', params: { echo: ['a', { b: 1 }], nothing: [] } });
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[1]).toEqual({ id: 1, result: { 'comment.type': 'internalNote', errors: {} } });
    expect(sent[2]).toEqual({
      id: 2,
      result: {
        echo: ['a', { b: 1 }],
        errors: { nothing: { name: 'APIError', message: 'No such Api', path: 'nothing' } },
      },
    });
  });

  it('takes telemetry that looks like a call, and refuses a request it does not know', async () => {
    const { sent, post, register } = start();
    register();
    post({ id: 1, request: 'invoke', params: { track: ['x'] } });
    post({ id: 2, request: 'delete', params: {} });
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toContainEqual({ id: 1, result: { track: undefined, errors: {} } });
    expect(sent).toContainEqual({ id: 2, error: expect.objectContaining({ name: 'APIError' }) });
  });

  it('passes a request on and returns its jQuery arguments', async () => {
    const { sent, post, register } = start();
    register();
    post({ key: 'request:1', message: { url: '/api/v2/tickets.json' } });
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({
      key: 'zaf.request:1.done',
      message: { responseArgs: [{ tickets: [] }, 'success', {}] },
    });
  });
});

describe('events', () => {
  it('sends only what the app subscribed to, until it unsubscribes', () => {
    const { host, sent, post, register, listen } = start();
    register();
    host.emit('ticket.status.changed', 'open');
    listen('ticket.status.changed');
    host.emit('ticket.status.changed', 'solved');
    post({ key: 'iframe.off:ticket.status.changed', message: { subscriberCount: 0 } });
    host.emit('ticket.status.changed', 'open');
    expect(sent.slice(1)).toEqual([{ key: 'zaf.ticket.status.changed', message: 'solved' }]);
  });

  it('tells an activation that came before the app listened, once', () => {
    const { host, sent, register, listen } = start();
    host.activate();
    register();
    listen('app.activated');
    listen('app.activated', 2);
    expect(sent.slice(1)).toEqual([{ key: 'zaf.app.activated', message: { firstLoad: true } }]);
    listen('app.deactivated');
    host.deactivate();
    host.activate();
    expect(sent.slice(2)).toEqual([
      { key: 'zaf.app.deactivated', message: undefined },
      { key: 'zaf.app.activated', message: { firstLoad: false } },
    ]);
  });

  it('says nothing of an activation that ended before the app listened', () => {
    const { host, sent, register, listen } = start();
    host.activate();
    host.deactivate();
    register();
    listen('app.activated');
    expect(sent).toHaveLength(1);
  });

  it('broadcasts what the app triggers', () => {
    const { post, register, broadcast } = start();
    register();
    post({ key: 'iframe.trigger:draft_ready', message: { n: 1 } });
    expect(broadcast).toHaveBeenCalledWith('draft_ready', { n: 1 });
  });
});

describe('the save hook', () => {
  it('lets a save pass when the app does not listen', async () => {
    const { host, register } = start();
    register();
    await expect(host.askBeforeSave(never)).resolves.toBeNull();
  });

  it.each([
    ['allows', {}, null],
    ['blocks with a reason', { error: { msg: 'Mend the amount' } }, 'Mend the amount'],
    ['blocks without one', { error: {} }, ''],
  ])('%s', async (_name, reply, expected) => {
    const { host, sent, post, register, listen } = start();
    register();
    listen('ticket.save');
    const answer = host.askBeforeSave(never);
    expect(sent.at(-1)).toEqual({ key: 'zaf.ticket.save', needsReply: true });
    post({ key: 'iframe.reply:ticket.save', ...reply });
    await expect(answer).resolves.toBe(expected);
  });

  it('does not wait for ever for an app that hangs', async () => {
    const { host, register, listen } = start();
    register();
    listen('ticket.save');
    await expect(host.askBeforeSave(Promise.resolve())).resolves.toBeNull();
  });
});
