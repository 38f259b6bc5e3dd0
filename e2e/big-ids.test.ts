import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallBudget } from '../backend/helpdesks/zendesk/call-budget.ts';
import { createZendeskClient } from '../backend/helpdesks/zendesk/zendesk-client.ts';
import { createZendeskHelpdesk } from '../backend/helpdesks/zendesk/zendesk-helpdesk.ts';

/** Neighbours that JavaScript's numbers cannot tell apart. */
const TICKET = '9007199254740993';
const FIELD = '9007199254740995';
const ANA = '9007199254740997';
const LEE = '9007199254740999';
const AUDIT = '9223372036854775807';

const ticket = `{"id":${TICKET},"subject":"Frage","status":"open","requester_id":${ANA},
  "group_id":${LEE},"assignee_id":${LEE},"tags":[],"created_at":"2026-11-24T08:00:00Z",
  "updated_at":"2026-11-24T08:00:00Z","custom_fields":[{"id":${FIELD},"value":"a"}]}`;
const users = `[{"id":${ANA},"name":"Ana","role":"end-user"},{"id":${LEE},"name":"Lee","role":"agent"}]`;
const comment = (id: string, author: string) =>
  `{"id":${id},"author_id":${author},"plain_body":"x","public":true,"created_at":"2026-11-24T08:00:00Z"}`;

describe('ids beyond 2^53, there and back', () => {
  let server: Server;
  const asked: string[] = [];
  let written = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url?.split('?')[0]}`);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.method === 'PUT') written = Buffer.concat(chunks).toString();
        response.setHeader('content-type', 'application/json');
        const comments = `[${comment('9007199254740994', LEE)},${comment('9007199254740992', ANA)}]`;
        response.end(
          request.url?.includes('/comments')
            ? `{"comments":${comments},"users":${users}}`
            : `{"ticket":${ticket},"users":${users},"audit":{"id":${AUDIT}}}`,
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('every digit of them survives reading and writing', async () => {
    const { port } = server.address() as AddressInfo;
    const client = createZendeskClient({
      origin: `http://127.0.0.1:${port}`,
      accessToken: async () => 'token',
      fetch,
      onCall: () => {},
      budget: createCallBudget({ now: () => new Date() }),
    });
    const helpdesk = createZendeskHelpdesk(client.as('event'), { risk: FIELD }, () => new Date());
    const read = await helpdesk.readTicket(TICKET);
    expect(read).toMatchObject({
      ticketId: TICKET,
      groupId: LEE,
      customFields: { [FIELD]: 'a' },
      requester: { personId: ANA, name: 'Ana' },
    });
    const comments = await helpdesk.readComments(TICKET);
    expect(comments.map(({ commentId, author }) => [commentId, author.name])).toEqual([
      ['9007199254740992', 'Ana'],
      ['9007199254740994', 'Lee'],
    ]);
    const { updateId } = await helpdesk.writeFields(read, { risk: 'b' });
    expect(updateId).toBe(AUDIT);
    expect(written).toContain(`"custom_fields":[{"id":${FIELD},"value":"b"}]`);
    expect(new Set(asked)).toEqual(
      new Set([
        `GET /api/v2/tickets/${TICKET}`,
        `GET /api/v2/tickets/${TICKET}/comments`,
        `PUT /api/v2/tickets/${TICKET}`,
      ]),
    );
  });
});
