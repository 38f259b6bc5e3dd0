import { Skeleton } from '@zendeskgarden/react-loaders';
import type { UploadView } from '../../../backend/http/contract-customers.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { ChooseFile } from '../choose-file.tsx';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import { CheckResult } from './check-result.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { UploadsState } from './use-uploads.ts';

/** One file at a time, from choosing it to its orders in our tables. */
export function UploadPart({ state }: { state: UploadsState }) {
  const { t } = useTexts();
  const { uploads, deeds, sent } = state;
  if (uploads === null) {
    return (
      <div>
        <Skeleton width="40%" height="14px" />
        <Skeleton width="80%" height="12px" />
        <Skeleton height="120px" />
      </div>
    );
  }
  const current = uploads.find((one) => one.state !== 'done') ?? null;
  const isSending = deeds.busy === 'send';
  return (
    <div data-testid="upload-part">
      <h3>{t('order_file.title')}</h3>
      {deeds.failed && <DeskFailure failure={deeds.failed.failure} />}
      {isSending ? (
        <Progress
          label={t('order_file.sending')}
          share={sent ?? 0}
          hint={t('order_file.sending_hint')}
        />
      ) : (
        <Step current={current} state={state} />
      )}
      <Earlier uploads={uploads.filter((one) => one.state === 'done')} />
    </div>
  );
}

function Step({ current, state }: { current: UploadView | null; state: UploadsState }) {
  const { t } = useTexts();
  const choose = (
    <ChooseFile
      label={t('order_file.choose')}
      hint={t('order_file.choose_hint')}
      testId="order-file"
      isBusy={state.deeds.busy !== null}
      onChoose={state.send}
    />
  );
  switch (current?.state) {
    case undefined:
      return choose;
    case 'uploading':
      return (
        <>
          <DeskMessage tone="problem" text={t('order_file.interrupted', named(current))} />
          {choose}
        </>
      );
    case 'refused':
      return (
        <>
          <DeskMessage
            tone="problem"
            text={t(`order_file.refusal_${current.refusal}`, named(current))}
          />
          {choose}
        </>
      );
    case 'examining':
      return <Progress label={t('order_file.examining', named(current))} share={null} hint="" />;
    case 'checking':
    case 'importing': {
      const isImport = current.state === 'importing';
      const total = current.report?.orders ?? null;
      return (
        <Progress
          label={t(isImport ? 'order_file.importing' : 'order_file.checking', named(current))}
          share={isImport && total ? current.ordersDone / total : null}
          hint={
            isImport
              ? t('order_file.importing_hint', { done: current.ordersDone, total: total ?? 0 })
              : t('order_file.checking_hint', { done: current.rowsDone })
          }
        />
      );
    }
    case 'checked':
      return <CheckResult key={current.uploadId} upload={current} state={state} />;
    default:
      return current && <MappingForm key={keyOf(current)} upload={current} state={state} />;
  }
}

const named = ({ fileName }: UploadView) => ({ file: fileName });
/** A file that was looked at again begins with what was then found. */
const keyOf = ({ uploadId, changedAt }: UploadView) => `${uploadId} ${changedAt}`;

function Progress(props: { label: string; share: number | null; hint: string }) {
  const { label, share, hint } = props;
  return (
    <div className="progress" role="status" data-testid="upload-progress">
      <p>{label}</p>
      <progress
        className="bar"
        aria-label={label}
        max={1}
        {...(share === null ? {} : { value: share })}
      />
      {hint !== '' && <p className="sub">{hint}</p>}
    </div>
  );
}

function Earlier({ uploads }: { uploads: UploadView[] }) {
  const { t, locale } = useTexts();
  const { now: clock } = useSurroundings();
  const now = useMinute(clock);
  if (uploads.length === 0) return null;
  return (
    <div className="earlier">
      <h3>{t('order_file.earlier')}</h3>
      <ul>
        {uploads.map(({ uploadId, fileName, changedAt, ordersDone, report }) => (
          <li key={uploadId} data-testid="upload-done">
            <Icon name="checkCircle" />
            <span>
              <bdi>{fileName}</bdi>
              <span className="sub">
                {t('order_file.stored', {
                  moment: formatMoment(changedAt, locale, now),
                  count: ordersDone,
                  bad: report?.badRows ?? 0,
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
