import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Json, startTestAccount, type TestAccount } from './test-account.ts';

/** The vendor's own API description; not part of this repository. */
const FILE = join(import.meta.dirname, '../../../shared/contracts/zendesk-oas.yaml');
const isHere = existsSync(FILE);
if (!isHere) console.info('zendesk-oas.yaml is not at hand: the shapes of answers are not checked');

/**
 * Where the description says less than the API does: these are null in real answers (unassigned
 * tickets, people without an address, fields without a value, …).
 */
const NULL_IN_TRUTH = [
  'assignee_id',
  'group_id',
  'organization_id',
  'problem_id',
  'external_id',
  'recipient',
  'priority',
  'type',
  'value',
  'email',
  'last_login_at',
  'default_group_id',
  // "Is null when everyone in the account can access it", and yet described as an object.
  'restriction',
];

/** OpenAPI 3.0 to JSON Schema, as far as it is used here. */
function toJsonSchema(node: Json, name = ''): Json {
  if (Array.isArray(node)) return node.map((item) => toJsonSchema(item));
  if (typeof node !== 'object' || node === null) return node;
  const { example: _, nullable, readOnly: __, writeOnly: ___, format: ____, ...rest } = node;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(
            Object.entries(value as Json).map(([property, inner]) => [
              property,
              toJsonSchema(inner, property),
            ]),
          )
        : toJsonSchema(value),
    ]),
  );
  const mayBeNull = nullable === true || NULL_IN_TRUTH.includes(name);
  return mayBeNull ? { anyOf: [schema, { type: 'null' }] } : schema;
}

describe.runIf(isHere)('answers have the shape of', () => {
  let account: TestAccount;
  let ajv: Ajv;

  beforeAll(async () => {
    const document = parse(readFileSync(FILE, 'utf8'), {
      logLevel: 'silent',
      customTags: [{ tag: 'tag:yaml.org,2002:value', resolve: (text: string) => text }],
    });
    ajv = new Ajv({ strict: false, allErrors: true });
    const schemas = toJsonSchema(document.components.schemas);
    ajv.addSchema({ $id: 'zendesk', components: { schemas } });
    account = await startTestAccount();
    await prepare(account);
  });
  afterAll(() => account?.helpdesk.close());

  const validator = (schema: string): ValidateFunction =>
    ajv.compile({ $ref: `zendesk#/components/schemas/${schema}` });

  it.each([
    ['TicketResponse', 'GET', '/tickets/48001'],
    ['TicketsResponse', 'GET', '/tickets?page[size]=10'],
    ['TicketUpdateResponse', 'PUT', '/tickets/48001', { ticket: { priority: 'low' } }],
    ['TicketCommentsResponse', 'GET', '/tickets/48001/comments'],
    ['TicketAuditsResponse', 'GET', '/tickets/48001/audits'],
    ['TagsByObjectIdResponse', 'GET', '/tickets/48001/tags'],
    [
      'CursorBasedExportIncrementalTicketsResponse',
      'GET',
      '/incremental/tickets/cursor?start_time=1',
    ],
    ['SearchResponse', 'GET', '/search?query=type:ticket'],
    ['UsersResponse', 'GET', '/users'],
    ['CurrentUserResponse', 'GET', '/users/me'],
    ['GroupsResponse', 'GET', '/groups'],
    ['TicketFieldsResponse', 'GET', '/ticket_fields'],
    ['TriggersResponse', 'GET', '/triggers'],
    ['TriggerCategoriesResponse', 'GET', '/trigger_categories'],
    ['ViewsResponse', 'GET', '/views'],
    ['GroupMembershipsResponse', 'GET', '/group_memberships'],
  ])('%s', async (schema, method, path, body?: Json) => {
    const answer = await account.asAdmin(method, `/api/v2${path}`, body);
    expect(answer.status).toBe(200);
    const validate = validator(schema);
    validate(answer.body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('and a wrong one would be noticed', () => {
    const validate = validator('TicketResponse');
    expect(validate({ ticket: { id: 'x', status: 'lost' } })).toBe(false);
  });
});

async function prepare({ asAdmin, asStranger }: TestAccount): Promise<void> {
  await asStranger('POST', '/desk/messages', {
    requester: { name: 'Jana', email: 'jana@example.org' },
    body: 'Hallo',
  });
  await asAdmin('POST', '/api/v2/ticket_fields', {
    ticket_field: {
      type: 'tagger',
      title: 'Risk',
      custom_field_options: [{ name: 'High', value: 'xd_high' }],
    },
  });
  await asAdmin('PUT', '/api/v2/tickets/48001', {
    ticket: { comment: { body: 'Hello' }, tags: ['xd_high'], status: 'solved' },
  });
  await asAdmin('POST', '/api/v2/views', {
    view: {
      title: 'Waiting',
      all: [{ field: 'status', operator: 'less_than', value: 'pending' }],
      output: { columns: ['status', 'subject'] },
    },
  });
  await asAdmin('POST', '/api/v2/triggers', {
    trigger: {
      title: 'One',
      category_id: '10001',
      conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Create' }] },
      actions: [{ field: 'priority', value: 'high' }],
    },
  });
}
