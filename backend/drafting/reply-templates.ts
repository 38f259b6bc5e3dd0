import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageTag, Money } from '../domain.ts';

export interface WrittenTemplate {
  title: string;
  /** ICU messages; the same number, with the same arguments, in every locale. */
  sentences: string[];
}

/** Locale → key → template, as `loadReplyTemplates` reads them. */
export type ReplyTemplates = ReadonlyMap<LanguageTag, Record<string, WrittenTemplate>>;

/** What is known about the ticket. An absent or null fact rules out the templates that need it. */
export interface TemplateFacts {
  name?: string | null;
  shop?: string | null;
  order?: string | null;
  tracking?: string | null;
  carrier?: string | null;
  amount?: Money | null;
  days?: number | null;
  location?: string | null;
  shippedOn?: Date | null;
  expectedOn?: Date | null;
  deliveredOn?: Date | null;
  lastScanOn?: Date | null;
}

export interface FilledTemplate {
  key: string;
  /** In the team's language. */
  title: string;
  /** Locale of the targets: `en` where the customer's language has no file. */
  language: LanguageTag;
  /** True when `language` stands in for the customer's own. */
  isFallback: boolean;
  pairs: { source: string; target: string }[];
}

export interface FillOptions {
  templates: ReplyTemplates;
  teamLanguage: LanguageTag;
  customerLanguage: LanguageTag;
  /** IANA zone that dates are told in, the customer's; UTC when null. */
  timeZone?: string | null;
}

const FALLBACK = 'en';

/**
 * The template in both languages, filled with the same facts. Null when there is no such template,
 * or when a fact that it needs is not known: half a sentence is never shown.
 */
export function fillTemplate(
  key: string,
  facts: TemplateFacts,
  options: FillOptions,
): FilledTemplate | null {
  const { templates } = options;
  const team = localeFor(options.teamLanguage, templates);
  const customer = localeFor(options.customerLanguage, templates);
  const source = templates.get(team)?.[key];
  const target = templates.get(customer)?.[key];
  if (source === undefined || target === undefined) return null;
  if (source.sentences.length !== target.sentences.length) return null;

  const timeZone = knownZone(options.timeZone ?? null);
  const sources = fillSentences(source.sentences, team, facts, timeZone);
  const targets = fillSentences(target.sentences, customer, facts, timeZone);
  if (sources === null || targets === null) return null;
  return {
    key,
    title: source.title,
    language: customer,
    isFallback: baseOf(customer) !== baseOf(options.customerLanguage),
    pairs: sources.map((text, index) => ({ source: text, target: targets[index] ?? '' })),
  };
}

/** The locale that has a file for this language: the same, its script's, its language's, else en. */
export function localeFor(language: LanguageTag, templates: ReplyTemplates): LanguageTag {
  const locales = [...templates.keys()];
  const exact = locales.find((locale) => locale.toLowerCase() === language.toLowerCase());
  if (exact !== undefined) return exact;
  const base = baseOf(language);
  if (base === 'zh') {
    const wanted = /hant|tw|hk|mo/i.test(language) ? 'zh-TW' : 'zh-CN';
    if (templates.has(wanted)) return wanted;
  }
  return locales.find((locale) => baseOf(locale) === base) ?? FALLBACK;
}

/** Names of the facts that the sentences need. */
export function argumentsOf(sentences: string[], locale: LanguageTag): Set<string> {
  const names = new Set<string>();
  for (const sentence of sentences) {
    collect(new IntlMessageFormat(sentence, locale).getAst(), names);
  }
  return names;
}

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

function collect(nodes: readonly Node[], names: Set<string>): void {
  for (const node of nodes) {
    // Type 0 is literal text; `#` within a plural has no value.
    if ('value' in node && node.type !== 0) names.add(String(node.value));
    if ('options' in node) {
      for (const option of Object.values(node.options)) collect(option.value, names);
    }
  }
}

function fillSentences(
  sentences: string[],
  locale: LanguageTag,
  facts: TemplateFacts,
  timeZone: string,
): string[] | null {
  const values = valuesOf(facts, formattingLocale(locale));
  for (const name of argumentsOf(sentences, locale)) {
    if (values[name] === undefined) return null;
  }
  const formats = { date: { long: { month: 'long', day: 'numeric', timeZone } as const } };
  return sentences.map((sentence) =>
    String(new IntlMessageFormat(sentence, formattingLocale(locale), formats).format(values)),
  );
}

function valuesOf(facts: TemplateFacts, locale: string): Record<string, string | number | Date> {
  const known = Object.entries(facts).filter(([, fact]) => fact !== null && fact !== undefined);
  return Object.fromEntries(
    known
      .map(([name, fact]) => [name, isMoney(fact) ? moneyText(fact, locale) : fact] as const)
      .filter(([, fact]) => fact !== ''),
  );
}

function isMoney(fact: unknown): fact is Money {
  return typeof fact === 'object' && fact !== null && 'currency' in fact;
}

function moneyText(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
  // A decimal string is formatted exactly; a float would round large amounts.
  return format.format(money.amount as `${number}`);
}

/**
 * Western digits and the Gregorian calendar everywhere: dates and amounts in both languages can be
 * compared, and match what the shop's own mails say.
 */
function formattingLocale(locale: LanguageTag): string {
  return new Intl.Locale(locale, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
}

function knownZone(timeZone: string | null): string {
  if (timeZone === null) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function baseOf(language: LanguageTag): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}
