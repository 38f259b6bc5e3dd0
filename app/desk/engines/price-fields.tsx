import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { PriceView } from '../../../backend/http/contract-engines.ts';
import { useTexts } from '../../i18n.ts';

/** What a million costs, as the contract with the vendor says. */
export function PriceFields(props: {
  price: PriceView;
  currency: string;
  onChange(price: PriceView): void;
}) {
  const { price, currency, onChange } = props;
  const { t } = useTexts();
  return price.per === 'characters' ? (
    <Amount
      label={t('engines_page.price_of_characters', { currency })}
      value={price.amount}
      onChange={(amount) => onChange({ per: 'characters', amount })}
    />
  ) : (
    <>
      <Amount
        label={t('engines_page.price_of_input', { currency })}
        value={price.input}
        onChange={(input) => onChange({ ...price, input })}
      />
      <Amount
        label={t('engines_page.price_of_output', { currency })}
        value={price.output}
        onChange={(output) => onChange({ ...price, output })}
      />
    </>
  );
}

function Amount(props: { label: string; value: number; onChange(value: number): void }) {
  // What is being typed is not a number yet: `0.`
  const [typed, setTyped] = useState(String(props.value));
  return (
    <Field>
      <Field.Label>{props.label}</Field.Label>
      <Input
        isCompact
        type="number"
        min="0"
        max="1000000"
        step="any"
        required
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const amount = event.target.valueAsNumber;
          if (Number.isFinite(amount)) props.onChange(amount);
        }}
      />
    </Field>
  );
}
