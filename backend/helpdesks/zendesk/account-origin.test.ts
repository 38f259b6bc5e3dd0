import { describe, expect, it } from 'vitest';
import { createAccountOrigins } from './account-origin.ts';
import { createCallBudget } from './call-budget.ts';
import { createZendeskClient } from './zendesk-client.ts';

const origins = createAccountOrigins('https://{subdomain}.zendesk.com');

/** Each would lead somewhere else, were it pasted between `https://` and `.zendesk.com`. */
const HOSTILE = [
  'evil.com/',
  'evil.com/.zendesk.com',
  'evil.com#',
  'evil.com?',
  'evil.com\\',
  'user@evil.com',
  'user:pass@evil.com/',
  'a.b',
  '..',
  '.',
  '',
  ' acme',
  'acme\n',
  'acme\t',
  'acme%2eevil',
  '%61cme',
  'аcme',
  'acmé',
  'xn--cme-7cd.',
  '-acme',
  'acme-',
  'a'.repeat(64),
  'ACME',
  '[::1]',
  '127.0.0.1:22',
  'acme:443',
  '{subdomain}',
];

describe('where an account lives', () => {
  it.each(HOSTILE)('is never told by %j', (subdomain) => {
    expect(() => origins.originOf(subdomain)).toThrow('not the subdomain');
    const host = `${subdomain}.zendesk.com`;
    // Upper case is the same host; everything else is no account's.
    const found = origins.subdomainOf(host);
    expect(found === null || /^[a-z0-9-]+$/.test(found)).toBe(true);
    if (subdomain !== 'ACME') expect(found).toBeNull();
  });

  it.each([
    'acme.zendesk.com.evil.com',
    'evil.com/acme.zendesk.com',
    'acme.zendesk.com:8443',
    'acme.zendesk.com.',
    'acme@evil.com',
    'zendesk.com',
    '.zendesk.com',
    'acmezendesk.com',
  ])('is not %j', (host) => {
    expect(origins.subdomainOf(host)).toBeNull();
  });

  it.each(['acme', 'a', '0', 'shop-24', 'd3v-acme'])('is %s.zendesk.com', (subdomain) => {
    expect(new URL(origins.originOf(subdomain)).host).toBe(`${subdomain}.zendesk.com`);
    expect(origins.subdomainOf(`${subdomain}.zendesk.com`)).toBe(subdomain);
  });
});

describe('the client of an account', () => {
  const asked: string[] = [];
  const client = createZendeskClient({
    origin: 'https://acme.zendesk.com',
    accessToken: async () => 'token',
    fetch: async (input, init) => {
      asked.push(`${String(input)} ${init?.redirect}`);
      return new Response('{}');
    },
    onCall: () => {},
    budget: createCallBudget({ now: () => new Date() }),
  }).as('person');

  it.each([
    'https://evil.com/api/v2/tickets',
    '//evil.com/api/v2/tickets',
    '\\\\evil.com\\api\\v2\\tickets',
    '/\\evil.com/api/v2/',
    '@evil.com/api/v2/',
    '/api/v2/../../oauth/tokens',
    '/api/v2/./x',
    '/api/v2/tickets\n/1',
    '/oauth/tokens',
    'api/v2/tickets',
    '',
  ])('does not go to %j', async (path) => {
    await expect(client.request('GET', path)).rejects.toMatchObject({ kind: 'rejected' });
    expect(asked).toEqual([]);
  });

  it('goes to the account, and follows no redirect from there', async () => {
    await client.request('GET', '/api/v2/tickets/1?include=users');
    expect(asked).toEqual(['https://acme.zendesk.com/api/v2/tickets/1?include=users error']);
  });
});
