import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadReplyTemplates } from './load-reply-templates.ts';
import { argumentsOf, fillTemplate, localeFor, type TemplateFacts } from './reply-templates.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../translations/replies');
const templates = loadReplyTemplates(folder);

const facts: TemplateFacts = {
  name: '田中 美咲',
  shop: 'Nordpfad',
  order: 'JP-77120',
  tracking: 'YT2630900112345678',
  carrier: 'YunExpress',
  amount: { amount: '1168.40', currency: 'EUR' },
  days: 2,
  location: '横浜',
  shippedOn: new Date('2026-11-18T16:30:00Z'),
  expectedOn: new Date('2026-11-24T00:00:00Z'),
  deliveredOn: new Date('2026-11-24T00:00:00Z'),
  lastScanOn: new Date('2026-11-23T00:00:00Z'),
};
const options = {
  templates,
  teamLanguage: 'zh-CN',
  customerLanguage: 'ja',
  timeZone: 'Asia/Tokyo',
};

describe('fillTemplate', () => {
  it('gives each sentence in both languages, with dates in the customer’s zone', () => {
    const filled = fillTemplate('parcel_in_transit', facts, options);
    expect(filled).toMatchObject({ title: '包裹运输中', language: 'ja', isFallback: false });
    // 16:30 UTC on the 18th is the 19th in Tokyo, for both readers.
    expect(filled?.pairs[1]?.source).toContain('11月19日');
    expect(filled?.pairs[1]?.target).toContain('11月19日');
    expect(filled?.pairs[1]?.target).toContain('JP-77120');
  });

  it('fills every template in every locale when all is known, and leaves no braces', () => {
    const keys = Object.keys(templates.get('en') ?? {});
    expect(keys.length).toBeGreaterThan(10);
    for (const customerLanguage of templates.keys()) {
      for (const key of keys) {
        const filled = fillTemplate(key, facts, { ...options, customerLanguage });
        expect(filled, `${customerLanguage} ${key}`).not.toBeNull();
        const texts = filled?.pairs.flatMap((pair) => [pair.source, pair.target]) ?? [];
        expect(texts.join('\n')).not.toMatch(/[{}]|\bundefined\b|\bnull\b/);
      }
    }
  });

  it.each([
    ['a fact that is null', { ...facts, expectedOn: null }],
    ['a fact that is absent', { name: 'A', order: 'B', carrier: 'C' }],
    ['an empty fact', { ...facts, location: '' }],
  ])('gives nothing at all for %s', (_, known) => {
    expect(fillTemplate('parcel_in_transit', known, options)).toBeNull();
  });

  it('gives nothing for a key that nobody wrote', () => {
    expect(fillTemplate('no_such_key', facts, options)).toBeNull();
  });

  it('writes amounts as each language does, from the decimal string', () => {
    const filled = fillTemplate('refund_in_progress', facts, {
      ...options,
      customerLanguage: 'de',
    });
    const targets = filled?.pairs.map((pair) => pair.target).join(' ');
    expect(targets).toContain('1.168,40');
    expect(filled?.pairs.map((pair) => pair.source).join(' ')).toContain('€1,168.40');
  });

  it('keeps western digits and years where a locale has its own', () => {
    for (const customerLanguage of ['ar', 'th']) {
      const filled = fillTemplate('parcel_in_transit', facts, { ...options, customerLanguage });
      expect(filled?.pairs.map((pair) => pair.target).join(' ')).toMatch(/19/);
    }
  });

  it('falls back to English, and says so', () => {
    const filled = fillTemplate('thanks_closing', facts, { ...options, customerLanguage: 'hu' });
    expect(filled).toMatchObject({ language: 'en', isFallback: true });
  });

  it('takes UTC for a zone that does not exist', () => {
    const filled = fillTemplate('parcel_in_transit', facts, { ...options, timeZone: 'Mars/Base' });
    expect(filled?.pairs[1]?.source).toContain('11月18日');
  });
});

describe('localeFor', () => {
  it.each([
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['de-AT', 'de'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['JA', 'ja'],
    ['und', 'en'],
  ])('%s → %s', (language, locale) => {
    expect(localeFor(language, templates)).toBe(locale);
  });
});

describe('argumentsOf', () => {
  it('finds arguments within plurals and selections too', () => {
    const sentences = ['{a} {d, date, long}', '{n, plural, one {# of {b}} other {{c, number}}}'];
    expect([...argumentsOf(sentences, 'en')].sort()).toEqual(['a', 'b', 'c', 'd', 'n']);
  });
});
