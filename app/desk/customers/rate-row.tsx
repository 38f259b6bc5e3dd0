import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import type { RatesView } from '../../../backend/http/contract-customers.ts';
import type { Failure } from '../../backend-client.ts';
import { currencyName } from '../../formatting.ts';
import type { Locale } from '../../i18n.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { RateForm } from './rate-form.tsx';

const DIGITS = 6;

/** One currency: what a unit of it is worth, where that comes from, and how to change it. */
export function RateRow(props: {
  reference: string;
  one: RatesView['currencies'][number];
  isOpen: boolean;
  isBusy: boolean;
  /** Why the last change of this one was refused. */
  failure: Failure | null;
  onOpen(isOpen: boolean): void;
  /** Null: the built-in rate holds again. */
  onSave(rate: number | null): void;
}) {
  const { reference, one, isOpen, isBusy, failure } = props;
  const { currency, orders, rate, source, asOf, builtIn } = one;
  const { t, locale } = useTexts();
  const name = currencyName(currency, locale);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // Back to where somebody with a keyboard was before.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <tr className={isOpen ? 'open' : undefined} data-testid={`rate-${currency}`}>
      <td>
        {currency} {name !== currency && <span className="sub">{name}</span>}
      </td>
      <td className="figure">{t('customers_page.rates.count', { count: orders })}</td>
      {isOpen ? (
        <td colSpan={3}>
          <RateForm
            currency={currency}
            reference={reference}
            rate={rate}
            builtIn={builtIn === null ? null : formatRate(builtIn, locale)}
            isBusy={isBusy}
            failure={failure}
            onSave={props.onSave}
            onCancel={() => props.onOpen(false)}
          />
        </td>
      ) : (
        <>
          <td className="figure">{rate === null ? '–' : formatRate(rate, locale)}</td>
          <td className={source === 'none' ? 'none' : undefined}>
            {t(`customers_page.rates.source_${source}`, {
              day: asOf === null ? '' : formatDate(asOf, locale),
            })}
          </td>
          <td>
            {source !== 'reference' && (
              <div className="buttons">
                {source === 'own' && (
                  <Button
                    size="small"
                    isBasic
                    disabled={isBusy}
                    aria-label={t('customers_page.rates.reset_of', { currency })}
                    onClick={() => props.onSave(null)}
                  >
                    {t(`customers_page.rates.${builtIn === null ? 'remove' : 'reset'}`)}
                  </Button>
                )}
                <Button
                  ref={opener}
                  size="small"
                  disabled={isBusy}
                  aria-label={t(`customers_page.rates.${rate === null ? 'set' : 'edit'}_of`, {
                    currency,
                  })}
                  onClick={() => props.onOpen(true)}
                >
                  {t(`customers_page.rates.${rate === null ? 'set' : 'edit'}`)}
                </Button>
              </div>
            )}
            {failure && <FailureNote failure={failure} />}
          </td>
        </>
      )}
    </tr>
  );
}

function formatRate(rate: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS }).format(rate);
}

/** A day without a time is the same everywhere. */
function formatDate(day: string, locale: Locale): string {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}
