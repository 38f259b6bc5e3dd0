import type { PriceView } from '../../../backend/http/contract-engines.ts';
import type { Locale, Texts } from '../../i18n.ts';

/** Money in as many places as say something: `¥0.0042`, `¥12.30`, `¥1,620`. */
export function formatCost(amount: number, currency: string, locale: Locale): string {
  const size = Math.abs(amount);
  const digits =
    size === 0 || size >= 1_000
      ? { maximumFractionDigits: 0 }
      : size >= 1
        ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
        : { maximumSignificantDigits: 2 };
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...digits,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** Of what was to be translated, how much the memory gave; null where there was nothing. */
export function savedShare(of: { characters: number; savedCharacters: number }): number | null {
  const all = of.characters + of.savedCharacters;
  return all === 0 ? null : of.savedCharacters / all;
}

/** What a price says, per million. */
export function priceText(price: PriceView, currency: string, { t, locale }: Texts): string {
  if (price.per === 'characters') {
    if (price.amount === 0) return t('engines_page.price_free');
    const amount = formatCost(price.amount, currency, locale);
    return t('engines_page.price_characters', { amount });
  }
  if (price.input === 0 && price.output === 0) return t('engines_page.price_free');
  return t('engines_page.price_tokens', {
    input: formatCost(price.input, currency, locale),
    output: formatCost(price.output, currency, locale),
  });
}
