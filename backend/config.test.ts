import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const good = {
  PUBLIC_URL: 'https://crossdesk.example.com/',
  ZENDESK_APP_ID: '1',
  ZENDESK_OAUTH_CLIENT_ID: 'zdg-x',
  MASTER_KEY: KEY,
  SESSION_KEY: KEY,
};

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('takes what is needed and fills in the rest', () => {
    expect(readConfig(good)).toMatchObject({
      publicUrl: 'https://crossdesk.example.com',
      databaseUrl: null,
      deepl: null,
      openai: null,
      zendesk: { originTemplate: 'https://{subdomain}.zendesk.com', oauthClientSecret: null },
      frameAncestors: 'https://*.zendesk.com',
    });
  });

  it('names every missing key at once', () => {
    const problems = problemsOf({});
    for (const key of [
      'PUBLIC_URL',
      'ZENDESK_APP_ID',
      'ZENDESK_OAUTH_CLIENT_ID',
      'MASTER_KEY',
      'SESSION_KEY',
    ]) {
      expect(problems.join('\n')).toContain(key);
    }
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'crossdesk.example.com'],
    ['DATABASE_URL', 'mysql://x'],
    ['MASTER_KEY', 'c2hvcnQ='],
    ['ZENDESK_ORIGIN_TEMPLATE', 'https://acme.zendesk.com'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
  ])('names a wrong %s (%s)', (name, value) => {
    expect(problemsOf({ ...good, [name]: value }).join('\n')).toContain(name);
  });

  it('lets a local model server do without a key', () => {
    const { openai } = readConfig({ ...good, OPENAI_BASE_URL: 'http://localhost:11434/v1' });
    expect(openai).toMatchObject({ apiKey: 'none', baseUrl: 'http://localhost:11434/v1' });
  });

  describe('keys in a file', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'crossdesk-keys-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('are made once, for their owner only, and read again', () => {
      const { MASTER_KEY: _m, SESSION_KEY: _s, ...rest } = good;
      const environment = { ...rest, KEYS_FILE: join(folder, 'deep', 'keys.json') };
      const first = readConfig(environment);
      const second = readConfig(environment);
      expect(second.masterKeys).toEqual(first.masterKeys);
      expect(second.sessionKey).toEqual(first.sessionKey);
      expect(first.sessionKey).not.toEqual(first.masterKeys[0]);
      expect(statSync(environment.KEYS_FILE).mode & 0o777).toBe(0o600);
    });
  });
});
