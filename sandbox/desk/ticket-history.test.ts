import { expect, it } from 'vitest';
import { createDirectory } from './directory.ts';
import type { Ticket } from './records.ts';
import { english as texts } from './texts-en.ts';
import { changedEvents } from './ticket-changes.ts';
import { describeRuleChanges } from './ticket-history.ts';
import { sortTickets } from './ticket-list.ts';

const directory = createDirectory();
directory.learn({
  groups: [{ id: 7, name: 'Senior' }],
  fields: [
    {
      id: 9,
      type: 'tagger',
      title: 'Risk',
      active: true,
      custom_field_options: [{ name: 'High risk', value: 'risk_high' }],
    },
  ],
});
const via = { channel: 'rule', source: { from: { title: 'Escalate' }, rel: 'trigger' } };

const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  id: 1,
  subject: 'Parcel',
  description: '',
  status: 'open',
  priority: null,
  type: null,
  tags: [],
  via: { channel: 'email' },
  requester_id: 2,
  assignee_id: null,
  group_id: null,
  custom_fields: [],
  created_at: '2026-11-24T08:00:00Z',
  updated_at: '2026-11-24T08:00:00Z',
  ...changes,
});

it('tells what triggers did, one line each, and nothing that people did', () => {
  const events = [
    { type: 'Change', field_name: 'status', value: 'pending' },
    { type: 'Change', field_name: 'group_id', value: '7', via },
    { type: 'Change', field_name: 'priority', value: 'urgent', via },
    { type: 'Change', field_name: 'tags', value: ['a', 'b'], previous_value: ['a', 'c'], via },
    { type: 'Change', field_name: '9', value: 'risk_high', via },
  ];
  const audit = { id: 1, created_at: '2026-11-24T08:00:00Z', events };
  expect(describeRuleChanges(audit, { texts, directory })).toEqual([
    {
      title: 'Trigger “Escalate”',
      effect: 'Group → Senior · Priority → Urgent · Tags +b −c · Risk → High risk',
    },
  ]);
});

it('says of each change what apps listen for', () => {
  const before = { ticket: ticket({ custom_fields: [{ id: 9, value: null }] }), comments: [] };
  const after = {
    ticket: ticket({ status: 'solved', custom_fields: [{ id: 9, value: 'risk_high' }] }),
    comments: [],
  };
  expect(changedEvents(before, before)).toEqual([]);
  expect(changedEvents(before, after)).toEqual([
    { event: 'ticket.status.changed', data: 'solved' },
    {
      event: '*.changed',
      data: { propertyName: 'ticket.status', newValue: 'solved', oldValue: 'open' },
    },
    { event: 'ticket.custom_field_9.changed', data: 'risk_high' },
    {
      event: '*.changed',
      data: { propertyName: 'ticket.custom_field_9', newValue: 'risk_high', oldValue: null },
    },
  ]);
});

it('orders by urgency or by time, solved ones last when urgency counts', () => {
  const at = (minute: number) => `2026-11-24T08:0${minute}:00Z`;
  const tickets = [
    ticket({ id: 1, updated_at: at(1), priority: 'urgent' }),
    ticket({ id: 2, updated_at: at(2) }),
    ticket({ id: 3, updated_at: at(3), priority: 'urgent', status: 'solved' }),
    ticket({ id: 4, updated_at: at(0), priority: 'high' }),
  ];
  expect(sortTickets(tickets, 'urgent').map(({ id }) => id)).toEqual([1, 4, 2, 3]);
  expect(sortTickets(tickets, 'newest').map(({ id }) => id)).toEqual([3, 2, 1, 4]);
});
