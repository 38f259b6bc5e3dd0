import { DEFAULT_RATES } from '../../customers/exchange-rates.ts';
import type { StoredOrder } from '../../customers/order-store.ts';
import { effectiveTier, type Profile } from '../../customers/profile-store.ts';
import { summariseOrders } from '../../customers/summarise-orders.ts';
import { isOpenStatus } from '../../domain.ts';
import type { CustomerView } from '../../http/contract.ts';
import type { KnownTicket } from '../../tickets/known-ticket.ts';
import { plainReason } from './verdict-view.ts';

const EARLIER_SHOWN = 20;

/** Who the customer is; null before the profile has been made. */
export function customerView(
  ticket: KnownTicket,
  profile: Profile | null,
  history: KnownTicket[],
  orders: StoredOrder[],
  teamCurrency: string,
): CustomerView | null {
  if (profile === null) return null;
  const summary = summariseOrders(orders, { currency: teamCurrency, rates: DEFAULT_RATES });
  const place = orders[0] ?? null;
  return {
    customerId: profile.customerId,
    name: ticket.requesterName,
    tier: effectiveTier(profile),
    tierSource: profile.tierCorrection === null ? 'computed' : 'corrected',
    tierReasons: profile.valueReasons.map(plainReason),
    city: place?.city ?? null,
    timeZone: place?.timeZone ?? ticket.requesterTimeZone,
    orderCount: summary.keptCount,
    spent: summary.spent,
    spentApprox: summary.total,
    returnCount: summary.returnCount,
    ticketCount: history.length + 1,
    complaintCount: history.filter((other) => other.riskLevel === 'high').length,
    otherOpenTickets: history
      .filter((other) => isOpenStatus(other.status))
      .map(({ ticketId, subject, channel }) => ({ ticketId, subject, channel })),
    earlierTickets: history.slice(0, EARLIER_SHOWN).map((other) => ({
      ticketId: other.ticketId,
      subject: other.subject,
      status: other.status,
      createdAt: other.createdAt.toISOString(),
    })),
  };
}
