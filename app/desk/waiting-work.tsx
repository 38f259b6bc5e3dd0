import { Button } from '@zendeskgarden/react-buttons';
import type { DeadJobsView } from '../../backend/http/contract-jobs.ts';
import { formatMoment } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

/** Jobs that failed for good, one line for each kind. */
export function WaitingWork(props: {
  /** Null until they have been read. */
  jobs: DeadJobsView['jobs'] | null;
  now: Date;
  isBusy: boolean;
  /** Null for who may not. */
  onRunAgain: (() => void) | null;
}) {
  const { now } = props;
  const jobs = props.jobs ?? [];
  const { t, has, locale } = useTexts();
  const kinds = Map.groupBy(jobs, (job) => job.name);
  return (
    <section id="waiting-work" aria-labelledby="waiting-work-heading">
      <header>
        <h2 id="waiting-work-heading">{t('desk.waiting-work')}</h2>
        {jobs.length > 0 && <p className="sub">{t('work.count', { count: jobs.length })}</p>}
        <span className="space" />
        {jobs.length > 0 && props.onRunAgain && (
          <Button size="small" disabled={props.isBusy} onClick={props.onRunAgain}>
            {t('work.run_again')}
          </Button>
        )}
      </header>
      {props.jobs?.length === 0 && (
        <p className="row calm">
          <Icon name="checkCircle" />
          {t('work.none')}
        </p>
      )}
      <ul>
        {Array.from(kinds, ([name, [newest, ...others]]) => {
          const count = others.length + 1;
          const moment = formatMoment(newest?.failedAt ?? '', locale, now);
          return (
            <li key={name} className="row" data-testid={`dead-${name}`}>
              <Icon name="warning" />
              <div>
                <h3>{t(has(`jobs.${name}`) ? `jobs.${name}` : 'jobs.other', { name })}</h3>
                <p className="sub">{t('work.failed', { count, moment })}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {jobs.length > 0 && !props.onRunAgain && <p className="sub">{t('work.admins_only')}</p>}
    </section>
  );
}
