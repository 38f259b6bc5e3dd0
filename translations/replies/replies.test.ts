import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../backend/translation/meaning/check-meaning.ts';

type Template = { title: string; sentences: string[] };
type Templates = Record<string, Template>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;

const locales = [
  'zh-CN',
  'zh-TW',
  'en',
  'de',
  'ja',
  'es',
  'fr',
  'pt-BR',
  'ar',
  'th',
  'ko',
  'ru',
  'it',
];

const keys = [
  'order_number_request',
  'order_email_request',
  'order_not_shipped_yet',
  'parcel_in_transit',
  'parcel_late',
  'parcel_at_customs',
  'parcel_out_for_delivery',
  'parcel_available_for_pickup',
  'parcel_delivered_not_received',
  'parcel_returning',
  'damaged_item_photo_request',
  'wrong_item_received',
  'return_instructions',
  'refund_in_progress',
  'order_cancel_request',
  'address_change',
  'invoice_request',
  'product_question',
  'senior_takes_over',
  'safety_takes_over',
  'dispute_contact',
  'thanks_closing',
];

// Every argument a template may use, and the one kind it is used as.
const allowed: Record<string, 'text' | 'number' | 'date'> = {
  name: 'text',
  shop: 'text',
  order: 'text',
  tracking: 'text',
  carrier: 'text',
  amount: 'text',
  location: 'text',
  days: 'number',
  shippedOn: 'date',
  expectedOn: 'date',
  deliveredOn: 'date',
  lastScanOn: 'date',
};

const samples = {
  name: 'Katrin Hofmann',
  shop: 'Nordpeak',
  order: 'DE-20418',
  tracking: 'YT2432117780',
  carrier: 'DHL',
  amount: '16,84 €',
  location: 'Frankfurt am Main',
  shippedOn: new Date(2026, 10, 3, 12),
  expectedOn: new Date(2026, 10, 25, 12),
  deliveredOn: new Date(2026, 10, 21, 12),
  lastScanOn: new Date(2026, 10, 20, 12),
};

// One of each plural category that the languages distinguish (Arabic: zero to many).
const dayCounts = [0, 1, 2, 3, 5, 11, 21, 100];

function load(locale: string): Templates {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${locale}.json`), 'utf8'));
}

// The element types of the parser: 1 argument, 2 number, 3 date, 6 plural.
const kinds: Record<number, string> = { 1: 'text', 2: 'number', 3: 'date', 6: 'number' };

function argumentsOf(ast: Ast): string[] {
  const found = new Set<string>();
  for (const element of ast) {
    if (element.type === 0 || element.type === 7) continue;
    found.add(`${element.value}: ${kinds[element.type] ?? 'forbidden'}`);
    if ('options' in element) {
      for (const option of Object.values(element.options)) {
        for (const inner of argumentsOf(option.value)) found.add(inner);
      }
    }
  }
  return [...found].sort();
}

function argumentsOfMessage(message: string, locale: string): string[] {
  return argumentsOf(new IntlMessageFormat(message, locale).getAst());
}

const reference = load('zh-CN');

it('has one file for each locale and no other', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
  expect(files.sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
});

it('keeps the names in the Chinese menu short', () => {
  for (const key of keys) {
    expect([...(reference[key]?.title ?? '')].length, key).toBeLessThanOrEqual(14);
  }
});

describe.each(locales)('reply templates in %s', (locale) => {
  const templates = load(locale);

  it('has every key and no other, in the same order', () => {
    expect(Object.keys(templates)).toEqual(keys);
  });

  it.each(keys)('%s matches the Chinese template sentence by sentence', (key) => {
    const template = templates[key];
    const sentences = template?.sentences ?? [];
    expect(template?.title.trim()).toBeTruthy();
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(sentences.map((sentence) => argumentsOfMessage(sentence, locale))).toEqual(
      reference[key]?.sentences.map((sentence) => argumentsOfMessage(sentence, 'zh-CN')),
    );
  });

  it.each(keys)('%s uses allowed arguments only', (key) => {
    for (const sentence of templates[key]?.sentences ?? []) {
      for (const used of argumentsOfMessage(sentence, locale)) {
        const [name = '', kind] = used.split(': ');
        expect(allowed[name], used).toBe(kind);
      }
    }
  });

  it.each(keys)('%s raises no alarm beside the Chinese one', (key) => {
    for (const [index, sentence] of (templates[key]?.sentences ?? []).entries()) {
      const filled = (text: string, language: string) => ({
        language,
        text: String(new IntlMessageFormat(text, language).format({ ...samples, days: 3 })),
      });
      const chinese = reference[key]?.sentences[index] ?? '';
      const { checks } = checkMeaning(filled(chinese, 'zh-CN'), filled(sentence, locale));
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  it.each(keys)('%s reads well when it is filled in', (key) => {
    for (const sentence of templates[key]?.sentences ?? []) {
      const format = new IntlMessageFormat(sentence, locale);
      for (const days of dayCounts) {
        const text = String(format.format({ ...samples, days }));
        expect(text, sentence).toBe(text.trim());
        expect(text, sentence).not.toMatch(/[{}#]|undefined|Invalid| {2}/);
        // A Russian date ends in "г.": at the end of a sentence it would leave two full stops.
        expect(text, sentence).not.toMatch(/\.\./);
      }
    }
  });
});

it('names an amount of money in the refund template only', () => {
  for (const key of keys) {
    const used = reference[key]?.sentences.some((sentence) => sentence.includes('{amount}'));
    expect(used, key).toBe(key === 'refund_in_progress');
  }
});
