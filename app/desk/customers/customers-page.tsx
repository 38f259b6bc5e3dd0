import { useCallback } from 'react';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import type { DeskPageProps } from '../pages.ts';
import { useReading } from '../use-reading.ts';
import { customersCalls } from './customers-calls.ts';
import { CustomersFrame } from './customers-frame.ts';
import { RatesPart } from './rates-part.tsx';
import { UploadPart } from './upload-part.tsx';
import { useUploads } from './use-uploads.ts';
import { WorthPart } from './worth-part.tsx';

/** Orders that come in as files, and what the customers behind them are worth. */
export default function CustomersPage({ isAdmin }: DeskPageProps) {
  const { t } = useTexts();
  if (isAdmin !== false) return <Customers />;
  return (
    <section aria-labelledby="customers-heading">
      <header>
        <h2 id="customers-heading">{t('desk.customers')}</h2>
      </header>
      <DeskMessage tone="plain" text={t('set_up_page.admins_only')} />
    </section>
  );
}

const COMPARING_MS = 5_000;

function Customers() {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const read = useCallback(
    (signal: AbortSignal) => customersCalls(backend).customers(signal),
    [backend],
  );
  const { value: view, failure, reload } = useReading(read, soon);
  const readRates = useCallback(
    (signal: AbortSignal) => customersCalls(backend).rates(signal),
    [backend],
  );
  const rates = useReading(readRates);
  const { reload: reloadRates } = rates;
  const reloadBoth = useCallback(() => {
    reload();
    reloadRates();
  }, [reload, reloadRates]);
  const state = useUploads(reloadBoth);
  const trouble = failure ?? state.failure ?? rates.failure;
  return (
    <CustomersFrame>
      <section aria-labelledby="customers-heading" aria-busy={!view || !state.uploads}>
        <header>
          <h2 id="customers-heading">{t('desk.customers')}</h2>
          <p className="sub" role="status" data-testid="customers-status">
            {view && t('customers_page.status', { count: view.orders })}
          </p>
        </header>
        {trouble && (
          <DeskFailure
            failure={trouble}
            onRetry={() => {
              reloadBoth();
              state.reload();
            }}
          />
        )}
        <div className="two">
          <UploadPart state={state} />
          {view && <WorthPart view={view} onCompared={reload} />}
        </div>
        {rates.value && rates.value.currencies.length > 0 && (
          <RatesPart view={rates.value} onChanged={rates.accept} />
        )}
      </section>
    </CustomersFrame>
  );
}

const soon = () => COMPARING_MS;
