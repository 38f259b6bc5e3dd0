import type { Order, Shipment, ShipmentEvent, ShipmentStatus } from '../domain.ts';

export const PARCEL_STEPS = [
  'picked_up',
  'export',
  'line_haul',
  'customs',
  'delivery',
  'delivered',
] as const;
export type ParcelStep = (typeof PARCEL_STEPS)[number];

export const PARCEL_SITUATIONS = [
  'not_shipped',
  'in_transit',
  'customs',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
  'returning',
  'exception',
  'stuck',
] as const;
export type ParcelSituation = (typeof PARCEL_SITUATIONS)[number];

export interface ParcelProgress {
  /** Always five of {@link PARCEL_STEPS}; nothing is `now` once delivered or before pick-up. */
  steps: { key: ParcelStep; state: 'done' | 'now' | 'ahead' }[];
  tone: 'good' | 'slow' | 'bad';
  /**
   * Calendar days (UTC) after the promised day, else after the carrier's estimate: until delivery,
   * or until now. 0 when in time, null when nobody named a day.
   */
  lateDays: number | null;
  situation: ParcelSituation;
  lastEvent: ShipmentEvent | null;
  /** The day it is now expected; null when the last estimate has passed or was never given. */
  expectedAt: Date | null;
}

const DAY = 86_400_000;
/** Days without a scan after which an undelivered parcel counts as stuck. */
export const STUCK_AFTER_DAYS = 7;
/** Days late from which the parcel is `bad` and no longer `slow`. */
export const BAD_AFTER_LATE_DAYS = 4;

export function describeParcel(order: Order, now: Date): ParcelProgress {
  const shipment = order.shipment;
  const lastEvent = newest(shipment?.events ?? []);
  const situation = situationOf(shipment, lastEvent, now);
  const due = order.promisedAt ?? shipment?.estimatedAt ?? null;
  const until = situation === 'delivered' ? deliveredAt(shipment, lastEvent) : now;
  const lateDays = due === null || until === null ? null : Math.max(0, dayOf(until) - dayOf(due));
  return {
    steps: stepsOf(shipment, situation),
    tone: toneOf(situation, shipment?.status ?? null, lateDays ?? 0),
    lateDays,
    situation,
    lastEvent,
    expectedAt: expectedAt(order, situation, now),
  };
}

function situationOf(
  shipment: Shipment | null,
  lastEvent: ShipmentEvent | null,
  now: Date,
): ParcelSituation {
  if (shipment === null) return 'not_shipped';
  const status = shipment.status;
  if (status === 'delivered' || shipment.deliveredAt !== null) return 'delivered';
  if (status === 'returning' || status === 'exception' || status === 'available_for_pickup') {
    return status;
  }
  const announcedOnly = status === 'not_found' || status === 'info_received';
  if (announcedOnly && shipment.shippedAt === null) return 'not_shipped';
  const seenAt = lastEvent?.at ?? shipment.shippedAt;
  if (seenAt !== null && dayOf(now) - dayOf(seenAt) >= STUCK_AFTER_DAYS) return 'stuck';
  if (status === 'customs' || status === 'out_for_delivery') return status;
  if (status === 'failed_attempt') return 'exception';
  return 'in_transit';
}

function toneOf(
  situation: ParcelSituation,
  status: ShipmentStatus | null,
  lateDays: number,
): ParcelProgress['tone'] {
  if (situation === 'delivered') return 'good';
  // The carrier tries again by itself after a failed attempt.
  const failed = status === 'failed_attempt';
  if (situation === 'stuck' || situation === 'returning') return 'bad';
  if (situation === 'exception' && !failed) return 'bad';
  if (lateDays >= BAD_AFTER_LATE_DAYS) return 'bad';
  return lateDays > 0 || failed ? 'slow' : 'good';
}

/**
 * Five steps stand on the line: while the parcel is on its way to the border the end (`delivered`)
 * is left out, later the long haul behind it.
 */
function stepsOf(shipment: Shipment | null, situation: ParcelSituation): ParcelProgress['steps'] {
  const at = situation === 'not_shipped' ? -1 : reachedStep(shipment);
  const leaveOut: ParcelStep = at <= PARCEL_STEPS.indexOf('line_haul') ? 'delivered' : 'line_haul';
  return PARCEL_STEPS.map((key, index) => {
    const isDone = index < at || (key === 'delivered' && at === index);
    return { key, state: isDone ? 'done' : index === at ? 'now' : 'ahead' } as const;
  }).filter((step) => step.key !== leaveOut);
}

/** Carriers' words for "has left the country it came from"; their scans carry no status for it. */
const LEFT_ORIGIN =
  /(depart|left|export|airline|flight|line.?haul|ausgeführt|离开|起飞|出口|干线|航班|離開)/iu;

function reachedStep(shipment: Shipment | null): number {
  if (shipment === null) return -1;
  const index = (step: ParcelStep) => PARCEL_STEPS.indexOf(step);
  if (shipment.status === 'delivered' || shipment.deliveredAt !== null) return index('delivered');
  let reached = index('picked_up');
  let scansOnTheWay = 0;
  const scans = shipment.events.map((event) => ({ status: event.status, event }));
  for (const { status, event } of [...scans, { status: shipment.status, event: null }]) {
    if (status === 'customs') reached = Math.max(reached, index('customs'));
    if (['out_for_delivery', 'failed_attempt', 'available_for_pickup'].includes(status)) {
      reached = Math.max(reached, index('delivery'));
    }
    if (status !== 'in_transit' || event === null) continue;
    scansOnTheWay += 1;
    // A further scan after customs is the delivery leg in the destination country.
    if (reached === index('customs')) reached = index('delivery');
    const left = LEFT_ORIGIN.test(Object.values(event.description).join(' '));
    const further = left || scansOnTheWay > 2 ? 'line_haul' : 'export';
    if (scansOnTheWay > 1 || left) reached = Math.max(reached, index(further));
  }
  return reached;
}

function expectedAt(order: Order, situation: ParcelSituation, now: Date): Date | null {
  if (situation === 'delivered' || situation === 'returning') return null;
  const named = order.shipment?.estimatedAt ?? order.promisedAt;
  return named !== null && dayOf(named) >= dayOf(now) ? named : null;
}

function deliveredAt(shipment: Shipment | null, lastEvent: ShipmentEvent | null): Date | null {
  return shipment?.deliveredAt ?? lastEvent?.at ?? null;
}

function newest(events: ShipmentEvent[]): ShipmentEvent | null {
  return events.reduce<ShipmentEvent | null>(
    (last, event) => (last === null || event.at >= last.at ? event : last),
    null,
  );
}

function dayOf(date: Date): number {
  return Math.floor(date.getTime() / DAY);
}
