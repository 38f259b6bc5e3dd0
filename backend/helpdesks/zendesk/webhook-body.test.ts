import { describe, expect, it } from 'vitest';
import { readWebhookBody } from './webhook-body.ts';

const read = (body: unknown) => readWebhookBody(Buffer.from(JSON.stringify(body)));
const commentAdded = (author: object, rest = {}) => ({
  type: 'zen:event-type:ticket.comment_added',
  detail: { id: '5158', tags: null },
  event: { comment: { id: '1', is_public: true, author, ...rest } },
  unknown: { field: [1] },
});

describe('readWebhookBody', () => {
  it.each([
    [{ event: 'customer_wrote', ticket_id: '48001' }, '48001', 'customer_wrote'],
    [{ event: 'agent_replied', ticket_id: 48001, extra: 1 }, '48001', 'agent_replied'],
    [commentAdded({ is_staff: false }), '5158', 'customer_wrote'],
    [commentAdded({ is_staff: true }), '5158', 'agent_replied'],
    [commentAdded({ is_staff: true }, { is_public: false }), '5158', null],
    [
      { type: 'zen:event-type:ticket.created', detail: { id: 5158 }, event: {} },
      '5158',
      'customer_wrote',
    ],
    [
      { type: 'zen:event-type:ticket.tags_changed', detail: { id: '5158' }, event: null },
      '5158',
      null,
    ],
  ])('reads %j', (body, ticketId, event) => {
    expect(read(body)).toEqual({ ticketId, event });
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"event":"customer_wrote","ticket_id":'],
    ['another encoding', Buffer.from('{"ticket_id":"ü"}', 'latin1')],
    ['a list', '[]'],
    ['null', 'null'],
    ['no event', '{"ticket_id":"1"}'],
    ['an unknown event', '{"event":"solved","ticket_id":"1"}'],
    ['no ticket', '{"event":"customer_wrote"}'],
    ['a path instead of an id', '{"event":"customer_wrote","ticket_id":"../users/1"}'],
    ['an endless id', `{"event":"customer_wrote","ticket_id":"${'1'.repeat(40)}"}`],
  ])('refuses %s', (_what, body) => {
    expect(() => readWebhookBody(Buffer.from(body))).toThrow(
      expect.objectContaining({ httpStatus: 400 }),
    );
  });
});
