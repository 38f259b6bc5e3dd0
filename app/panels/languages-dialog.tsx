import { useEffect, useRef, useState } from 'react';
import type { AgentLanguagesView } from '../../backend/http/contract-outbound.ts';
import type { Failure } from '../backend-client.ts';
import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { isSameLanguage, OFFERED_LANGUAGES } from '../offered-languages.ts';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

/** Which languages the agent reads besides the team's: those messages are shown as they were written. */
export function LanguagesDialog(props: {
  isOpen: boolean;
  teamLanguage: string;
  value: string[];
  onSaved(): void;
  onClose(): void;
}) {
  const { isOpen, teamLanguage } = props;
  const { t, locale } = useTexts();
  const { backend } = useSurroundings();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(props.value);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being chosen stays while it is open
  useEffect(() => {
    if (isOpen) {
      setChosen(props.value);
      dialog.current?.showModal();
    } else dialog.current?.close();
  }, [isOpen]);

  async function choose(language: string, isRead: boolean) {
    const before = chosen;
    const others = before.filter((tag) => !isSameLanguage(tag, language));
    const languages = isRead ? [...others, language] : others;
    setChosen(languages);
    const answer = await backend.call<AgentLanguagesView>(
      '/api/agent/languages',
      new AbortController().signal,
      { languages },
    );
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) props.onSaved();
    else setChosen(before);
  }

  const tags = OFFERED_LANGUAGES.filter(
    (tag, at) =>
      !isSameLanguage(tag, teamLanguage) &&
      OFFERED_LANGUAGES.findIndex((one) => isSameLanguage(one, tag)) === at,
  );
  return (
    <dialog ref={dialog} aria-labelledby="languages-heading" onClose={props.onClose}>
      <h2 id="languages-heading">{t('reading.heading')}</h2>
      <p className="sub">{t('reading.hint', { language: languageName(teamLanguage, locale) })}</p>
      <ul className="reads">
        {tags.map((tag) => (
          <li key={tag}>
            <label>
              <input
                type="checkbox"
                checked={chosen.some((one) => isSameLanguage(one, tag))}
                onChange={(event) => void choose(tag, event.target.checked)}
              />
              {languageName(tag, locale)}
            </label>
          </li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
      <form method="dialog">
        <button type="submit" className="link">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
