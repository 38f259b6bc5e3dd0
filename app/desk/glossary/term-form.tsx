import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import type { GlossaryView, TermInput, TermView } from '../../../backend/http/contract-glossary.ts';
import type { Failure } from '../../backend-client.ts';
import { languageName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { DeskFailure } from '../desk-message.tsx';
import { markedIf, useFaultyField } from '../use-faulty-field.ts';
import { TERM_LANGUAGES, termLanguage } from './term-languages.ts';

/** One term: a new one, or one that is there. */
export function TermForm(props: {
  view: GlossaryView;
  /** Null: a new one. */
  term: TermView | null;
  isBusy: boolean;
  /** Why saving or removing it was refused. */
  failure: Failure | null;
  /** Answers whether it was taken. */
  onSave(term: TermInput): Promise<boolean>;
  onCancel?(): void;
  onRemove?(): void;
}) {
  const { view, term } = props;
  const { t } = useTexts();
  const team = termLanguage(view.teamLanguage);
  const [sourceLanguage, setSourceLanguage] = useState(term?.sourceLanguage ?? team);
  const [targetLanguage, setTargetLanguage] = useState(
    term?.targetLanguage ?? TERM_LANGUAGES.find((one) => one === 'de' && one !== team) ?? 'en',
  );
  const [source, setSource] = useState(term?.source ?? '');
  const [target, setTarget] = useState(term?.target ?? '');
  const { failure } = props;
  const form = useFaultyField(failure);
  const isEmpty = (words: string) => failure?.code === 'term_empty' && words.trim() === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = { sourceLanguage, targetLanguage, source, target };
    const isSaved = await props.onSave({ termId: term?.termId ?? null, ...given });
    if (isSaved && term === null) {
      setSource('');
      setTarget('');
    }
  }
  return (
    <form
      ref={form}
      className="card"
      onSubmit={(event) => void submit(event)}
      data-testid="term-form"
    >
      <h3>{t(term === null ? 'glossary_page.new' : 'glossary_page.change_title')}</h3>
      <div className="grid">
        <LanguageField
          label={t('glossary_page.source_language')}
          value={sourceLanguage}
          onChange={setSourceLanguage}
        />
        <LanguageField
          label={t('glossary_page.target_language')}
          value={targetLanguage}
          onChange={setTargetLanguage}
        />
        <Words
          label={t('glossary_page.source')}
          value={source}
          isWrong={isEmpty(source)}
          onChange={setSource}
        />
        <Words
          label={t('glossary_page.target')}
          value={target}
          isWrong={isEmpty(target)}
          onChange={setTarget}
        />
      </div>
      <div className="buttons">
        <Button type="submit" size="small" isPrimary={term !== null} disabled={props.isBusy}>
          {t(term === null ? 'glossary_page.add' : 'glossary_page.save')}
        </Button>
        {props.onCancel && (
          <Button type="button" size="small" isBasic onClick={props.onCancel}>
            {t('glossary_page.cancel')}
          </Button>
        )}
        {props.onRemove && (
          <Button
            type="button"
            size="small"
            isBasic
            isDanger
            disabled={props.isBusy}
            onClick={props.onRemove}
          >
            {t('glossary_page.remove')}
          </Button>
        )}
      </div>
      {failure && <DeskFailure failure={failure} />}
    </form>
  );
}

export function LanguageField(props: {
  label: string;
  value: string;
  isDisabled?: boolean;
  onChange(language: string): void;
}) {
  const { locale } = useTexts();
  const tags = [...new Set([props.value, ...TERM_LANGUAGES])];
  return (
    <Field>
      <Field.Label>{props.label}</Field.Label>
      <Select
        isCompact
        value={props.value}
        disabled={props.isDisabled}
        onChange={({ target }) => props.onChange(target.value)}
      >
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Words(props: {
  label: string;
  value: string;
  isWrong: boolean;
  onChange(words: string): void;
}) {
  return (
    <Field>
      <Field.Label>{props.label}</Field.Label>
      <Input
        isCompact
        required
        maxLength={500}
        value={props.value}
        {...markedIf(props.isWrong)}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  );
}
