export type Route =
  | { view: 'home' }
  | { view: 'ticket'; ticketId: number }
  | { view: 'new' }
  | { view: 'app' };

/** The address after `#`: `/tickets/48001`, `/new`, `/app`, or nothing. */
export function readRoute(hash: string): Route {
  const ticketId = Number(/^#\/tickets\/(\d+)$/.exec(hash)?.[1] ?? 0);
  if (ticketId > 0) return { view: 'ticket', ticketId };
  if (hash === '#/new') return { view: 'new' };
  return hash === '#/app' ? { view: 'app' } : { view: 'home' };
}
