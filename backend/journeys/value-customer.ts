import { scoreValue } from '../customers/customer-value.ts';
import { ratesWith } from '../customers/exchange-rates.ts';
import type { OrderTotals } from '../customers/order-totals.ts';
import type { Profile } from '../customers/profile-store.ts';
import type { Standing } from '../customers/worth/worth-store.ts';
import type { HelpdeskTicket } from '../helpdesks/helpdesk.ts';
import type { Installation } from '../installations/installation-store.ts';

export interface KnownOfCustomer {
  totals: OrderTotals;
  ticketsBefore: number;
  standing: Standing | null;
  profile: Profile | null;
}

/** What the requester is worth, by his orders and by his place among all customers. */
export function valueCustomer(
  installation: Pick<Installation, 'settings'>,
  ticket: Pick<HelpdeskTicket, 'requester' | 'createdAt'>,
  { totals, ticketsBefore, standing, profile }: KnownOfCustomer,
  at: Date,
): Pick<Profile, 'customerId' | 'tier' | 'valueScore' | 'valueReasons'> {
  const firstSeen = Math.min(Number(ticket.createdAt), Number(totals.firstAt ?? ticket.createdAt));
  const { score, tier } = scoreValue(
    {
      orders: totals,
      ticketsBefore,
      firstSeenAt: new Date(firstSeen),
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
