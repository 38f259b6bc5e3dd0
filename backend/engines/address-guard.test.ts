import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFetch, findAddressProblem, isPrivateAddress } from './address-guard.ts';

describe('addresses that an admin gives', () => {
  it.each([
    ['https://api.deepseek.com', null],
    ['https://8.8.8.8/v1', null],
    ['http://api.deepseek.com', 'https_only'],
    ['https://localhost:11434/v1', 'private_address'],
    ['https://127.0.0.1', 'private_address'],
    ['https://[::1]/v1', 'private_address'],
    ['https://[::ffff:10.0.0.1]/', 'private_address'],
    ['https://2130706433/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
    ['https://169.254.169.254/latest', 'private_address'],
    ['https://metadata.google.internal', 'private_address'],
    ['https://user:secret@api.example.com', 'has_login'],
    ['ftp://api.example.com', 'not_a_url'],
    ['nonsense', 'not_a_url'],
  ])('%s: %s', (address, problem) => {
    expect(findAddressProblem(address, false)).toBe(problem);
  });

  it('may be http and private where the configuration says so', () => {
    expect(findAddressProblem('http://127.0.0.1:5000', true)).toBeNull();
    expect(findAddressProblem('file:///etc/passwd', true)).toBe('not_a_url');
  });

  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is not', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('fetching from an engine', () => {
  let origin: string;
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(302, { Location: `${origin}/inside` }).end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('follows no redirect', async () => {
    const response = await createEngineFetch(fetch, true)(`${origin}/v1`);
    expect([response.status, asked]).toEqual([302, ['/v1']]);
  });

  it('refuses a private address, and a name that leads to one as the connection is made', async () => {
    asked.length = 0;
    const guarded = createEngineFetch(fetch, false);
    await expect(guarded(origin)).rejects.toThrow('not allowed');
    // Whatever its dots say, the name is this machine's.
    const { port } = new URL(origin);
    await expect(guarded(`https://localhost.localdomain:${port}/`)).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});
