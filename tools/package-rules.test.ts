import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from './package-rules/finding.ts';
import { checkPackage } from './package-rules.ts';
import { packageContents } from './packaging/package-contents.ts';

const ROOT = join(import.meta.dirname, '..');
const OPTIONS = {
  backend: 'https://crossdesk.example.com',
  isRelease: true,
  author: { email: 'apps@example.com', url: 'https://example.com' },
  termsUrl: 'https://example.com/terms',
  withScreenshots: false,
  checkAddresses: false,
};
type Files = Map<string, Buffer>;
type Change = (files: Files) => void;

/** A picture's header is all that is looked at. */
function png(width: number, height: number, kind = 6): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(header);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header[24] = 8;
  header[25] = kind;
  return header;
}

const inJson =
  (path: string) =>
  (change: (value: Json) => void): Change =>
  (files) => {
    const value = JSON.parse(String(files.get(path))) as Json;
    change(value);
    files.set(path, Buffer.from(JSON.stringify(value)));
  };
const manifest = inJson('manifest.json');
const english = inJson('translations/en.json');
const listing = (parts: Json) => english((value) => void Object.assign(value.app as Json, parts));
const set = (parts: Json) => manifest((value) => void Object.assign(value, parts));
const place = (name: string, options: Json) =>
  manifest((value) => {
    const { support } = value.location as { support: Json };
    support[name] = options;
  });
const parameters = (...all: Json[]) => set({ parameters: all });
const put =
  (path: string, content: string | Buffer): Change =>
  (files) =>
    void files.set(path, Buffer.from(content));
const remove =
  (path: string): Change =>
  (files) =>
    void files.delete(path);
const svg = (inner: string, attributes = '') =>
  put(
    'assets/icon_nav_bar.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`,
  );
const PATH = '<path d="M1 1h5v5z"></path>';

