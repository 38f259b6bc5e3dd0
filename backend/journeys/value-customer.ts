import { scoreValue } from '../customers/customer-value.ts';
import { ratesWith } from '../customers/exchange-rates.ts';
import type { Profile } from '../customers/profile-store.ts';
import type { Standing } from '../customers/worth/worth-store.ts';
import type { Order } from '../domain.ts';
import type { HelpdeskTicket } from '../helpdesks/helpdesk.ts';
import type { Installation } from '../installations/installation-store.ts';

export interface KnownOfCustomer {
  orders: Order[];
  ticketsBefore: number;
  standing: Standing | null;
  profile: Profile | null;
}

/** What the requester is worth, by his orders and by his place among all customers. */
export function valueCustomer(
  installation: Pick<Installation, 'settings'>,
  ticket: Pick<HelpdeskTicket, 'requester' | 'createdAt'>,
  { orders, ticketsBefore, standing, profile }: KnownOfCustomer,
  at: Date,
): Pick<Profile, 'customerId' | 'tier' | 'valueScore' | 'valueReasons'> {
  const seen = [ticket.createdAt, ...orders.map((order) => order.placedAt)].map(Number);
  const { score, tier } = scoreValue(
    {
      orders,
      ticketsBefore,
      firstSeenAt: new Date(Math.min(...seen)),
      standing,
      tierBefore: profile?.tier ?? null,
    },
    at,
    { rates: ratesWith(installation.settings.exchangeRates) },
  );
  return {
    customerId: ticket.requester.personId,
    tier,
    valueScore: Math.round(score.value),
    valueReasons: score.reasons,
  };
}
