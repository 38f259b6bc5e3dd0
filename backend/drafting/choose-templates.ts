import type { Order, RiskLevel, ThreatKind } from '../domain.ts';
import type { Topic } from './topics.ts';

export interface TemplateChoice {
  /** Of the order that the ticket is about, as `describeParcel` says it. */
  parcel: { situation: string; lateDays: number | null; tone: 'good' | 'slow' | 'bad' } | null;
  risk: RiskLevel;
  threat: ThreatKind | null;
  topics: Topic[];
  order: Order | null;
  /** The customer wrote an order or tracking number, known to us or not. */
  hasNumberInText: boolean;
}

const SENIOR: ReadonlySet<ThreatKind> = new Set([
  'regulator',
  'lawyer',
  'marketplace_claim',
  'safety',
  'media',
  'data_protection',
]);

const BY_TOPIC: Partial<Record<Topic, string>> = {
  damaged: 'damaged_item_photo_request',
  wrong_item: 'wrong_item_received',
  not_received: 'parcel_delivered_not_received',
  return: 'return_instructions',
  refund: 'refund_in_progress',
  cancel: 'order_cancel_request',
  address: 'address_change',
  invoice: 'invoice_request',
  product: 'product_question',
};

/**
 * Keys of the written templates that fit, best first: a threat before everything, then what the
 * customer asks for, then where the parcel is. Keys whose facts are missing fall out when filled.
 */
export function chooseTemplates(choice: TemplateChoice): string[] {
  const keys: string[] = [];
  const { threat, topics, order } = choice;
  // Whoever was hurt, or means to hurt somebody, is asked for no order number and told of no parcel.
  if (threat === 'safety') return ['safety_takes_over'];
  if (threat === 'dispute') keys.push('dispute_contact');
  if ((threat !== null && SENIOR.has(threat)) || choice.risk === 'high') {
    keys.push('senior_takes_over');
  }

  const asked = topics.flatMap((topic) => {
    const key = BY_TOPIC[topic];
    // A refund is only "in progress" once the shop has paid something back.
    if (topic === 'refund' && (order === null || !isRefunded(order))) return [];
    if (topic === 'not_received' && choice.parcel?.situation !== 'delivered') return [];
    return key === undefined ? [] : [key];
  });
  const needsOrder = asked.some((key) => key !== 'product_question') || topics.length === 0;
  // A number that is none of this address's orders: whose it is must be known first.
  if (order === null && needsOrder) {
    keys.push(choice.hasNumberInText ? 'order_email_request' : 'order_number_request');
  }
  keys.push(...asked);

  const isOnlyThanks = topics.length > 0 && topics.every((topic) => topic === 'thanks');
  if (isOnlyThanks && threat === null && choice.risk === 'low') keys.push('thanks_closing');
  keys.push(...parcelKeys(choice));
  if (threat === 'human_wanted') keys.push('senior_takes_over');
  if (topics.includes('thanks')) keys.push('thanks_closing');
  return [...new Set(keys)];
}

function parcelKeys({ parcel, order }: TemplateChoice): string[] {
  if (order === null || parcel === null) return [];
  if (['cancelled', 'refunded', 'returned'].includes(order.status)) {
    return isRefunded(order) ? ['refund_in_progress'] : [];
  }
  const isLate = (parcel.lateDays ?? 0) > 0;
  switch (parcel.situation) {
    case 'not_shipped':
      return ['order_not_shipped_yet'];
    case 'in_transit':
      return isLate ? ['parcel_late', 'parcel_in_transit'] : ['parcel_in_transit'];
    case 'customs':
      return isLate ? ['parcel_at_customs', 'parcel_late'] : ['parcel_at_customs'];
    case 'out_for_delivery':
      return ['parcel_out_for_delivery'];
    case 'available_for_pickup':
      return ['parcel_available_for_pickup'];
    case 'delivered':
      return ['parcel_delivered_not_received'];
    case 'returning':
      return ['parcel_returning'];
    case 'stuck':
    case 'exception':
      // Often no date is known any more: then only a person can say what happens next.
      return ['parcel_late', 'senior_takes_over'];
    default:
      return [];
  }
}

function isRefunded(order: Order): boolean {
  return Number(order.refunded) > 0;
}