const BROKEN: [code: string, why: string, change: Change][] = [
  ['missing_manifest', 'none', remove('manifest.json')],
  [
    'nested_manifest',
    'in a folder',
    (files) => {
      files.set('crossdesk/manifest.json', files.get('manifest.json') ?? Buffer.alloc(0));
      files.delete('manifest.json');
    },
  ],
  ['manifest_not_json', 'a trailing comma', put('manifest.json', '{"a":1,}')],
  ['manifest_not_json', 'a list', put('manifest.json', '[]')],
  [
    'duplicate_manifest_keys',
    'deep inside',
    (files) => {
      const text = String(files.get('manifest.json'));
      files.set(
        'manifest.json',
        Buffer.from(text.replace('"flexible": true', '"flexible": true, "flexible": false')),
      );
    },
  ],
  ...['author', 'defaultLocale', 'location', 'frameworkVersion'].map(
    (key): [string, string, Change] => [
      'manifest_keys.missing',
      key,
      manifest((value) => void delete value[key]),
    ],
  ),
  ['manifest_keys.missing', 'no product', set({ location: {} })],
  ['unacceptable_boolean', 'signedUrls', set({ signedUrls: 'true' })],
  ['unacceptable_string', 'version', set({ version: 1 })],
  ['unacceptable_string', 'author.name', set({ author: { name: 7 } })],
  ['unacceptable_hash', 'experiments', set({ experiments: [] })],
  ['invalid_experiment', 'one of ours', set({ experiments: { x: true } })],
  ['unacceptable_array_of_strings', 'domainWhitelist', set({ domainWhitelist: [1] })],
  ['unacceptable_array', 'parameters', set({ parameters: {} })],
  ['parameters_not_an_array', 'parameters', set({ parameters: 'a' })],
  ['invalid_version', '1.0', set({ frameworkVersion: '1.0' })],
  ['no_template_deprecated_in_v2', 'noTemplate', set({ noTemplate: true })],
  ['invalid_url', 'terms', set({ termsConditionsURL: 'example.com' })],
  ['invalid_url', 'author', set({ author: { url: 'ftp://a.example' } })],
  ['invalid_default_locale', 'a word', set({ defaultLocale: 'english' })],
  ['missing_translation_file', 'fr', set({ defaultLocale: 'fr' })],
  ['oauth_keys.missing', 'no id', set({ oauth: { client_id: '' } })],
  ['oauth_parameter_required', 'no parameter', set({ oauth: {} })],
  ['no_location_required', 'marketing only', set({ marketingOnly: true })],
  ['no_framework_version_required', 'marketing only', set({ marketingOnly: true })],
  [
    'no_parameters_required',
    'marketing only',
    set({ marketingOnly: true, parameters: [{ name: 'a' }] }),
  ],
  [
    'marketing_only_app_cant_be_private',
    'private by default',
    set({ marketingOnly: true, private: undefined }),
  ],
  ['private_app', 'private by default', manifest((value) => void delete value.private)],
  ['listing_incomplete', 'no terms', manifest((value) => void delete value.termsConditionsURL)],

  ['invalid_host', 'no product', set({ location: { suport: {} } })],
  ['locations_must_be_urls', 'version 1', set({ location: { support: ['nav_bar'] } })],
  ['invalid_location', 'no place', place('side_bar', { url: 'https://a.example' })],
  ['blank_location_uri', 'empty', place('nav_bar', { url: '' })],
  ['invalid_location_uri', 'http', place('nav_bar', { url: 'http://a.example' })],
  ['invalid_location_uri', 'no file', place('nav_bar', { url: 'assets/none.html' })],
  [
    'invalid_location_flexible_type',
    'a word',
    place('nav_bar', { url: 'https://a.example', flexible: 'yes' }),
  ],
  ['icon_missing', 'top_bar', place('top_bar', { url: 'https://a.example' })],

  [
    'duplicate_parameters',
    'twice',
    parameters({ name: 'a', type: 'text' }, { name: 'a', type: 'url' }),
  ],
  ['name_as_parameter_name', 'name', parameters({ name: 'name', type: 'text' })],
  ['invalid_type_parameter', 'dropdown', parameters({ name: 'a', type: 'dropdown' })],
  [
    'invalid_hidden_parameter',
    'required',
    parameters({ name: 'a', type: 'hidden', required: true }),
  ],
  [
    'too_many_oauth_parameters',
    'two',
    parameters({ name: 'a', type: 'oauth' }, { name: 'b', type: 'oauth' }),
  ],
  [
    'oauth_parameter_cannot_be_secure',
    'secure',
    parameters({ name: 'a', type: 'oauth', secure: true }),
  ],
  ['unacceptable_boolean', 'secure', parameters({ name: 'a', type: 'text', secure: 1 })],
  [
    'field_requires_secure_parameter',
    'scopes',
    parameters({ name: 'a', type: 'text', scopes: ['url'] }),
  ],
  [
    'field_cannot_be_empty',
    'scopes',
    parameters({ name: 'a', type: 'text', secure: true, scopes: [] }),
  ],
  [
    'field_contains_invalid_values',
    'scopes',
    parameters({ name: 'a', type: 'text', secure: true, scopes: ['cookie'] }),
  ],
  [
    'secure_parameters_with_no_scopes_in_manifest',
    'no scopes',
    parameters({ name: 'a', type: 'text', secure: true }),
  ],
  [
    'default_secure_or_hidden_parameter_in_manifest',
    'hidden',
    parameters({ name: 'a', type: 'hidden', default: 'x' }),
  ],
  [
    'insecure_token_parameter_in_manifest',
    'token',
    parameters({ name: 'api_token', type: 'text' }),
  ],
  ['translation.missing_required_key_on_leaf', 'label', parameters({ name: 'a', type: 'text' })],

  ['translation.en_missing', 'no English', remove('translations/en.json')],
  ['translation.invalid_locale', 'a word', put('translations/english.json', '{}')],
  ['translation.invalid_locale', 'not json', put('translations/de.yaml', 'a: 1')],
  ['translation.not_json', 'cut', put('translations/zh-CN.json', '{"app":')],
  ['translation.not_json_object', 'a list', put('translations/zh-CN.json', '[1]')],
  ['translation.duplicate_keys', 'twice', put('translations/zh-CN.json', '{"app":{},"app":{}}')],
  ['translation.name_per_locale', 'zh-CN', put('translations/zh-CN.json', '{"app":{"name":"甲"}}')],
  [
    'translation.invalid_format',
    'with package',
    put('translations/zh-CN.json', '{"app":{"package":"a","b":"c"}}'),
  ],
  ...['name', 'short_description', 'long_description', 'installation_instructions'].map(
    (key): [string, string, Change] => [
      'translation.missing_required_key',
      key,
      english((value) => void delete (value.app as Json)[key]),
    ],
  ),
  ['translation.products_do_not_match_manifest_products', 'chat', listing({ chat: {} })],
  ['listing_mark', 'a mark', listing({ name: 'Crossdesk for Zendesk' })],
  ['listing_long', 'an essay', listing({ short_description: 'long '.repeat(30) })],

  ['file_missing', 'a logo', remove('assets/logo.png')],
  ['file_unexpected', 'an .env', put('.env', 'A=1')],
  ['file_unexpected', 'requirements', put('requirements.json', '{}')],
  ['unsupported_mime_type_detected', 'by its name', put('assets/a.sh', 'echo')],
  [
    'unsupported_mime_type_detected',
    'a zip called png',
    put('assets/a.png', Buffer.from([0x50, 0x4b, 3, 4, 0])),
  ],
  ['unsupported_mime_type_detected', 'a pdf called txt', put('assets/a.txt', '%PDF-1.7')],
  ['unsupported_mime_type_detected', 'an mp3 called bin-less', put('assets/a', 'ID3')],
  ['generic_secrets', 'a word', put('assets/a.js', 'const password = 1')],
  ['insecure_http_request', 'a page', put('assets/a.html', '<a href="http://a.example">')],

  ['logo_missing', 'none', remove('assets/logo-small.png')],
  ['logo_size', 'too small', put('assets/logo.png', png(319, 320))],
  ['logo_size', 'a jpeg', put('assets/logo.png', Buffer.from([0xff, 0xd8, 0xff]))],
  ['logo_opaque', 'RGB', put('assets/logo-small.png', png(128, 128, 2))],
  ['banner.invalid_size', 'square', put('assets/banner.png', png(200, 200))],
  ['banner.invalid_format', 'text', put('assets/banner.png', 'no picture')],
  ['screenshots.invalid_size', 'too small', put('assets/screenshot-0.png', png(800, 600))],
  ['screenshots.count', 'two', remove('assets/screenshot-2.png')],
  ['screenshots.count', 'four', put('assets/screenshot-3.png', png(1024, 768))],

  ['bitmap_in_svg', 'a picture', svg('<image href="data:image/png;base64,AA"></image>')],
  ['dirty_svg', 'a script', svg('<script>alert(1)</script>')],
  ['dirty_svg', 'a handler', svg(PATH, 'onload="alert(1)"')],
  ['dirty_svg', 'foreign content', svg('<foreignObject><b>x</b></foreignObject>')],
  [
    'dirty_svg',
    'another file',
    svg('<linearGradient id="g" href="https://a.example/b.svg#g"></linearGradient>'),
  ],
  ['dirty_svg', 'a style', svg('<style>path { fill: url(https://a.example/x) }</style>')],
  ['dirty_svg', 'an address in an attribute', svg('<path fill="url(https://a.example/x)"></path>')],
  [
    'dirty_svg',
    'an entity',
    put('assets/icon_nav_bar.svg', `<!DOCTYPE svg [<!ENTITY a "b">]><svg>${PATH}</svg>`),
  ],
];

