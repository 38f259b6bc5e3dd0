import { type DragEvent, useId, useState } from 'react';
import { Icon } from '../icon.tsx';

/** A button and a place to drop a CSV file on. */
export function ChooseFile(props: {
  label: string;
  hint: string;
  testId: string;
  isBusy: boolean;
  onChoose(file: File): void;
}) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !props.isBusy) props.onChoose(file);
  };
  const over = (isNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isNow);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button
    <div
      className={`drop ${isOver ? 'over' : ''}`}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        className="unseen"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        disabled={props.isBusy}
        data-testid={props.testId}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>
        <Icon name="plus" />
        {props.label}
      </label>
      <p className="sub">{props.hint}</p>
    </div>
  );
}
