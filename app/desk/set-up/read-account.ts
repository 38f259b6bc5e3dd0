import type { PreviewRequest } from '../../../backend/http/contract-set-up.ts';
import type { Host } from '../../hosts/host.ts';

export type AccountList = keyof PreviewRequest;
type Vendors = PreviewRequest[AccountList];

export interface AccountReading {
  lists: PreviewRequest;
  /** What could not be read, and the host's code why; it is empty in `lists`. */
  unread: ReadonlyMap<AccountList, string>;
}

/** Path of each list, and the member of the answer that holds it. */
const PATHS: Record<AccountList, [path: string, member: string]> = {
  triggers: ['triggers', 'triggers'],
  triggerCategories: ['trigger_categories', 'trigger_categories'],
  groups: ['groups', 'groups'],
  ticketFields: ['ticket_fields', 'ticket_fields'],
  views: ['views', 'views'],
  webhooks: ['webhooks', 'webhooks'],
};
export const ACCOUNT_LISTS = Object.keys(PATHS) as AccountList[];

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
  const [name, member] = PATHS[list];
  const found: Vendors = [];
  let path: string | null = `/api/v2/${name}?page[size]=100`;
  while (path !== null && found.length < MOST) {
    signal.throwIfAborted();
    const page = (await host.read(path)) as Record<string, unknown> | null;
    const items = page?.[member];
    if (Array.isArray(items)) found.push(...(items as Vendors));
    path = nextPath(page, path);
  }
  return found.slice(0, MOST);
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
