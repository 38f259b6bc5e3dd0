import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n.ts';

/** Asks once more, where the person already looks. Escape is no. */
export function Confirm(props: {
  titleId: string;
  text: string;
  yes: string;
  isDanger?: boolean;
  onYes(): void;
  onNo(): void;
}) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      ref={box}
      className="confirm"
      role="group"
      aria-labelledby={props.titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onNo();
      }}
    >
      <p>{props.text}</p>
      <div className="buttons">
        <Button
          isPrimary={!props.isDanger}
          isDanger={props.isDanger === true}
          size="small"
          onClick={props.onYes}
        >
          {props.yes}
        </Button>
        <Button isBasic size="small" onClick={props.onNo}>
          {t('set_up_page.switches.cancel')}
        </Button>
      </div>
    </div>
  );
}
