import type { PreviewRequest } from '../../../backend/http/contract-set-up.ts';
import type { Host } from '../../hosts/host.ts';

export type AccountList = keyof PreviewRequest;
type Vendors = PreviewRequest[AccountList];

export interface AccountReading {
  lists: PreviewRequest;
  /** What could not be read, and the host's code why; it is empty in `lists`. */
  unread: ReadonlyMap<AccountList, string>;
}

/**
 * Name of each list, in its path and in the answer, and what is sent of each member. Not more: a
 * webhook's address may hold a secret, and a large account's fields would be megabytes.
 */
const SOURCES: Record<AccountList, [name: string, kept: string[]]> = {
  triggers: [
    'triggers',
    ['id', 'title', 'description', 'active', 'position', 'category_id', 'conditions', 'actions'],
  ],
  triggerCategories: ['trigger_categories', ['id', 'name', 'position']],
  groups: ['groups', ['id', 'name', 'description', 'deleted']],
  ticketFields: [
    'ticket_fields',
    ['id', 'type', 'title', 'description', 'agent_description', 'custom_field_options'],
  ],
  views: ['views', ['id', 'title', 'description', 'active']],
  webhooks: ['webhooks', ['id', 'name', 'status']],
};
export const ACCOUNT_LISTS = Object.keys(SOURCES) as AccountList[];
/** Letters to customers stand in triggers' actions; how they begin is enough. */
const LONGEST_TEXT = 500;

/** As many as our backend takes of each. */
const MOST = 2_000;

/**
 * Everything of an account that set-up may meet, read with the login of the admin who looks at the
 * page: nothing has been consented to yet. One list after the other, for Zendesk counts these calls.
 */
export async function readAccount(
  host: Pick<Host, 'read'>,
  signal: AbortSignal,
): Promise<AccountReading> {
  const lists = Object.fromEntries(
    ACCOUNT_LISTS.map((list) => [list, []]),
  ) as unknown as PreviewRequest;
  const unread = new Map<AccountList, string>();
  for (const list of ACCOUNT_LISTS) {
    try {
      lists[list] = await readList(host, list, signal);
    } catch (cause) {
      signal.throwIfAborted();
      unread.set(list, String((cause as { code?: unknown }).code ?? 'account_unreachable'));
    }
  }
  return { lists, unread };
}

/** All cursor pages of one list. */
export async function readList(
  host: Pick<Host, 'read'>,
  list: AccountList,
  signal: AbortSignal,
): Promise<Vendors> {
  const [name, kept] = SOURCES[list];
  const found: Vendors = [];
  let path: string | null = `/api/v2/${name}?page[size]=100`;
  while (path !== null && found.length < MOST) {
    signal.throwIfAborted();
    const page = (await host.read(path)) as Record<string, unknown> | null;
    const items = page?.[name];
    if (Array.isArray(items)) found.push(...items.map((item) => pick(item, kept)));
    path = nextPath(page, path);
  }
  return found.slice(0, MOST);
}

function pick(item: unknown, kept: readonly string[]): Record<string, unknown> {
  const given = (item ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    kept.flatMap((key) => (key in given ? [[key, shortened(given[key])]] : [])),
  );
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}

/** The vendor names whole addresses; only a path of the same API is followed, and none twice. */
function nextPath(page: Record<string, unknown> | null, current: string): string | null {
  const meta = page?.meta as { has_more?: unknown } | undefined;
  const links = page?.links as { next?: unknown } | undefined;
  if (meta?.has_more !== true || typeof links?.next !== 'string') return null;
  const url = URL.parse(links.next, 'https://account.invalid');
  if (url === null || !url.pathname.startsWith('/api/v2/')) return null;
  const path = url.pathname + url.search;
  return path === current ? null : path;
}
