import { useState } from 'react';
import type { MessageView, TicketView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { OFFERED_LANGUAGES } from '../offered-languages.ts';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

/** The language a message is taken to be in; choosing another corrects it at once. */
export function LanguageCorrection(props: {
  message: MessageView;
  view: TicketView;
  onCorrected(view: TicketView): void;
}) {
  const { message, view } = props;
  const { t, locale } = useTexts();
  const { backend } = useSurroundings();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { language, languageConfidence, translation } = message;
  const tags = OFFERED_LANGUAGES.includes(language)
    ? OFFERED_LANGUAGES
    : [language, ...OFFERED_LANGUAGES];

  async function correct(chosen: string) {
    setSaving(true);
    const answer = await backend.feedback(
      view.ticketId,
      { kind: 'language', commentId: message.commentId, language: chosen },
      new AbortController().signal,
    );
    setSaving(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) props.onCorrected(answer.value);
  }

  return (
    <>
      <label className="language" title={translation?.engine}>
        <span>{t(translation ? 'messages.translated_from' : 'messages.written_in')}</span>
        <select
          value={language}
          disabled={saving}
          aria-label={t('messages.language')}
          onChange={(event) => void correct(event.target.value)}
        >
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, locale)}
            </option>
          ))}
        </select>
      </label>
      {languageConfidence === 'low' && (
        <span className="unsure">{t('messages.language_unsure')}</span>
      )}
      {languageConfidence === 'corrected' && <span>{t('messages.language_corrected')}</span>}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
