import { ratesWith } from '../../customers/exchange-rates.ts';
import type { MaybeSame } from '../../customers/identity/identity-store.ts';
import type { StoredOrder } from '../../customers/order-store.ts';
import type { OrderTotals } from '../../customers/order-totals.ts';
import { effectiveTier, type Profile } from '../../customers/profile-store.ts';
import { type OrderSummary, summariseOrders } from '../../customers/summarise-orders.ts';
import { placeReason } from '../../customers/worth/place-among-all.ts';
import type { Standing } from '../../customers/worth/worth-store.ts';
import { isOpenStatus } from '../../domain.ts';
import type { CustomerView } from '../../http/contract.ts';
import type { Installation } from '../../installations/installation-store.ts';
import type { KnownTicket } from '../../tickets/known-ticket.ts';
import { plainReason } from './verdict-view.ts';

const EARLIER_SHOWN = 20;

export interface KnownOfCustomer {
  ticket: KnownTicket;
  profile: Profile | null;
  history: KnownTicket[];
  totals: OrderTotals;
  newestOrder: StoredOrder | null;
  /** Newest first. */
  ordersBack: StoredOrder[];
  standing: Standing | null;
  maybeSame: MaybeSame[];
}

/** Who the customer is; null before the profile has been made. */
export function customerView(
  known: KnownOfCustomer,
  { teamCurrency, settings }: Pick<Installation, 'teamCurrency' | 'settings'>,
): CustomerView | null {
  const { ticket, profile, history, totals, newestOrder, standing, maybeSame } = known;
  if (profile === null) return null;
  const summary = summariseOrders(totals, {
    currency: teamCurrency,
    rates: ratesWith(settings.exchangeRates),
  });
  return {
    customerId: profile.customerId,
    name: ticket.requesterName,
    tier: effectiveTier(profile),
    tierSource: profile.tierCorrection === null ? 'computed' : 'corrected',
    tierReasons: profile.valueReasons.map(plainReason),
    city: newestOrder?.city ?? null,
    timeZone: newestOrder?.timeZone ?? ticket.requesterTimeZone,
    orderCount: summary.keptCount,
    spent: summary.spent,
    spentApprox: summary.total,
    returnCount: summary.returnCount,
    worth: worthOf(profile, summary, standing),
    refunds: refundsOf(known.ordersBack),
    contact: ticket.requesterEmail,
    maybeSame,
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

/** Where the tier comes from: as the last comparison sees it, where that came to the same tier. */
function worthOf(
  profile: Profile,
  { keptCount }: OrderSummary,
  standing: Standing | null,
): CustomerView['worth'] {
  if (profile.tierCorrection !== null) return { code: 'corrected', params: {} };
  const rank = standing?.rank;
  const place =
    standing && rank?.tier === profile.tier
      ? placeReason(rank.tier, rank.isHeld, standing.basis)
      : profile.valueReasons.find(({ code }) => code.startsWith('value_place_'));
  if (place !== undefined) {
    return { code: place.code.slice('value_'.length), params: place.params };
  }
  return { code: keptCount === 0 ? 'nothing_bought' : 'points', params: {} };
}

function refundsOf(orders: StoredOrder[]): CustomerView['refunds'] {
  return orders.map(({ orderNumber, placedAt, status, shipment, refunded, total }) => ({
    orderNumber,
    placedAt: placedAt.toISOString(),
    what: status === 'returned' || shipment?.status === 'returning' ? 'returned' : 'refunded',
    amount: Number(refunded) > 0 ? { amount: refunded, currency: total.currency } : null,
  }));
}
