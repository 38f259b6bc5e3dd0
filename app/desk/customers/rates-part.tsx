import { useState } from 'react';
import type { RatesView } from '../../../backend/http/contract-customers.ts';
import { currencyName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { DeskMessage } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { customersCalls } from './customers-calls.ts';
import { RateRow } from './rate-row.tsx';

/** What amounts of each currency are compared by; an admin changes one at a time. */
export function RatesPart(props: { view: RatesView; onChanged(view: RatesView): void }) {
  const { reference, currencies, ordersWithoutRate } = props.view;
  const { t, locale } = useTexts();
  const { backend } = useSurroundings();
  const deeds = useDeeds<string>();
  const [open, setOpen] = useState<string | null>(null);
  const calls = customersCalls(backend);
  const without = currencies.filter(({ rate, orders }) => rate === null && orders > 0);
  const names = without.map(({ currency, orders }) =>
    t('customers_page.rates.without_one', { currency: currencyName(currency, locale), orders }),
  );

  function show(currency: string | null) {
    deeds.clear();
    setOpen(currency);
  }
  async function change(currency: string, rate: number | null): Promise<void> {
    const changed = await deeds.perform(currency, (signal) =>
      rate === null ? calls.resetRate(currency, signal) : calls.setRate({ currency, rate }, signal),
    );
    if (changed === null) return;
    props.onChanged(changed);
    setOpen(null);
  }

  return (
    <section className="rates" aria-labelledby="rates-heading" data-testid="rates-part">
      <h3 id="rates-heading">{t('customers_page.rates.title')}</h3>
      <p className="sub">
        {t('customers_page.rates.intro', { reference: currencyName(reference, locale) })}
      </p>
      {ordersWithoutRate > 0 && (
        <DeskMessage
          tone="problem"
          text={t('customers_page.rates.without', {
            count: ordersWithoutRate,
            currencies: new Intl.ListFormat(locale).format(names),
          })}
        />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('customers_page.rates.currency')}</th>
            <th scope="col" className="figure">
              {t('customers_page.rates.orders')}
            </th>
            <th scope="col" className="figure">
              {t('customers_page.rates.rate', { reference })}
            </th>
            <th scope="col">{t('customers_page.rates.source')}</th>
            <th scope="col">
              <span className="unseen">{t('customers_page.rates.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {currencies.map((one) => (
            <RateRow
              key={one.currency}
              reference={reference}
              one={one}
              isOpen={open === one.currency}
              isBusy={deeds.busy !== null}
              failure={deeds.failureOf(one.currency)}
              onOpen={(isOpen) => show(isOpen ? one.currency : null)}
              onSave={(rate) => void change(one.currency, rate)}
            />
          ))}
        </tbody>
      </table>
      <p className="sub" role="status">
        {deeds.done && t('customers_page.rates.saved', { currency: deeds.done })}
      </p>
    </section>
  );
}
