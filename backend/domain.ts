/**
 * The words of the field. Imports nothing.
 *
 * Ids of the helpdesk are strings throughout: events send strings, the REST API sends numbers of
 * 14 and more digits.
 */

/** BCP 47 language tag, for example `de`, `pt-BR`, `zh-CN`; `und` when nobody can tell. */
export type LanguageTag = string;

/** How much a customer means to the merchant. Written to the ticket as a one-of field. */
export const VALUE_TIERS = ['vip', 'high', 'regular', 'new'] as const;
export type ValueTier = (typeof VALUE_TIERS)[number];

/** How likely the ticket is to turn into a complaint or an escalation. */
export const RISK_LEVELS = ['high', 'raised', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** States of a ticket in which somebody still works on it; `solved` and `closed` are left in peace. */
export const OPEN_STATUSES = ['new', 'open', 'pending', 'hold'] as const;

export function isOpenStatus(status: string): boolean {
  return (OPEN_STATUSES as readonly string[]).includes(status);
}

/** What a customer threatens with, apart from mood: a polite threat costs as much as a rude one. */
export const THREAT_KINDS = [
  'dispute',
  'marketplace_claim',
  'bad_review',
  'regulator',
  'lawyer',
  'media',
  'safety',
  'data_protection',
  'human_wanted',
] as const;
export type ThreatKind = (typeof THREAT_KINDS)[number];

export const CHANNELS = ['email', 'web', 'chat', 'messaging', 'api', 'other'] as const;
/** Where a message came in. `messaging` covers WhatsApp and the helpdesk's own messenger. */
export type Channel = (typeof CHANNELS)[number];

/**
 * Why a score is what it is. `code` names a text in `translations/` (`reasons.<code>`), `params`
 * fills it, so that every agent reads it in their own language. `weight` orders reasons: the
 * larger its absolute value, the more it moved the score; negative weights lower it.
 */
export interface Reason {
  code: string;
  params: Record<string, string | number>;
  weight: number;
}

/** 0–100 with its reasons, the most important first. People are shown words, never the number. */
export interface Score {
  value: number;
  reasons: Reason[];
}

/** A stretch of text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What a helpdesk's delivery says has happened. `content_changed`: what our judgement rests on may
 * be another (redacted, made private, merged, deleted, another requester). `state_changed`: what we
 * show may be another (status, subject, a rating).
 */
export type DeliveryEvent =
  | 'customer_wrote'
  | 'agent_replied'
  | 'content_changed'
  | 'state_changed';

/**
 * What was told of a ticket beyond its present state; the latest of a kind counts. `rating`: `good`
 * or `bad`. `merged_into`: the ticket that took over.
 */
export interface TicketSignal {
  ticketId: string;
  kind: 'rating' | 'merged_into';
  value: string;
  at: Date;
}

export const SHIPMENT_STATUSES = [
  'not_found',
  'info_received',
  'in_transit',
  'customs',
  'out_for_delivery',
  'failed_attempt',
  'available_for_pickup',
  'delivered',
  'exception',
  'returning',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export const ORDER_STATUSES = [
  'paid',
  'shipped',
  'delivered',
  'cancelled',
  'refunded',
  'returned',
  'partially_refunded',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** An amount as the shop states it: decimal string plus ISO 4217 code. Never a float. */
export interface Money {
  amount: string;
  currency: string;
}

export interface ShipmentEvent {
  at: Date;
  status: ShipmentStatus;
  location: string | null;
  /** The carrier's own words, by language; may be empty. */
  description: Record<LanguageTag, string>;
}

export interface Shipment {
  carrier: string;
  trackingNumber: string;
  status: ShipmentStatus;
  shippedAt: Date | null;
  /** The carrier's present estimate. */
  estimatedAt: Date | null;
  deliveredAt: Date | null;
  /** Oldest first. */
  events: ShipmentEvent[];
}

export interface OrderItem {
  sku: string;
  /** By language; `und` where the shop keeps only one. */
  title: Record<LanguageTag, string>;
  quantity: number;
  unitPrice: string;
}

export interface Order {
  /** What the customer calls it, for example `DE-20418`. Unique in an installation. */
  orderNumber: string;
  /** Lower-cased; how an order finds its customer. */
  email: string;
  salesChannel: string;
  placedAt: Date;
  status: OrderStatus;
  total: Money;
  /** What has been paid back, same currency; `0` when nothing. */
  refunded: string;
  items: OrderItem[];
  /** The day promised to the customer when the order was placed; null when none was. */
  promisedAt: Date | null;
  shipment: Shipment | null;
}
