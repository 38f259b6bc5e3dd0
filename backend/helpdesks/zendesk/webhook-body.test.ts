import { describe, expect, it } from 'vitest';
import { readWebhookBody } from './webhook-body.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const TOLD = '2026-11-21T05:06:07.123Z';
const read = (body: unknown) => readWebhookBody(Buffer.from(JSON.stringify(body)), NOW);
const readText = (text: string) => readWebhookBody(Buffer.from(text), NOW);

/** As in the vendor's examples: ids as strings, enums in capitals, much that is null or empty. */
const event = (type: string, told: unknown = {}, rest: object = {}) => ({
  account_id: 21_763_904,
  id: '6F9619FF-8B86-D011-B42D-00CF4FC964FF',
  type: `zen:event-type:ticket.${type}`,
  zendesk_event_version: '2022-11-06',
  subject: 'zen:ticket:5158',
  time: TOLD,
  event: told,
  detail: {
    id: '5158',
    actor_id: '8447388090494',
    assignee_id: null,
    description: '',
    external_id: null,
    is_public: true,
    priority: 'HIGH',
    requester_id: '8447388090495',
    status: 'OPEN',
    subject: '',
    tags: null,
    type: 'QUESTION',
    via: { channel: 'native_messaging' },
  },
  ...rest,
});
const comment = (author: unknown, isPublic: unknown = true) =>
  event('comment_added', { comment: { id: '1', is_public: isPublic, author, body: 'x' } });

describe('what our own triggers send', () => {
  it.each([
    [{ event: 'customer_wrote', ticket_id: '48001' }, '48001', 'customer_wrote'],
    [{ event: 'agent_replied', ticket_id: 48_001, extra: 1 }, '48001', 'agent_replied'],
  ])('reads %j', (body, ticketId, look) => {
    expect(read(body)).toEqual({ looks: [{ ticketId, event: look }], eventId: null, signals: [] });
  });

  it('keeps every digit of an id beyond 2^53', () => {
    const { looks } = readText('{"event":"customer_wrote","ticket_id":9007199254740993}');
    expect(looks[0]?.ticketId).toBe('9007199254740993');
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
    ['a ticket event without a ticket', '{"type":"zen:event-type:ticket.created","detail":null}'],
  ])('refuses %s', (_what, body) => {
    expect(() => readWebhookBody(Buffer.from(body), NOW)).toThrow(
      expect.objectContaining({ httpStatus: 400 }),
    );
  });
});

describe("Zendesk's own events", () => {
  it.each([
    ['created', {}, 'customer_wrote'],
    ['comment_made_private', { comment: { id: '1' } }, 'content_changed'],
    ['comment_redacted', { comment: { id: '1' } }, 'content_changed'],
    ['attachment_redacted_from_comment', {}, 'content_changed'],
    ['description_changed', { current: '', previous: null }, 'content_changed'],
    ['requester_changed', { current: '1', previous: '2' }, 'content_changed'],
    ['soft_deleted', null, 'content_changed'],
    ['permanently_deleted', null, 'content_changed'],
    ['marked_as_spam', {}, 'content_changed'],
    ['undeleted', {}, 'content_changed'],
    ['subject_changed', { current: 'b', previous: 'a' }, 'state_changed'],
    ['status_changed', { current: 'SOLVED', previous: 'OPEN' }, 'state_changed'],
    ['custom_status_changed', {}, 'state_changed'],
    ['email_ccs_changed', {}, 'state_changed'],
  ])('has a ticket looked at for %s', (type, told, look) => {
    expect(read(event(type, told))).toEqual({
      looks: [{ ticketId: '5158', event: look }],
      eventId: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
      signals: [],
    });
  });

  it.each([
    ['a customer', { is_staff: false }, true, 'customer_wrote'],
    ['a colleague', { is_staff: true }, true, 'agent_replied'],
    ['a colleague, in other spelling', { is_staff: 'TRUE' }, 'true', 'agent_replied'],
    ['nobody that is named', null, null, 'customer_wrote'],
    ['a stranger, whose reply stays private', { is_staff: false }, false, 'customer_wrote'],
    ['a colleague, as a note', { is_staff: true }, false, undefined],
    ['a light agent', { is_staff: true, id: '' }, 'false', undefined],
  ])('reads a comment of %s', (_who, author, isPublic, look) => {
    expect(read(comment(author, isPublic)).looks[0]?.event).toBe(look);
  });

  it('has the target of a merge looked at too, and remembers it', () => {
    expect(read(event('merged', { target_ticket_id: '9007199254740993' }))).toMatchObject({
      looks: [
        { ticketId: '5158', event: 'content_changed' },
        { ticketId: '9007199254740993', event: 'content_changed' },
      ],
      signals: [
        {
          ticketId: '5158',
          kind: 'merged_into',
          value: '9007199254740993',
          at: new Date(TOLD),
        },
      ],
    });
    for (const told of [null, {}, { target_ticket_id: '' }, { target_ticket_id: '5158' }]) {
      expect(read(event('merged', told))).toMatchObject({ looks: [{}], signals: [] });
    }
  });

  it.each([
    [{ satisfaction_score: { score: 'BAD', comment: null } }, 'bad'],
    [{ satisfaction_rating: { score: 'goodwithcomment' } }, 'good'],
    [{ score: 'Bad' }, 'bad'],
    [{ satisfaction_score: { score: 'UNOFFERED' } }, undefined],
    [{ satisfaction_score: 4 }, undefined],
    [null, undefined],
  ])('reads the rating in %j', (told, rating) => {
    const { looks, signals } = read(event('csat_received', told));
    expect(looks[0]?.event).toBe('state_changed');
    expect(signals[0]?.value).toBe(rating);
  });

  it.each([
    event('tags_changed', { tags_added: ['crossdesk_risk_low'], tags_removed: [] }),
    event('custom_field_changed'),
    event('priority_changed', { current: 'HIGH', previous: null }),
    event('some_day_invented'),
    { type: 'zen:event-type:user.merged', detail: { id: '77' }, subject: 'zen:user:77' },
    { type: 'zen:event-type:organization.created' },
  ])('needs nothing of %j', (body) => {
    expect(read(body)).toMatchObject({ looks: [], signals: [] });
  });

  it('does without what may be missing', () => {
    const { detail: _, time: __, id: ___, ...bare } = event('status_changed');
    expect(read({ ...bare, event: undefined })).toEqual({
      looks: [{ ticketId: '5158', event: 'state_changed' }],
      eventId: null,
      signals: [],
    });
    const late = read({ ...event('merged', { target_ticket_id: 7 }), time: 'yesterday' });
    expect(late.signals[0]).toMatchObject({ value: '7', at: NOW });
    expect(read({ ...event('created'), type: 'ZEN:EVENT-TYPE:TICKET.CREATED' }).looks).toHaveLength(
      1,
    );
  });
});
