import { Counter, Histogram, Registry } from 'prom-client';

/** What is counted; no label ever holds a ticket, a person or a text. */
export interface Metrics {
  registry: Registry;
  /** By result: accepted, seen, or the code of the refusal. */
  deliveries: Counter<'result'>;
  /** By method and status; 0 means no answer. */
  helpdeskCalls: Counter<'method' | 'status'>;
  /** Seconds from the delivery's arrival to the fields on the ticket. */
  eventToFields: Histogram;
  /** By code. */
  refusals: Counter<'code'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    deliveries: new Counter({
      name: 'crossdesk_deliveries_total',
      help: 'Webhook deliveries by what became of them',
      labelNames: ['result'],
      registers,
    }),
    helpdeskCalls: new Counter({
      name: 'crossdesk_helpdesk_calls_total',
      help: 'Calls of the helpdesk API',
      labelNames: ['method', 'status'],
      registers,
    }),
    eventToFields: new Histogram({
      name: 'crossdesk_event_to_fields_seconds',
      help: 'From the arrival of a delivery to the fields on the ticket',
      buckets: [0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 15, 60],
      registers,
    }),
    refusals: new Counter({
      name: 'crossdesk_refusals_total',
      help: 'Refused requests of our own API by code',
      labelNames: ['code'],
      registers,
    }),
  };
}
