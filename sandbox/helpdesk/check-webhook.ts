import type { WebhookRecord } from './records.ts';
import { VendorError } from './vendor-error.ts';

export type WebhookInput = Pick<
  WebhookRecord,
  | 'name'
  | 'description'
  | 'status'
  | 'endpoint'
  | 'http_method'
  | 'request_format'
  | 'subscriptions'
  | 'authentication'
  | 'custom_headers'
>;

export const TRIGGER_CONNECTED = 'conditional_ticket_events';

const refuse = (title: string): never => {
  throw new VendorError(400, { errors: [{ code: 'BadRequest', title }] });
};

/**
 * A webhook is connected to triggers or subscribed to events, never both, and stays what it is.
 */
export function checkWebhook(
  given: Record<string, unknown>,
  before: WebhookRecord | null,
): WebhookInput {
  const { name, endpoint, status, http_method: method, request_format: format } = given;
  if (typeof name !== 'string' || name.trim() === '') refuse('name cannot be blank');
  const address = typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!/^https?:$/.test(address?.protocol ?? '')) refuse('endpoint is not a valid URL');
  if (status !== 'active' && status !== 'inactive') refuse('status must be active or inactive');
  if (!['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(String(method))) {
    refuse('http_method is invalid');
  }
  if (!['json', 'xml', 'form_encoded'].includes(String(format)))
    refuse('request_format is invalid');
  const subscriptions = Array.isArray(given.subscriptions) ? given.subscriptions.map(String) : [];
  const isConnected = subscriptions.includes(TRIGGER_CONNECTED);
  if (
    subscriptions.some((one) => one !== TRIGGER_CONNECTED && !one.startsWith('zen:event-type:'))
  ) {
    refuse('subscriptions is invalid');
  }
  if (isConnected && subscriptions.length > 1) {
    refuse('conditional_ticket_events cannot be combined with other subscriptions');
  }
  if (before !== null && before.subscriptions.includes(TRIGGER_CONNECTED) !== isConnected) {
    refuse('subscriptions cannot change between triggers and events');
  }
  return {
    name: String(name),
    description: String(given.description ?? ''),
    status: status as WebhookInput['status'],
    endpoint: String(endpoint),
    http_method: String(method),
    request_format: String(format),
    subscriptions,
    authentication: (given.authentication as WebhookInput['authentication']) ?? null,
    custom_headers: (given.custom_headers as WebhookInput['custom_headers']) ?? {},
  };
}
