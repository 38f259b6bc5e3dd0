import { describe, expect, it } from 'vitest';
import type { ZafClient } from './zendesk.ts';
import { openZendeskHost } from './zendesk.ts';

/** Answers as the SDK does: one path rejects when it cannot be read, a list never does. */
class Zaf implements ZafClient {
  invoked: unknown[][] = [];
  refuse = false;
  values: Record<string, unknown>;
  readonly #listeners = new Map<string, Set<(data: unknown) => unknown>>();

  constructor(values: Record<string, unknown>) {
    this.values = values;
  }
  get = async (path: string | string[]) => {
    const paths = [path].flat();
    const missing = paths.filter((one) => !(one in this.values));
    if (typeof path === 'string' && missing.length > 0) throw new Error(`Could not find ${path}`);
    return { ...this.values, errors: Object.fromEntries(missing.map((one) => [one, {}])) };
  };
  set = async (path: string, value: unknown) => {
    if (this.refuse) throw new Error('not now');
    this.values = { ...this.values, [path]: value };
    this.fire(`${path}.changed`, value);
  };
  invoke = async (...call: unknown[]) => {
    this.invoked.push(call);
    if (this.refuse) throw new Error('not now');
  };
  on = (event: string, listener: (data: unknown) => unknown) => {
    const all = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, all.add(listener));
  };
  off = (event: string, listener: (data: unknown) => unknown) => {
    this.#listeners.get(event)?.delete(listener);
  };
  context = async () => ({});
  answers = new Map<string, unknown>();
  request = async ({ url }: { url: string }) => {
    const answer = this.answers.get(url);
    // As the SDK does: with what jQuery gave, which is no Error.
    if (typeof answer === 'number') throw { status: answer, responseText: '' };
    return answer;
  };
  /** What the first listener answers, as the SDK waits for it. */
  async ask(event: string) {
    const [listener] = this.#listeners.get(event) ?? [];
    return listener?.(undefined);
  }
  fire(event: string, data?: unknown) {
    for (const listener of this.#listeners.get(event) ?? []) listener(data);
  }
}

function open(values: Record<string, unknown> = { 'ticket.id': 7 }) {
  const zaf = new Zaf(values);
  const host = openZendeskHost({ init: () => zaf });
  if (!host) throw new Error('The host was not opened.');
  return { zaf, host };
}

describe('before the ticket is saved', () => {
  const ask = (zaf: Zaf) => zaf.ask('ticket.save');

  it('stops with the sentence, lets pass without one, and when asking fails', async () => {
    const { zaf, host } = open();
    let answer: () => Promise<string | null> = async () => 'Not like this.';
    const off = host.onSave(() => answer());
    await expect(ask(zaf)).rejects.toBe('Not like this.');
    answer = async () => null;
    await expect(ask(zaf)).resolves.toBe(true);
    answer = () => Promise.reject(new Error('away'));
    await expect(ask(zaf)).resolves.toBe(true);
    off();
    await expect(ask(zaf)).resolves.toBeUndefined();
  });
});

