import { Field, Select } from '@zendeskgarden/react-forms';

/** A named list to choose from. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose(value: string): void;
}) {
  return (
    <Field>
      <Field.Label isRegular>{props.label}</Field.Label>
      <Select
        isCompact
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
