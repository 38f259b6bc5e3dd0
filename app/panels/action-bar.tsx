import { Button } from '@zendeskgarden/react-buttons';
import type { TicketView } from '../../backend/http/contract.ts';
import { countryName } from '../formatting.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import type { PrimaryAction } from '../primary-action.ts';
import { useSurroundings } from '../surroundings.ts';
import { dueText } from './verdict-panel.tsx';

/** Pinned: the reason, the one primary button, what is quietly possible besides, the next ticket. */
export function ActionBar(props: {
  action: PrimaryAction;
  /** Where two of us stand on one page. */
  label?: string;
  view: TicketView | null;
  now: Date;
  onNext(): void;
}) {
  const { action, view } = props;
  const texts = useTexts();
  const { t } = texts;
  const { primaryKey } = useSurroundings();
  const { reason } = action;
  const next = view?.queue.next ?? null;
  return (
    <section className="act" aria-label={props.label ?? t('action.heading')}>
      <div aria-live="polite">
        {reason && reason.tone === 'stop' && (
          <p className="stop">
            <Icon name="warning" />
            <span>{reason.text}</span>
          </p>
        )}
        {reason && reason.tone !== 'stop' && (
          <p className={reason.tone === 'fine' ? 'reason fine' : 'reason'}>{reason.text}</p>
        )}
      </div>
      <div className="primary">
        <Button
          isPrimary
          isStretched
          disabled={action.run === null}
          aria-keyshortcuts="Control+Enter"
          onClick={() => action.run?.()}
        >
          {action.label}
          {action.run && (
            <span className="kbd" aria-hidden="true">
              {primaryKey}
            </span>
          )}
        </Button>
      </div>
      <div className="below">
        {action.besides.map(({ label, run }) => (
          <button key={label} type="button" className="link quiet" onClick={run}>
            {label}
          </button>
        ))}
        {view && (
          <button
            type="button"
            className="link next"
            disabled={!next}
            aria-keyshortcuts="J"
            onClick={props.onNext}
          >
            {next && (
              <span className="kbd" aria-hidden="true">
                J
              </span>
            )}
            {next ? nextText(next, props.now, texts) : t('action.queue_end')}
          </button>
        )}
      </div>
    </section>
  );
}

/** `#48213 日本 · 剩 3:05` */
function nextText(next: NonNullable<TicketView['queue']['next']>, now: Date, texts: Texts): string {
  const who = next.country ? countryName(next.country, texts.locale) : next.customerName;
  const named = texts.t('action.next_of', { id: next.ticketId, who });
  return next.dueAt ? `${named}${texts.t('list.item')}${dueText(next.dueAt, now, texts)}` : named;
}
