import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestAccount, type TestAccount } from './test-account.ts';

let folder: string;
let account: TestAccount;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-'));
  mkdirSync(join(folder, 'desk'));
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'sdk.js'), 'window.ZAFClient = 1;');
  writeFileSync(join(folder, 'desk', 'index.html'), '<h1>Desk</h1>');
  writeFileSync(join(folder, 'desk', 'main.ts'), 'export const one: number = 1;\n');
  account = await startTestAccount({
    deskFolder: join(folder, 'desk'),
    zafSdkFile: join(folder, 'sdk.js'),
  });
});
afterEach(async () => {
  await account.helpdesk.close();
  rmSync(folder, { recursive: true });
});

it('serves the desk, its TypeScript as JavaScript, and the app SDK', async () => {
  expect((await account.asStranger('GET', '/')).body).toBe('<h1>Desk</h1>');
  const script = await account.asStranger('GET', '/main.ts');
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(script.body).toMatch(/^export const one {9}= 1;/);
  expect((await account.asStranger('GET', '/zaf_sdk.min.js')).body).toContain('ZAFClient');
  expect((await account.asStranger('GET', '/nothing.html')).status).toBe(404);
});

it('serves nothing outside its folder', async () => {
  const { port } = account.helpdesk;
  for (const path of ['/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json']) {
    // Not by fetch, which would tidy the path.
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path }, (answer) => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(404);
  }
});
