import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Customer = { key: string; email: string; locale: string; timeZone: string };
type ShipmentEvent = { at: string; status: string };
type Shipment = {
  trackingNumber: string;
  status: string;
  shippedAt: string;
  estimatedAt?: string;
  deliveredAt?: string;
  events: ShipmentEvent[];
};
type Order = {
  number: string;
  customer: string;
  placedAt: string;
  promisedAt?: string;
  status: string;
  total: string;
  refunded?: string;
  items: { quantity: number; unitPrice: string }[];
  shipment?: Shipment;
};
type Article = { key: string; translations: Record<string, { title: string; bodyHtml: string }> };
type Comment = {
  from: 'customer' | 'agent';
  public: boolean;
  at: string;
  body: string;
  html?: string;
  headers?: Record<string, string>;
};
type Ticket = {
  key: string;
  kind: string;
  subject: string;
  requester: string;
  createdAt: string;
  status: string;
  order?: string;
  language: string;
  comments: Comment[];
};
type Phrase = { lang: string; text: string; 'zh-CN'?: string; en?: string };

const here = import.meta.dirname;
const read = <T>(path: string): T => JSON.parse(readFileSync(join(here, path), 'utf8')) as T;

const customers = read<Customer[]>('customers.json');
const orders = read<Order[]>('orders.json');
const articles = read<Article[]>('articles.json');
const tickets = read<Ticket[]>('tickets.json');
const phrases = read<Phrase[]>('../phrasebook/inbound.json');

const shipmentStatuses = [
  'not_found',
  'info_received',
  'in_transit',
  'customs',
  'out_for_delivery',
  'failed_attempt',
  'available_for_pickup',
  'delivered',
  'exception',
  'returning',
];

const slotPatterns: Record<string, string> = {
  order: '[A-Z]{2}-\\d{5}',
  tracking: '(?:LP\\d{14}|YT\\d{16}|1Z[0-9A-Z]{16}|[A-Z]{2}\\d{9}CN)',
  amount: '(?:[€£$¥]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?[€£$¥])',
  email: '[^\\s@]+@[^\\s@]+\\.[a-z]+',
  url: 'https?://\\S+',
  date: '.{1,30}',
};

/** Hours from now; throws on anything that is not an offset such as "-9d4h". */
function offsetHours(offset: string): number {
  const match = /^([+-])(?=\d)(?:(\d+)d)?(?:(\d+)h)?$/.exec(offset);
  if (!match) throw new Error(`not an offset: ${offset}`);
  const hours = Number(match[2] ?? 0) * 24 + Number(match[3] ?? 0);
  return match[1] === '-' ? -hours : hours;
}