describe('openZendeskHost', () => {
  it('knows when the page was not opened by Zendesk', () => {
    expect(openZendeskHost({ init: () => false })).toBeNull();
    expect(openZendeskHost(undefined)).toBeNull();
  });

  it('reads what there is, and leaves the rest null', async () => {
    const { host } = open({ 'ticket.id': 7, 'currentUser.locale': 'zh-CN', colorScheme: 'dark' });
    expect(await host.ready()).toEqual({
      ticketId: '7',
      requesterName: null,
      locale: 'zh-CN',
      colorScheme: 'dark',
      isAdmin: null,
    });
    expect(await host.requesterName()).toBeNull();
  });

  it('knows an admin from everybody else', async () => {
    const admin = open({ 'currentUser.role': 'admin' });
    expect(await admin.host.ready()).toMatchObject({ isAdmin: true });
    const agent = open({ 'currentUser.role': 'Returns desk' });
    expect(await agent.host.ready()).toMatchObject({ isAdmin: false });
  });

  it('inserts into the ticket that was meant, never into another', async () => {
    const { zaf, host } = open();
    await host.insertIntoEditor('7', '<p>Hallo</p>');
    expect(zaf.invoked).toEqual([['ticket.editor.insert', '<p>Hallo</p>']]);
    zaf.values = { 'ticket.id': 8 };
    await expect(host.insertIntoEditor('7', '<p>x</p>')).rejects.toMatchObject({
      code: 'ticket_changed',
    });
    expect(zaf.invoked).toHaveLength(1);
  });

  it('reads what is written, and puts something else in its place', async () => {
    const { zaf, host } = open({ 'ticket.id': 7, 'comment.text': '<p>您好</p>' });
    expect(await host.composer()).toEqual({ html: '<p>您好</p>', isInternal: false });
    zaf.values = { ...zaf.values, 'comment.type': 'internalNote' };
    expect((await host.composer()).isInternal).toBe(true);
    await host.setComposer('7', '<p>Hallo</p>');
    expect(await host.composer()).toEqual({ html: '<p>Hallo</p>', isInternal: true });
    await expect(host.setComposer('8', '')).rejects.toMatchObject({ code: 'ticket_changed' });
    await expect(host.setComposer(null, '')).rejects.toMatchObject({ code: 'ticket_changed' });
    zaf.refuse = true;
    await expect(host.setComposer('7', '')).rejects.toMatchObject({ code: 'editor_refused' });
  });

  it('knows a ticket being made: no number, perhaps nobody, perhaps a stranger', async () => {
    const { zaf, host } = open({ 'ticket.id': null, 'ticket.subject': '' });
    expect(await host.requester()).toBeNull();
    zaf.values = { ...zaf.values, 'ticket.requester.name': 'Aiko', 'ticket.requester.id': null };
    expect(await host.requester()).toEqual({ id: null, name: 'Aiko', locale: null });
    zaf.values = { ...zaf.values, 'ticket.requester.id': 5, 'ticket.requester.locale': 'ja' };
    expect(await host.requester()).toEqual({ id: '5', name: 'Aiko', locale: 'ja' });
    await host.setSubject('ご注文について');
    expect(await host.subject()).toBe('ご注文について');
    await host.setComposer(null, '<p>x</p>');
    expect((await host.composer()).html).toBe('<p>x</p>');
  });

  it('hears of what is written and for whom, until told not to', () => {
    const { zaf, host } = open();
    const heard: string[] = [];
    const ends = [
      host.onComposer(() => heard.push('composer')),
      host.onRequester(() => heard.push('requester')),
    ];
    const fire = () => {
      for (const path of ['comment.text', 'comment.type', 'ticket.requester.id']) {
        zaf.fire(`${path}.changed`);
      }
    };
    fire();
    for (const end of ends) end();
    fire();
    expect(heard).toEqual(['composer', 'composer', 'requester']);
  });

  it('tells when the editor refuses', async () => {
    const { zaf, host } = open();
    zaf.refuse = true;
    await expect(host.insertIntoEditor('7', 'x')).rejects.toMatchObject({ code: 'editor_refused' });
    await expect(host.openTicket('9')).rejects.toMatchObject({ code: 'host_refused' });
  });

  it('escapes what it notifies: Zendesk takes HTML there', async () => {
    const { zaf, host } = open();
    await host.notify('<b>Tom & Co</b>', 'notice');
    expect(zaf.invoked).toEqual([['notify', '&#60;b&#62;Tom &#38; Co&#60;/b&#62;', 'notice']]);
  });

  it('follows activation and the colour scheme until told not to', () => {
    const { zaf, host } = open();
    const schemes: string[] = [];
    const off = host.onColorScheme((scheme) => schemes.push(scheme));
    zaf.fire('colorScheme.changed', 'dark');
    off();
    zaf.fire('colorScheme.changed', 'light');
    expect(schemes).toEqual(['dark']);
    expect(host.isActive()).toBe(true);
    zaf.fire('app.deactivated');
    expect(host.isActive()).toBe(false);
    zaf.fire('app.activated');
    expect(host.isActive()).toBe(true);
  });

  it('reads the account as the person who is signed in, and says why it cannot', async () => {
    const { zaf, host } = open();
    zaf.answers.set('/api/v2/groups', { groups: [] });
    expect(await host.read('/api/v2/groups')).toEqual({ groups: [] });
    for (const [status, code] of [
      [403, 'account_forbidden'],
      [404, 'account_missing'],
      [0, 'account_unreachable'],
      [503, 'account_unreachable'],
    ] as const) {
      zaf.answers.set('/api/v2/groups', status);
      await expect(host.read('/api/v2/groups')).rejects.toMatchObject({ code });
    }
  });
});
