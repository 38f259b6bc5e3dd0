import { describe, expect, it } from 'vitest';
import { likelyLocale, renderPage } from './page.ts';

const assets = {
  script: '/app/assets/main-1.js',
  preload: [],
  styles: [],
  texts: { 'zh-CN': '/app/assets/zh-CN-1.js', en: '/app/assets/en-1.js' },
};
const session = {
  sessionId: 's',
  secret: '</script><script>alert(1)</script>',
  accessToken: 'a',
  expiresInSeconds: 600,
  installationId: 'i',
  installationStatus: 'ready',
  location: 'ticket_sidebar',
} as const;
const page = (locale = 'en', sdkUrl = 'https://cdn.example.com/sdk.js') =>
  renderPage({ nonce: 'N', sdkUrl, assets, session, locale });

describe('the page', () => {
  it('carries the session as data that cannot become markup', () => {
    const html = page();
    expect(html).not.toContain('</script><script>alert');
    const json = /id="session">([^<]*)</.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(session);
  });

  it('gives every script a nonce', () => {
    const scripts = page().match(/<script(?! type="application\/json")[^>]*>/g) ?? [];
    expect(scripts.length).toBe(2);
    expect(scripts.every((tag) => tag.includes('nonce="N"'))).toBe(true);
  });

  it('fetches the likely texts beside the script', () => {
    expect(page('zh-CN')).toContain('rel="modulepreload" nonce="N" href="/app/assets/zh-CN-1.js"');
    expect(page('zh-CN')).not.toContain('en-1.js');
  });

  it('lets no address break out of its attribute', () => {
    expect(page('en', 'https://x.example/"><b>')).not.toContain('"><b>');
  });

  it.each([
    ['zh-CN,zh;q=0.9', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['de-DE,de', 'en'],
    [undefined, 'en'],
  ])('takes %s for %s', (header, locale) => {
    expect(likelyLocale(header)).toBe(locale);
  });
});