function withoutQuote(body: string): string {
  const lines = body.split('\n');
  const end = lines.findIndex((line) => line === '-- ' || /^(Am|On) .+:$/.test(line));
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

function phrasePattern(text: string): RegExp {
  const source = text
    .split(/(\{\w+\})/)
    .map((part) => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      if (slot === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      const pattern = slotPatterns[slot];
      if (pattern === undefined) throw new Error(`unknown slot: ${slot}`);
      return pattern;
    })
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

const slotsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const cents = (amount: string) => Math.round(Number(amount) * 100);

describe('sample shop', () => {
  it('is large and varied enough', () => {
    expect(customers.length).toBeGreaterThanOrEqual(12);
    expect(orders.length).toBeGreaterThanOrEqual(60);
    expect(articles.length).toBeGreaterThanOrEqual(15);
    expect(tickets.length).toBeGreaterThanOrEqual(20);
    const languages = new Set(tickets.map(({ language }) => new Intl.Locale(language).language));
    expect(languages.size).toBeGreaterThanOrEqual(11);
    expect(customers.some(({ key }) => !orders.some((order) => order.customer === key))).toBe(true);
  });

  it('names nothing twice', () => {
    expect(repeated(customers.map(({ key }) => key))).toEqual([]);
    expect(repeated(customers.map(({ email }) => email))).toEqual([]);
    expect(repeated(orders.map(({ number }) => number))).toEqual([]);
    expect(repeated(orders.flatMap((order) => order.shipment?.trackingNumber ?? []))).toEqual([]);
    expect(repeated(articles.map(({ key }) => key))).toEqual([]);
    expect(repeated(tickets.map(({ key }) => key))).toEqual([]);
  });

  it('resolves every reference', () => {
    const customerKeys = customers.map(({ key }) => key);
    for (const order of orders) expect(customerKeys).toContain(order.customer);
    for (const ticket of tickets) {
      expect(customerKeys).toContain(ticket.requester);
      if (ticket.order === undefined) continue;
      const order = orders.find(({ number }) => number === ticket.order);
      expect(order?.customer, ticket.key).toBe(ticket.requester);
    }
  });

  it('uses addresses of reserved domains, real locales and real time zones', () => {
    for (const customer of customers) {
      expect(customer.email).toMatch(/^[a-z.]+@example\.(com|org|net)$/);
      expect(Intl.getCanonicalLocales(customer.locale)).toEqual([customer.locale]);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: customer.timeZone })).not.toThrow();
    }
  });

  it('adds every order up', () => {
    for (const order of orders) {
      const sum = order.items.reduce((all, item) => all + item.quantity * cents(item.unitPrice), 0);
      expect(cents(order.total), order.number).toBe(sum);
      expect(cents(order.refunded ?? '0')).toBeLessThanOrEqual(cents(order.total));
    }
  });

  it('tells every parcel in order, its last event being its status', () => {
    for (const { number, placedAt, promisedAt, status, shipment } of orders) {
      expect(offsetHours(placedAt)).toBeLessThan(0);
      if (promisedAt) expect(offsetHours(promisedAt)).toBeGreaterThan(offsetHours(placedAt));
      if (!shipment) {
        expect(['paid', 'cancelled'], number).toContain(status);
        continue;
      }
      const times = shipment.events.map(({ at }) => offsetHours(at));
      expect(times, number).toEqual([...times].sort((a, b) => a - b));
      expect(offsetHours(placedAt), number).toBeLessThan(offsetHours(shipment.shippedAt));
      expect(times.at(-1), number).toBeLessThan(0);
      for (const event of shipment.events) expect(shipmentStatuses).toContain(event.status);
      expect(shipment.events.at(-1)?.status, number).toBe(shipment.status);
      expect(shipment.trackingNumber).toMatch(new RegExp(`^${slotPatterns.tracking}$`));
      if (shipment.estimatedAt) offsetHours(shipment.estimatedAt);
      if (status === 'delivered') {
        expect(offsetHours(shipment.deliveredAt ?? ''), number).toBe(times.at(-1));
      }
    }
  });

  it('has the parcels that go wrong', () => {
    const open = orders.filter(({ status }) => status === 'shipped');
    const inStatus = (status: string) => open.filter(({ shipment }) => shipment?.status === status);
    expect(open.filter((order) => offsetHours(order.promisedAt ?? '') < 0).length).toBeGreaterThan(
      2,
    );
    expect(inStatus('customs')).toHaveLength(1);
    expect(inStatus('returning')).toHaveLength(1);
    expect(inStatus('failed_attempt')).toHaveLength(1);
  });

  it('writes every article in three languages with the same numbers', () => {
    for (const { key, translations } of articles) {
      const locales = Object.keys(translations);
      expect(locales, key).toHaveLength(3);
      expect(locales).toEqual(expect.arrayContaining(['en-us', 'zh-cn']));
      const [english, ...others] = Object.values(translations).map(({ bodyHtml }) =>
        (bodyHtml.replace(/<[^>]+>/g, ' ').match(/\d+(?:[.,]\d+)*/g) ?? [])
          .map((number) => number.replace(/[.,]/g, ''))
          .sort(),
      );
      for (const numbers of others) expect(numbers, key).toEqual(english);
      const text = translations['en-us']?.bodyHtml.replace(/<[^>]+>/g, ' ').trim() ?? '';
      const words = text.split(/\s+/).length;
      expect(words, key).toBeGreaterThanOrEqual(120);
      expect(words, key).toBeLessThanOrEqual(250);
    }
  });
});

