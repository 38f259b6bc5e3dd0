import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Entry = Record<string, string>;
type Draft = { topic: string; sentences: Entry[] };

const languages = ['zh-CN', 'en', 'de', 'ja', 'es', 'fr', 'pt-BR', 'ar', 'th', 'ko', 'ru', 'it'];

const topics = [
  'parcel_late',
  'parcel_in_transit',
  'polite_threat',
  'payment_dispute',
  'damaged',
  'size_question',
  'return_request',
  'customs',
  'invoice',
  'angry',
  'small_question',
  'thanks',
];

const outboundSlots = ['order', 'tracking', 'amount', 'date', 'name', 'days', 'url', 'email'];
const draftSlots = ['order', 'tracking', 'amount', 'name'];

function load(file: string) {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}

function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').sort();
}

function expectWholeEntry(entry: Entry, allowedSlots: string[]) {
  const chinese = entry['zh-CN'] ?? '';
  expect(Object.keys(entry), chinese).toEqual(languages);
  const slots = slotsOf(chinese);
  for (const slot of slots) expect(allowedSlots, chinese).toContain(slot);
  for (const language of languages) {
    const text = entry[language] ?? '';
    expect(text.trim(), `${language}: ${chinese}`).not.toBe('');
    expect(text, `${language}: ${chinese}`).toBe(text.trim());
    expect(text, `${language}: ${chinese}`).not.toContain('  ');
    expect(slotsOf(text), `${language}: ${text}`).toEqual(slots);
    // A brace left over would be shown to a customer.
    expect(text.replace(/\{\w+\}/g, ''), text).not.toMatch(/[{}]/);
  }
}

function repeated(texts: string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

const outbound: Entry[] = load('outbound.json');
const drafts: Draft[] = load('drafts.json');
const chineseOf = (entry: Entry) => entry['zh-CN'] ?? '';

describe('outbound phrasebook', () => {
  it('has at least 150 sentences', () => {
    expect(outbound.length).toBeGreaterThanOrEqual(150);
  });

  it('has every sentence in every language, with the same slots', () => {
    for (const entry of outbound) expectWholeEntry(entry, outboundSlots);
  });
});

describe('drafts', () => {
  it('has one draft for each topic', () => {
    expect(drafts.map((draft) => draft.topic)).toEqual(topics);
  });

  it('has three or four sentences a draft, each in every language, with the same slots', () => {
    for (const draft of drafts) {
      expect([3, 4], draft.topic).toContain(draft.sentences.length);
      for (const sentence of draft.sentences) expectWholeEntry(sentence, draftSlots);
    }
  });
});

it('has each Chinese sentence once, drafts included', () => {
  const all = [...outbound, ...drafts.flatMap((draft) => draft.sentences)];
  expect(repeated(all.map(chineseOf))).toEqual([]);
});
