import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { OFFERED_LANGUAGES } from '../offered-languages.ts';

/** The language that a customer is written to in; null: the agent has to say. */
export function LanguageChoice(props: {
  value: string | null;
  /** Why it is this one, or what to do. */
  note?: string;
  onChoose(language: string): void;
}) {
  const { t, locale } = useTexts();
  const { value } = props;
  const tags =
    value === null || OFFERED_LANGUAGES.includes(value)
      ? OFFERED_LANGUAGES
      : [value, ...OFFERED_LANGUAGES];
  return (
    <div className="choice">
      <label>
        <span>{t('new_ticket.language')}</span>
        <select value={value ?? ''} onChange={({ target }) => props.onChoose(target.value)}>
          <option value="" disabled>
            {t('new_ticket.choose_language')}
          </option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, locale)}
            </option>
          ))}
        </select>
      </label>
      {props.note && <p className="sub">{props.note}</p>}
    </div>
  );
}
