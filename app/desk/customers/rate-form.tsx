import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../backend-client.ts';
import { useTexts } from '../../i18n.ts';
import { problemText } from '../../panels/problem-note.tsx';
import { readRate } from './read-rate.ts';

/** What one unit is worth, entered by hand. What is wrong with it stands under the field. */
export function RateForm(props: {
  currency: string;
  reference: string;
  rate: number | null;
  /** As people read it; null: there is none. */
  builtIn: string | null;
  isBusy: boolean;
  failure: Failure | null;
  onSave(rate: number): void;
  onCancel(): void;
}) {
  const { currency, reference, builtIn, failure } = props;
  const texts = useTexts();
  const { t } = texts;
  const [text, setText] = useState(props.rate === null ? '' : String(props.rate));
  const [own, setOwn] = useState<string | null>(null);
  /** The text that was sent: a refusal is about it, not about what is typed after it. */
  const [sent, setSent] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const rate = readRate(text);
    if (typeof rate === 'string') {
      setOwn(rate);
      return;
    }
    setSent(text);
    props.onSave(rate);
  }

  const code = own ?? (failure && sent === text ? failure.code : null);
  return (
    <form onSubmit={submit} noValidate data-testid="rate-form">
      <Field>
        <Field.Label>{t('customers_page.rates.enter', { currency, reference })}</Field.Label>
        {builtIn !== null && (
          <Field.Hint>{t('customers_page.rates.built_in_is', { rate: builtIn })}</Field.Hint>
        )}
        <div className="enter">
          <Input
            isCompact
            autoFocus
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            value={text}
            {...(code === null ? {} : { validation: 'error' as const })}
            onChange={(event) => {
              setText(event.target.value);
              setOwn(null);
            }}
          />
          <Button type="submit" size="small" isPrimary disabled={props.isBusy}>
            {t('customers_page.rates.save')}
          </Button>
          <Button type="button" size="small" isBasic onClick={props.onCancel}>
            {t('customers_page.rates.cancel')}
          </Button>
        </div>
        {code !== null && (
          <Field.Message validation="error">
            {problemText(code, failure?.retryAfterSeconds ?? null, texts)}
          </Field.Message>
        )}
      </Field>
    </form>
  );
}
