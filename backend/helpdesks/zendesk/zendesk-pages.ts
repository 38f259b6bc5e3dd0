import { HelpdeskError } from '../helpdesk.ts';
import type { ZendeskClient } from './zendesk-client.ts';

/** Far beyond what an account holds; a list that never ends is a fault. */
const MOST_PAGES = 200;

/**
 * All of a list, by cursor: offset pages end at the hundredth. Only the cursor of an answer is
 * taken, never its address: no answer can lead a request elsewhere.
 *
 * @param path starts with `/api/v2/`; may have a query of its own.
 */
export async function listAll<T>(client: ZendeskClient, path: string, name: string): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const after: string = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const answer: Record<string, unknown> = await client.request(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}page[size]=100${after}`,
    );
    const items = answer[name];
    if (Array.isArray(items)) all.push(...(items as T[]));
    const meta = answer.meta as { has_more?: unknown; after_cursor?: unknown } | undefined;
    if (meta?.has_more !== true || typeof meta.after_cursor !== 'string') return all;
    cursor = meta.after_cursor;
  }
  throw new HelpdeskError('rejected', `The list of ${name} does not end.`);
}