describe('checkPackage', () => {
  let base: string;
  let good: Files;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'crossdesk-package-'));
    good = new Map(packageContents(OPTIONS, { root: ROOT, screenshots: join(base, 'none') }));
    for (const at of [0, 1, 2]) good.set(`assets/screenshot-${at}.png`, png(1024, 768));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  async function check(change: Change, isRelease = true) {
    const files: Files = new Map(good);
    change(files);
    const folder = await mkdtemp(join(base, 'one-'));
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return { folder, expected: [...good.keys()], isRelease };
  }
  const findings = async (change: Change, isRelease = true) => {
    const { folder, ...options } = await check(change, isRelease);
    return checkPackage(folder, options);
  };

  it('has nothing to say of what we build for the Marketplace', async () => {
    await expect(findings(() => {})).resolves.toEqual([]);
  });

  it.each(BROKEN)('%s: %s', async (code, _why, change) => {
    expect((await findings(change)).map((finding) => finding.code)).toContain(code);
  });

  it('follows no symbolic link', async () => {
    const { folder, ...options } = await check(() => {});
    await symlink('/etc/hostname', join(folder, 'assets/here.txt'));
    await expect(checkPackage(folder, options)).resolves.toMatchObject([
      { code: 'symlink_in_zip' },
    ]);
  });

  it('warns of what only the Marketplace wants, until it is a release', async () => {
    const change: Change = (files) => {
      manifest((value) => void delete value.termsConditionsURL)(files);
    };
    await expect(findings(change, false)).resolves.toMatchObject([
      { code: 'listing_incomplete', severity: 'warning' },
    ]);
    await expect(findings(change)).resolves.toMatchObject([
      { code: 'listing_incomplete', severity: 'error' },
    ]);
  });
});
