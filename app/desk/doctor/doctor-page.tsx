import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useCallback, useEffect, useState } from 'react';
import type { DoctorView, RepairRequest } from '../../../backend/http/contract-doctor.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import type { DeskPageProps } from '../pages.ts';
import { useDeeds } from '../use-deeds.ts';
import { useReading } from '../use-reading.ts';
import { doctorCalls } from './doctor-calls.ts';
import { DoctorFrame } from './doctor-frame.ts';
import { DryRunPart } from './dry-run-part.tsx';
import { FindingRow } from './finding-row.tsx';

const AGAIN_MS = 5 * 60_000;

/** What keeps our triggers from working, each with its damage and its repair; and a dry run. */
export default function DoctorPage({ isAdmin, onCount }: DeskPageProps) {
  const { t, locale } = useTexts();
  const { backend, now: clock } = useSurroundings();
  const now = useMinute(clock);
  const read = useCallback((signal: AbortSignal) => doctorCalls(backend).doctor(signal), [backend]);
  const { value: view, failure, reload, accept } = useReading(read, always);
  const deeds = useDeeds<'check' | 'repair'>();
  const [seed, setSeed] = useState(0);
  const count = view?.findings.length ?? null;
  useEffect(() => onCount(count), [count, onCount]);

  async function perform(deed: 'check' | 'repair', request?: RepairRequest): Promise<void> {
    const calls = doctorCalls(backend);
    const answer = await deeds.perform<DoctorView>(deed, (signal) =>
      request === undefined ? calls.check(signal) : calls.repair(request, signal),
    );
    if (answer === null) return;
    accept(answer);
    setSeed((before) => before + 1);
  }

  const status =
    view === null
      ? ''
      : view.checkedAt === null
        ? t('doctor_page.never')
        : t('doctor_page.status', {
            moment: formatMoment(view.checkedAt, locale, now),
            count: view.findings.length,
          });
  return (
    <DoctorFrame>
      <section aria-labelledby="doctor-heading" aria-busy={!view || deeds.busy !== null}>
        <header>
          <h2 id="doctor-heading">{t('desk.trigger-doctor')}</h2>
          <p className="sub" role="status" data-testid="doctor-status">
            {deeds.busy === null ? status : t('doctor_page.checking')}
          </p>
          <span className="space" />
          {view && (
            <Button
              size="small"
              disabled={deeds.busy !== null}
              onClick={() => void perform('check')}
            >
              {t(view.checkedAt === null ? 'doctor_page.check_now' : 'doctor_page.check')}
            </Button>
          )}
        </header>
        {failure && <DeskFailure failure={failure} onRetry={reload} />}
        {deeds.failed && <DeskFailure failure={deeds.failed.failure} />}
        {!view && !failure && <Loading />}
        {view && (
          <div className="two">
            <div>
              <ul>
                {view.findings.map((finding) => (
                  <FindingRow
                    key={finding.key}
                    finding={finding}
                    isBusy={deeds.busy !== null}
                    onRepair={
                      isAdmin === false
                        ? null
                        : (repair) => void perform('repair', { key: finding.key, repair })
                    }
                  />
                ))}
              </ul>
              {view.checkedAt !== null && <Well view={view} />}
              {isAdmin === false && view.findings.length > 0 && (
                <DeskMessage tone="plain" text={t('doctor_page.admins_repair')} />
              )}
            </div>
            <DryRunPart tags={view.tags} seed={seed} />
          </div>
        )}
      </section>
    </DoctorFrame>
  );
}

const always = () => AGAIN_MS;

/** What was looked at and is as it should be. */
function Well({ view }: { view: DoctorView }) {
  const { t } = useTexts();
  const { healthyTriggers, deliveries, findings } = view;
  return (
    <p className="well" data-testid="doctor-well">
      <Icon name="checkCircle" />
      <span>
        {t(findings.length === 0 ? 'doctor_page.all_well' : 'doctor_page.rest_well', {
          count: healthyTriggers,
        })}{' '}
        {deliveries && t('doctor_page.deliveries', { ...deliveries })}
      </span>
    </p>
  );
}

/** The layout to come. */
function Loading() {
  return (
    <div className="two">
      <div>
        {['70%', '52%', '64%'].map((width) => (
          <div key={width} className="finding">
            <div>
              <Skeleton width={width} height="14px" />
              <Skeleton width="86%" height="12px" />
            </div>
          </div>
        ))}
      </div>
      <aside>
        <Skeleton width="60%" height="14px" />
        <Skeleton height="120px" />
      </aside>
    </div>
  );
}
