import {
  applyFieldChange,
  applyTagsChange,
} from '../../backend/helpdesks/zendesk/trigger-engine.ts';
import type { Account } from './account.ts';
import type { TicketRecord } from './records.ts';
import { fromTriggerTicket, taggerFields, toTriggerTicket } from './trigger-ticket.ts';
import { recordInvalid } from './vendor-error.ts';

/** The options of a drop-down field are tags: setting one sets the other. */

export function setTags(account: Account, ticket: TicketRecord, tags: string[]): TicketRecord {
  const changed = applyTagsChange(toTriggerTicket(ticket), tags, taggerFields(account));
  return fromTriggerTicket(ticket, changed);
}

/** Values of fields that the account does not have are ignored, as Zendesk does. */
export function setFieldValue(
  account: Account,
  ticket: TicketRecord,
  fieldId: number,
  given: unknown,
): TicketRecord {
  const field = account.store.get('ticket_field', fieldId);
  if (field === null || !field.active) return ticket;
  const value = given === null || given === '' ? null : String(given);
  const tags = field.custom_field_options.map((option) => option.value);
  if (field.type === 'tagger' && value !== null && !tags.includes(value)) {
    throw recordInvalid({ base: `${field.title}: ${value} is not a valid option` });
  }
  const changed = applyFieldChange(
    toTriggerTicket(ticket),
    String(fieldId),
    value,
    taggerFields(account),
  );
  return fromTriggerTicket(ticket, changed);
}
