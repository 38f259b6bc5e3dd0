import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { MessageView, TicketView } from '../../backend/http/contract.ts';
import { directionOf, languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { LanguageCorrection } from './language-correction.tsx';
import { ProblemNote } from './problem-note.tsx';
import { wholeIds } from './whole-ids.tsx';

/** The subject as the agent reads it; `original` where that is a translation. */
export interface SubjectLine {
  text: string;
  language: string;
  original: string | null;
}

/** Beyond that the agent sees the reply only after scrolling. */
const MOST_CHARACTERS = 1500;
const MOST_LINES = 24;

/** One message: translation or original, the threat in the customer's own words, quoted parts folded. */
export function Message(props: {
  message: MessageView;
  view: TicketView;
  head: ReactNode;
  /** Above the latest message. */
  subject?: SubjectLine | null;
  onCorrected(view: TicketView): void;
}) {
  const { message, view } = props;
  const { t, locale } = useTexts();
  const [original, setOriginal] = useState(message.isRead);
  // Another choice of languages, or a corrected one, shows at once.
  useEffect(() => setOriginal(message.isRead), [message.isRead]);
  const [isWhole, setWhole] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const { translation } = message;
  const showOriginal = original || !translation;
  const language = showOriginal ? message.language : view.teamLanguage;
  const foreign = message.language !== view.teamLanguage && message.author === 'customer';
  const [firstMark] = message.marks;
  const shown = compact(showOriginal ? message.text : translation.text);
  const isLong = shown.length > MOST_CHARACTERS || shown.split('\n').length > MOST_LINES;

  return (
    <>
      <div className="head">
        {props.head}
        {translation && (
          // biome-ignore lint/a11y/useSemanticElements: two buttons need no fieldset
          <span className="seg" role="group" aria-label={t('messages.shown_as')}>
            <button type="button" aria-pressed={!original} onClick={() => setOriginal(false)}>
              {t(translation.kind === 'written' ? 'messages.written' : 'messages.translation')}
            </button>
            <button type="button" aria-pressed={original} onClick={() => setOriginal(true)}>
              {languageName(message.language, locale)}
            </button>
          </span>
        )}
      </div>
      {props.subject && (
        <p
          className="subject-line"
          lang={props.subject.language}
          dir="auto"
          title={props.subject.original ?? undefined}
        >
          {wholeIds(props.subject.text)}
        </p>
      )}
      <p
        className={isLong && !isWhole ? 'body folded' : 'body'}
        lang={language}
        dir={directionOf(language)}
      >
        {showOriginal ? <Marked message={message} /> : wholeIds(shown)}
      </p>
      {isLong && (
        <button
          type="button"
          className="link"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'messages.show_less' : 'messages.show_all', { count: shown.length })}
        </button>
      )}
      {foreign && !translation && !message.problem && view.state === 'preparing' && (
        <p className="sub">{t('messages.waiting')}</p>
      )}
      {message.problem && <ProblemNote problem={message.problem} isRead />}
      {unfolded && message.hidden && (
        <p className="hidden-part" lang={message.language} dir={directionOf(message.language)}>
          {message.hidden}
        </p>
      )}
      <div className="under">
        {!showOriginal && firstMark && (
          <button type="button" className="link quiet" onClick={() => setOriginal(true)}>
            <span lang={message.language}>
              {t('messages.said', { quote: message.text.slice(firstMark.start, firstMark.end) })}
            </span>
          </button>
        )}
        {foreign && (
          <LanguageCorrection message={message} view={view} onCorrected={props.onCorrected} />
        )}
        {message.hidden && (
          <button
            type="button"
            className="link quiet"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t(unfolded ? 'messages.hide_hidden' : 'messages.show_hidden')}
          </button>
        )}
      </div>
    </>
  );
}

/** At this width an empty line between paragraphs costs more than it gives. */
const compact = (text: string) => text.replace(/\n\s*\n/g, '\n');

/** The original with its threats underlined. Overlapping marks are merged into the first. */
function Marked({ message }: { message: MessageView }) {
  const parts: ReactNode[] = [];
  let at = 0;
  const plain = (end?: number) => (
    <Fragment key={`from-${at}`}>{wholeIds(compact(message.text.slice(at, end)))}</Fragment>
  );
  for (const mark of [...message.marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end <= mark.start) continue;
    parts.push(plain(mark.start));
    parts.push(<mark key={mark.start}>{message.text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(plain());
  return <>{parts}</>;
}
