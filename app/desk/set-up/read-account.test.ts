import { describe, expect, it } from 'vitest';
import { HostRefused } from '../../hosts/host.ts';
import { readAccount } from './read-account.ts';

const SIZE = 'page[size]=100';
const signal = new AbortController().signal;

/** Answers like the vendor: cursor pages with whole addresses; a list that it has not is empty. */
function account(pages: Record<string, unknown>) {
  const asked: string[] = [];
  return {
    asked,
    async read(path: string) {
      asked.push(path);
      const page = pages[path] ?? {};
      if (page instanceof Error) throw page;
      return page;
    },
  };
}

describe('readAccount', () => {
  it('follows every cursor page, by its path alone', async () => {
    const next = '/api/v2/triggers?page%5Bafter%5D=b&page%5Bsize%5D=100';
    const host = account({
      [`/api/v2/triggers?${SIZE}`]: {
        triggers: [{ id: 1 }, { id: 2 }],
        meta: { has_more: true },
        links: { next: `https://shop.zendesk.com${next}` },
      },
      [next]: { triggers: [{ id: 3 }], meta: { has_more: false }, links: { next: null } },
      [`/api/v2/groups?${SIZE}`]: { groups: [{ id: 9 }] },
    });
    const { lists, unread } = await readAccount(host, signal);
    expect(lists.triggers).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(lists.groups).toEqual([{ id: 9 }]);
    expect(unread.size).toBe(0);
  });

  it.each([
    ['another API', 'https://shop.zendesk.com/agent/tickets'],
    ['itself again', `https://shop.zendesk.com/api/v2/groups?${SIZE}`],
    ['no address', 'https://'],
  ])('does not follow a page that leads to %s', async (_name, next) => {
    const path = `/api/v2/groups?${SIZE}`;
    const page = { groups: [{ id: 9 }], meta: { has_more: true }, links: { next } };
    const host = account({ [path]: page });
    const { lists } = await readAccount(host, signal);
    expect(lists.groups).toEqual([{ id: 9 }]);
    expect(host.asked.filter((one) => one === path)).toHaveLength(1);
    expect(host.asked.filter((one) => !one.startsWith('/api/v2/'))).toEqual([]);
  });

  it('goes on without what cannot be read, and names it', async () => {
    const host = account({
      [`/api/v2/webhooks?${SIZE}`]: new HostRefused('account_forbidden', 'no'),
      [`/api/v2/views?${SIZE}`]: { views: [{ id: 4 }] },
    });
    const { lists, unread } = await readAccount(host, signal);
    expect(lists.views).toEqual([{ id: 4 }]);
    expect([...unread]).toEqual([['webhooks', 'account_forbidden']]);
  });

  it('sends what the preview is made of, and neither addresses nor whole letters', async () => {
    const host = account({
      [`/api/v2/webhooks?${SIZE}`]: {
        webhooks: [{ id: 'w', name: 'Chat', endpoint: 'https://hooks.example/secret' }],
      },
      [`/api/v2/triggers?${SIZE}`]: {
        triggers: [
          {
            id: 1,
            actions: [{ field: 'notification_user', value: ['x', 'Hi', 'a'.repeat(9_000)] }],
          },
        ],
      },
    });
    const { lists } = await readAccount(host, signal);
    expect(lists.webhooks).toEqual([{ id: 'w', name: 'Chat' }]);
    expect(lists.triggers).toEqual([
      { id: 1, actions: [{ field: 'notification_user', value: ['x', 'Hi', 'a'.repeat(500)] }] },
    ]);
  });

  it('takes no more of a list than our backend does', async () => {
    const many = Array.from({ length: 2_001 }, (_, id) => ({ id }));
    const host = account({ [`/api/v2/triggers?${SIZE}`]: { triggers: many } });
    expect((await readAccount(host, signal)).lists.triggers).toHaveLength(2_000);
  });
});
