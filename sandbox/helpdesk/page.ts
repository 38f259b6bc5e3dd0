import { badRequest } from './vendor-error.ts';

/** One page of a list, with the members Zendesk adds around it. */
export interface Page<T> {
  items: T[];
  /** `meta` and `links` for cursor pages, `count`, `next_page`, `previous_page` for offset pages. */
  around: Record<string, unknown>;
}

const MOST_PER_PAGE = 100;
/** Offset pages stop here (facts of the API: cursors are the way on). */
const MOST_OFFSET_PAGES = 100;

const positive = (value: string | undefined, absent: number, name: string): number => {
  if (value === undefined) return absent;
  if (!/^\d+$/.test(value) || Number(value) < 1) throw badRequest(`${name} is not valid`);
  return Number(value);
};

/**
 * Cuts the page that a request asks for: a cursor page when `page[size]` or `page[after]` is
 * given, else an offset page. A cursor names the last record seen, so that records added or
 * removed in between neither repeat nor hide others.
 */
export function cutPage<T>(
  records: T[],
  url: URL,
  idOf: (record: T) => string | number,
  mostPerPage = MOST_PER_PAGE,
): Page<T> {
  const query = url.searchParams;
  const size = query.get('page[size]');
  if (size !== null || query.has('page[after]')) {
    return cutCursorPage(
      records,
      url,
      idOf,
      Math.min(positive(size ?? undefined, 100, 'page[size]'), mostPerPage),
    );
  }
  const perPage = Math.min(
    positive(query.get('per_page') ?? undefined, 100, 'per_page'),
    mostPerPage,
  );
  const page = positive(query.get('page') ?? undefined, 1, 'page');
  if (page > MOST_OFFSET_PAGES) {
    throw badRequest('Limit exceeded: use cursor pagination to go beyond 100 pages');
  }
  const linkTo = (number: number): string => {
    const link = new URL(url);
    link.searchParams.set('page', String(number));
    return link.href;
  };
  return {
    items: records.slice((page - 1) * perPage, page * perPage),
    around: {
      count: records.length,
      next_page: page * perPage < records.length ? linkTo(page + 1) : null,
      previous_page: page > 1 ? linkTo(page - 1) : null,
    },
  };
}

function cutCursorPage<T>(
  records: T[],
  url: URL,
  idOf: (record: T) => string | number,
  size: number,
): Page<T> {
  const after = url.searchParams.get('page[after]');
  let start = 0;
  if (after !== null) {
    const seen = Buffer.from(after, 'base64url').toString();
    start = records.findIndex((record) => String(idOf(record)) === seen) + 1;
    if (start === 0) throw badRequest('page[after] is not valid');
  }
  const items = records.slice(start, start + size);
  const last = items.at(-1);
  const hasMore = start + size < records.length;
  const cursor = last === undefined ? null : Buffer.from(String(idOf(last))).toString('base64url');
  const next = new URL(url);
  if (cursor !== null) next.searchParams.set('page[after]', cursor);
  next.searchParams.set('page[size]', String(size));
  return {
    items,
    around: {
      meta: { has_more: hasMore, after_cursor: cursor, before_cursor: null },
      links: { next: hasMore ? next.href : null, prev: null },
    },
  };
}
