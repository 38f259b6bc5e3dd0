export type Route = { view: 'home' } | { view: 'ticket'; ticketId: number } | { view: 'app' };

/** The address after `#`: `/tickets/48001`, `/app`, or nothing. */
export function readRoute(hash: string): Route {
  const ticketId = Number(/^#\/tickets\/(\d+)$/.exec(hash)?.[1] ?? 0);
  if (ticketId > 0) return { view: 'ticket', ticketId };
  return hash === '#/app' ? { view: 'app' } : { view: 'home' };
}
