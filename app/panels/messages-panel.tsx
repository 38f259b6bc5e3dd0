import { useState } from 'react';
import type { MessageView, TicketView } from '../../backend/http/contract.ts';
import { formatMoment } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { isSameLanguage } from '../offered-languages.ts';
import { Message, type SubjectLine } from './message.tsx';

/** What the customer says: the latest message open, the earlier ones folded. */
export function MessagesPanel(props: {
  view: TicketView;
  now: Date;
  onCorrected(view: TicketView): void;
}) {
  const { view, now } = props;
  const { t, locale } = useTexts();
  const [unfolded, setUnfolded] = useState(false);
  const latest = latestOf(view.messages);
  if (!latest) {
    return (
      <section aria-label={t('messages.heading')}>
        <span className="sub">{t('messages.none')}</span>
      </section>
    );
  }
  const count = view.messages.filter(({ author }) => author === 'customer').length;
  const earlier = view.messages.filter((message) => message !== latest);
  const title =
    latest.author === 'agent'
      ? t('messages.agent')
      : count > 1
        ? t('messages.nth', { count })
        : t('messages.heading');

  const head = (
    <>
      <h2>{title}</h2>
      <span className="sub">
        {formatMoment(latest.at, locale, now)}
        {latest.isAutomatic && ` ${t('messages.automatic')}`}
      </span>
      {earlier.length > 0 && (
        <button
          type="button"
          className="link"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(unfolded ? 'messages.hide_earlier' : 'messages.earlier', { count: earlier.length })}
        </button>
      )}
      <span className="space" />
    </>
  );
  const common = { view, onCorrected: props.onCorrected };
  return (
    <section className="messages" aria-label={t('messages.heading')}>
      {unfolded && (
        <ol className="earlier">
          {earlier.map((message) => (
            <li key={message.commentId}>
              <Message
                {...common}
                message={message}
                head={
                  <span className="sub">
                    <bdi>
                      {message.author === 'agent' ? t('messages.agent') : message.authorName}
                    </bdi>
                    {` ${formatMoment(message.at, locale, now)}`}
                  </span>
                }
              />
            </li>
          ))}
        </ol>
      )}
      <Message {...common} message={latest} head={head} subject={subjectOf(view)} />
    </section>
  );
}

/** In the language that the agent reads; null: there is none, as in a chat. */
function subjectOf(view: TicketView): SubjectLine | null {
  const { subject, subjectTranslation, customerLanguage, teamLanguage } = view;
  if (subject.trim() === '') return null;
  const isRead = view.agentLanguages.some((tag) => isSameLanguage(tag, customerLanguage));
  return subjectTranslation === null || isRead
    ? { text: subject, language: customerLanguage, original: null }
    : { text: subjectTranslation, language: teamLanguage, original: subject };
}

/** The customer's latest; where only we have written, ours. */
const latestOf = (messages: MessageView[]) =>
  messages.findLast(({ author }) => author === 'customer') ?? messages.at(-1);
