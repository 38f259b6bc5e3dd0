import { Button } from '@zendeskgarden/react-buttons';
import type { CustomersView } from '../../../backend/http/contract-customers.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { DeskFailure } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { customersCalls } from './customers-calls.ts';

const TIERS = ['vip', 'high', 'regular', 'new'] as const;

/** How customers are told apart, how many there are of each tier, and what would be needed for more. */
export function WorthPart(props: { view: CustomersView; onCompared(): void }) {
  const { view } = props;
  const { t, locale } = useTexts();
  const { backend, now: clock } = useSurroundings();
  const now = useMinute(clock);
  const deeds = useDeeds<'compare'>();
  const { basis, customers, repeatBuyers, comparedAt, tiers } = view;
  const most = Math.max(1, ...TIERS.map((tier) => tiers[tier]));
  return (
    <aside data-testid="worth-part">
      <h3>{t('customers_page.worth.title')}</h3>
      <p className="sub">
        {t(`customers_page.worth.basis_${basis ?? (view.orders > 0 ? 'waiting' : 'none')}`, {
          customers,
          repeatBuyers,
          leastCustomers: view.leastCustomers,
          leastRepeatBuyers: view.leastRepeatBuyers,
        })}
      </p>
      {basis !== null && basis !== 'points' && (
        <ul className="tiers">
          {TIERS.map((tier) => (
            <li key={tier}>
              <span>{t(`tier.${tier}`)}</span>
              <span className="bar-track" aria-hidden="true">
                <span
                  className="bar-fill"
                  style={{ inlineSize: `${(tiers[tier] / most) * 100}%` }}
                />
              </span>
              <b>{t('customers_page.worth.people', { count: tiers[tier] })}</b>
            </li>
          ))}
        </ul>
      )}
      <p className="sub">{t('customers_page.worth.nightly')}</p>
      {deeds.failed && <DeskFailure failure={deeds.failed.failure} />}
      <p className="again">
        {view.orders > 0 && (
          <Button
            size="small"
            disabled={deeds.busy !== null}
            onClick={() =>
              void deeds
                .perform('compare', customersCalls(backend).compare)
                .then(() => props.onCompared())
            }
          >
            {t('customers_page.worth.compare')}
          </Button>
        )}
        <span className="sub" role="status">
          {deeds.done
            ? t('customers_page.worth.asked')
            : comparedAt &&
              t('customers_page.worth.compared', { moment: formatMoment(comparedAt, locale, now) })}
        </span>
      </p>
    </aside>
  );
}