describe('sample tickets', () => {
  it.each([
    'polite-threat',
    'vip-late',
    'frequent-complainer',
    'vip-small-question',
    'angry-newcomer',
    'three-words',
    'mixed-language',
    'quoted-thread',
    'auto-reply',
    'left-china',
    'arabic-return',
    'thai-size',
    'korean-delivery',
    'russian-customs',
    'french-damaged',
    'italian-invoice',
    'emoji-typos',
    'other-than-locale',
    'valued-exchange',
  ])('has exactly one of kind %s', (kind) => {
    expect(tickets.filter((ticket) => ticket.kind === kind)).toHaveLength(1);
  });

  it('keeps what the special ones are for', () => {
    const ofKind = (kind: string) => tickets.find((ticket) => ticket.kind === kind);
    const late = ofKind('vip-late');
    expect(late?.comments.filter(({ from }) => from === 'customer')).toHaveLength(3);
    expect(offsetHours(late?.createdAt ?? '')).toBeGreaterThan(-48);
    expect(ofKind('polite-threat')?.comments.at(-1)?.body).toContain('消費生活センター');
    expect(ofKind('three-words')?.comments[0]?.body.split(' ')).toHaveLength(3);
    expect(ofKind('quoted-thread')?.comments.at(-1)?.html).toContain('gmail_quote');
    const automatic = ofKind('auto-reply')?.comments[0]?.headers;
    expect(automatic).toEqual({ 'Auto-Submitted': 'auto-replied' });
    const complainer = ofKind('frequent-complainer')?.requester;
    const earlier = tickets.filter(
      ({ requester, status }) => requester === complainer && status === 'solved',
    );
    expect(earlier).toHaveLength(3);
    const foreign = ofKind('other-than-locale');
    const profile = customers.find(({ key }) => key === foreign?.requester);
    expect(profile?.locale.slice(0, 2)).not.toBe(foreign?.language.slice(0, 2));
  });

  it('orders the comments in time, a customer first, without calendar dates', () => {
    for (const { key, createdAt, comments } of tickets) {
      const times = comments.map(({ at }) => offsetHours(at));
      expect(times, key).toEqual([...times].sort((a, b) => a - b));
      expect(times[0], key).toBe(offsetHours(createdAt));
      expect(times.at(-1), key).toBeLessThan(0);
      expect(comments[0]?.from, key).toBe('customer');
      for (const { body } of comments)
        expect(body, key).not.toMatch(/\b20\d\d\b|\d月\d|\d[./]\d+[./]\d/);
    }
  });
});

describe('inbound phrasebook', () => {
  it('is large, repeats nothing and has every translation', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(150);
    expect(repeated(phrases.map(({ lang, text }) => `${lang} ${text}`))).toEqual([]);
    for (const phrase of phrases) {
      expect(phrase['zh-CN'], phrase.text).toBeTruthy();
      if (phrase.lang !== 'en') expect(phrase.en, phrase.text).toBeTruthy();
    }
  });

  it('keeps the slots of every sentence', () => {
    for (const phrase of phrases) {
      for (const slot of slotsOf(phrase.text))
        expect(slotPatterns).toHaveProperty(slot.slice(1, -1));
      for (const translated of [phrase['zh-CN'], phrase.en]) {
        if (translated) expect(slotsOf(translated), phrase.text).toEqual(slotsOf(phrase.text));
      }
    }
  });

  it('knows every subject and every sentence that a customer wrote', () => {
    const patterns = phrases.map(({ lang, text }) => ({ lang, pattern: phrasePattern(text) }));
    const written = tickets.flatMap(({ key, subject, language, comments }) => {
      const sentences = comments
        .filter(({ from }) => from === 'customer')
        .flatMap(({ body }) => sentencesOf(withoutQuote(body), language));
      // A messaging channel names its conversations in the helpdesk's own language.
      const subjectLanguage = subject.startsWith('Conversation with') ? 'en' : language;
      return [
        { key, lang: subjectLanguage, sentence: subject },
        ...sentences.map((sentence) => ({ key, lang: language, sentence })),
      ];
    });
    expect(
      written.filter(
        ({ lang, sentence }) =>
          !patterns.some((known) => known.lang === lang && known.pattern.test(sentence)),
      ),
    ).toEqual([]);
  });

  it('has entries that are one sentence each, so that they can match', () => {
    const split = phrases.filter(({ lang, text }) => sentencesOf(text, lang).length !== 1);
    expect(split.map(({ text }) => text)).toEqual([]);
  });
});
