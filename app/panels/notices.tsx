import type { TicketView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { formatMoment, formatTime } from '../formatting.ts';
import type { Texts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { problemText } from './problem-note.tsx';

export interface NoticeProps {
  title: string;
  text: string;
  action: { label: string; run(): void } | null;
  /** Stays in view while the panels scroll: what they show may be wrong. */
  isPinned?: boolean;
}

/** A state of the whole sidebar: what happened, what to do, and one thing to press. */
export function Notice({ title, text, action, isPinned = false }: NoticeProps) {
  return (
    <section className={isPinned ? 'notice pinned' : 'notice'} role="status">
      <div className="line">
        <Icon name="notice" />
        <h2>{title}</h2>
        {action && (
          <button type="button" className="link" onClick={action.run}>
            {action.label}
          </button>
        )}
      </div>
      <p>{text}</p>
    </section>
  );
}

/** The gravest state that there is to tell, or null: one notice, never a pile. */
export function noticeOf(
  state: {
    view: TicketView | null;
    failure: Failure | null;
    readAt: Date | null;
  },
  now: Date,
  reload: () => void,
  texts: Texts,
): NoticeProps | null {
  const { view, failure, readAt } = state;
  const { t, locale } = texts;
  const retry = { label: t('notices.retry'), run: reload };

  if (failure?.code === 'session_expired') {
    // Only the helpdesk can open us anew: each of its tokens is good for one launch.
    const text = t('problems.session_expired');
    return { title: t('problems.title'), text, action: null, isPinned: true };
  }
  if (failure) {
    const cut = failure.code === 'offline' || failure.code === 'timeout';
    const title = t(cut ? 'notices.offline_title' : 'problems.title');
    const why = problemText(failure.code, failure.retryAfterSeconds, texts);
    if (!view || !readAt) return { title, text: why, action: retry };
    const moment = formatMoment(readAt.toISOString(), locale, now);
    const stale = t('notices.stale', { moment }) + t('list.end');
    return {
      title,
      text: `${cut ? t('notices.offline') : why} ${stale}`,
      action: retry,
      isPinned: true,
    };
  }
  if (view?.engine.state === 'none') {
    return { title: t('notices.engine_none_title'), text: t('notices.engine_none'), action: null };
  }
  if (view?.engine.state === 'down') {
    const { displayNames, since } = view.engine;
    const names = new Intl.ListFormat(locale).format(displayNames);
    const time = since && formatTime(new Date(since), locale);
    const text = t('notices.engine_down', {
      names,
      since: time ? t('notices.engine_since', { time }) : '',
    });
    return { title: t('notices.engine_down_title'), text, action: retry };
  }
  return null;
}
