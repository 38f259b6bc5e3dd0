import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { buildPackage } from './build-package.ts';
import { checkAddresses } from './check-addresses.ts';
import { readPackageOptions } from './package-options.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOST = 'https://crossdesk.example.com';
const FILES = [
  'assets/icon_nav_bar.svg',
  'assets/icon_ticket_editor.svg',
  'assets/logo-small.png',
  'assets/logo.png',
  'manifest.json',
  'translations/en.json',
  'translations/zh-CN.json',
];

describe('npm run package', () => {
  let dist: string;
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), 'crossdesk-dist-'));
  });
  afterEach(() => rm(dist, { recursive: true, force: true }));
  const build = (...args: string[]) =>
    buildPackage(readPackageOptions(['--backend', HOST, ...args], {}), {
      root: ROOT,
      dist,
      screenshots: join(dist, 'screenshots'),
    });

  it('packs exactly what Zendesk needs, pointing at the backend', async () => {
    const { built } = await build('--author-email', 'apps@example.com');
    expect(await namesIn(join(dist, 'zendesk.zip'))).toEqual(FILES);
    expect(built?.files).toEqual(FILES);
    const read = async (path: string) =>
      JSON.parse(await readFile(join(dist, 'zendesk', path), 'utf8'));
    const manifest = await read('manifest.json');
    const places = Object.entries<{ url: string }>(manifest.location.support);
    expect(places.map(([name, { url }]) => [name, url])).toEqual(
      ['ticket_sidebar', 'new_ticket_sidebar', 'nav_bar', 'ticket_editor'].map((name) => [
        name,
        `${HOST}/zendesk/app`,
      ]),
    );
    expect(manifest).toMatchObject({
      version: '0.1.0',
      private: false,
      signedUrls: true,
      author: { email: 'apps@example.com' },
    });
    // Ours to the backend's last text; Zendesk gets its four, and one name for all languages.
    expect(Object.keys((await read('translations/en.json')).app)).toHaveLength(4);
    expect(Object.keys(await read('translations/zh-CN.json'))).toEqual(['app']);
    expect((await read('translations/zh-CN.json')).app).not.toHaveProperty('name');
  });

  it('makes the same bytes from the same input, in every time zone', async () => {
    const zone = process.env.TZ;
    const zips: Buffer[] = [];
    for (const next of ['Asia/Tokyo', 'America/Sao_Paulo']) {
      process.env.TZ = next;
      await build();
      zips.push(await readFile(join(dist, 'zendesk.zip')));
    }
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('takes the listing’s pictures when all three are there', async () => {
    await mkdir(join(dist, 'screenshots'));
    for (const at of [0, 1]) await writeFile(join(dist, `screenshots/screenshot-${at}.png`), 'x');
    expect((await build()).built?.files).toEqual(FILES);
  });

  it('changes nothing where a rule is broken, and leaves nothing half-written', async () => {
    await build();
    const before = await readFile(join(dist, 'zendesk.zip'));
    const { built, findings } = await build('--release');
    expect(built).toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect((await readFile(join(dist, 'zendesk.zip'))).equals(before)).toBe(true);
    expect((await readdir(dist)).sort()).toEqual(['zendesk', 'zendesk.zip']);
  });

  it('keeps what zcli remembers about the app, and out of the package', async () => {
    await build();
    await writeFile(join(dist, 'zendesk/zcli.apps.config.json'), '{"app_id":7}');
    await build();
    expect(await readFile(join(dist, 'zendesk/zcli.apps.config.json'), 'utf8')).toContain('7');
    expect(await readFile(join(dist, 'zendesk/.zcliignore'), 'utf8')).toContain('zcli.apps.config');
    expect(await namesIn(join(dist, 'zendesk.zip'))).toEqual(FILES);
  });
});

describe('readPackageOptions', () => {
  it.each([
    ['', 'is missing'],
    ['crossdesk', 'no address'],
    ['http://crossdesk.example.com', 'https://'],
    ['ftp://crossdesk.example.com', 'https://'],
    [`${HOST}/`, 'without path or slash'],
    [`${HOST}/app`, 'without path or slash'],
    [`${HOST}?a=1`, 'without path or slash'],
    ['https://user:word@crossdesk.example.com', 'user name'],
    ['https://backend.invalid', 'exists'],
    ['http://localhost:4500', '--allow-localhost'],
    ['https://127.0.0.1', '--allow-localhost'],
  ])('refuses the backend %j', (backend, reason) => {
    expect(() => readPackageOptions(backend === '' ? [] : ['--backend', backend], {})).toThrow(
      reason,
    );
  });

  it('takes localhost from who asks for it, and the rest from the environment', () => {
    const options = readPackageOptions(['--allow-localhost'], {
      PACKAGE_BACKEND: 'http://localhost:4500',
      PACKAGE_TERMS_URL: 'https://example.com/terms',
    });
    expect(options).toMatchObject({ backend: 'http://localhost:4500', author: {} });
    expect(options.termsUrl).toBe('https://example.com/terms');
    expect(() => readPackageOptions(['--backend', HOST, '--terms-url', 'soon'], {})).toThrow(
      '--terms-url',
    );
    expect(() => readPackageOptions(['--backand', HOST], {})).toThrow('--backand');
  });
});

it('checkAddresses tells what does not answer', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/zendesk/app' ? 401 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const findings = await checkAddresses([`${here}/zendesk/app`, `${here}/terms`], fetch);
  expect(findings.map(({ message }) => message)).toEqual([`${here}/terms says 404`]);
  server.close();
  await once(server, 'close');
  await expect(checkAddresses([here], fetch)).resolves.toMatchObject([
    { message: expect.stringContaining('does not answer') },
  ]);
});

async function namesIn(path: string): Promise<string[]> {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  return names;
}
