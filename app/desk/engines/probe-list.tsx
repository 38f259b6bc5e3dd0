import type { ProbeView } from '../../../backend/http/contract-engines.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';

/** What an engine was found to be able to do. */
export function ProbeList({ probe }: { probe: ProbeView }) {
  const { t, locale } = useTexts();
  const { now } = useSurroundings();
  const minute = useMinute(now);
  return (
    <div className="probe" data-testid="probe">
      <p>
        {t(probe.isUsable ? 'engines_page.probe_good' : 'engines_page.probe_bad', {
          milliseconds: probe.milliseconds ?? 0,
          moment: formatMoment(probe.at, locale, minute),
        })}
      </p>
      <ul>
        {probe.findings.map(({ what, isOk, detail }) => (
          <li key={what} className={isOk ? 'ok' : ''}>
            <Icon name={isOk ? 'check' : 'cross'} />
            <span>
              {t(isOk ? 'engines_page.probe_can' : 'engines_page.probe_cannot', {
                what: t(`engines_page.probe.${what}`),
              })}{' '}
              {detail !== '' && <q dir="auto">{detail}</q>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
