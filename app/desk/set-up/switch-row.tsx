import { Field, Toggle } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'react';
import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { betweenSentences } from '../between-sentences.ts';
import { Confirm } from '../confirm.tsx';
import type { SetUpState } from './use-set-up.ts';

/** Turns that change tickets, and are asked about once more. */
const CHANGES_TICKETS = new Set(['fields.on', 'fields.off', 'routing.on']);

/** One thing that Crossdesk does by itself: what it does, and what switching it back undoes. */
export function SwitchRow(props: {
  name: keyof SetUpView['switches'];
  state: SetUpState;
  view: SetUpView;
  mayAct: boolean;
}) {
  const { name, state, view } = props;
  const { t, locale } = useTexts();
  const isOn = view.switches[name];
  const [isAsking, setAsking] = useState(false);
  const toggle = useRef<HTMLInputElement>(null);
  const deed = `switch:${name}` as const;
  const isBusy = state.busy === deed;
  const turn = `${name}.${isOn ? 'off' : 'on'}`;
  const failure = state.failureOf(deed);
  const titleId = `switch-${name}`;

  const perform = () => {
    setAsking(false);
    toggle.current?.focus();
    state.change({ kind: 'switch', switch: name, isOn: !isOn });
  };
  return (
    <li data-testid={`switch-${name}`} data-on={isOn}>
      <Field>
        <Toggle
          ref={toggle}
          checked={isOn}
          disabled={!props.mayAct || isBusy}
          onChange={() => {
            if (CHANGES_TICKETS.has(turn)) setAsking(true);
            else perform();
          }}
        >
          <Field.Label id={titleId}>{t(`set_up_page.switches.${name}.title`)}</Field.Label>
          <Field.Hint>
            {t(`set_up_page.switches.${name}.does`)}
            {betweenSentences(locale)}
            {t(`set_up_page.switches.${name}.undo`)}
          </Field.Hint>
        </Toggle>
      </Field>
      {isAsking && (
        <Confirm
          titleId={titleId}
          text={t(`set_up_page.switches.${turn.replace('.', '.confirm_')}`)}
          yes={t(isOn ? 'set_up_page.switches.turn_off' : 'set_up_page.switches.turn_on')}
          onYes={perform}
          onNo={() => {
            setAsking(false);
            toggle.current?.focus();
          }}
        />
      )}
      <div aria-live="polite">
        {isBusy && <p className="sub said">{t('set_up_page.switches.working')}</p>}
        {state.done === deed && (
          <p className="said" data-testid={`said-${name}`}>
            {t(`set_up_page.switches.${name}.${isOn ? 'is_on' : 'is_off'}`)}
          </p>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
    </li>
  );
}
