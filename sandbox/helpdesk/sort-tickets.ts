import type { TicketRecord } from './records.ts';
import { badRequest } from './vendor-error.ts';

/** Sorts by `sort=-updated_at` (cursor pages) or `sort_by` and `sort_order` (offset pages). */
export function sortTickets(tickets: TicketRecord[], url: URL): TicketRecord[] {
  const sort = url.searchParams.get('sort') ?? url.searchParams.get('sort_by') ?? 'id';
  const isDescending = sort.startsWith('-') || url.searchParams.get('sort_order') === 'desc';
  const key = sort.replace(/^-/, '');
  if (key !== 'id' && key !== 'updated_at' && key !== 'created_at' && key !== 'status') {
    throw badRequest('sort is not valid');
  }
  const sorted = tickets.sort((left, right) => {
    const [a, b] = [left[key], right[key]];
    return a === b ? left.id - right.id : a < b ? -1 : 1;
  });
  return isDescending ? sorted.reverse() : sorted;
}
