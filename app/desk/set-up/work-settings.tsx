import { Field, Select } from '@zendeskgarden/react-forms';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { formatTime } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { useGroups } from './use-groups.ts';
import type { Deed, SetUpState } from './use-set-up.ts';

const DAYS = [0, 7, 30, 90, 180, 365];
const SHARES = [5, 10, 20, 30, 50];
const LOOKS = [0, 50, 200, 1_000, 5_000];
/** Value of "make one": no group of the helpdesk has it for its id. */
const MAKE_ONE = 'make-one';

/** What an admin may decide differently afterwards; each is taken as soon as it is chosen. */
export function WorkSettings(props: { state: SetUpState; view: SetUpView; mayAct: boolean }) {
  const { state, view, mayAct } = props;
  const { t, locale } = useTexts();
  const { now: clock } = useSurroundings();
  const now = useMinute(clock);
  const groups = useGroups(mayAct);
  const zones = useMemo(() => timeZones(view.teamTimeZone), [view.teamTimeZone]);
  const { seniorGroup, teamTimeZone, history } = view;
  const known = groups ?? [];
  const isListed = known.some(({ groupId }) => groupId === seniorGroup?.groupId);
  const isOurs = view.things.some(({ kind, state }) => kind === 'group' && state === 'made');
  return (
    <div className="fields">
      <Setting
        deed="senior_group"
        label={t('set_up_page.settings.senior_group')}
        hint={t(
          mayAct && groups === null
            ? 'set_up_page.settings.no_groups'
            : 'set_up_page.settings.senior_group_hint',
        )}
        value={seniorGroup?.groupId ?? MAKE_ONE}
        state={state}
        isDisabled={!mayAct || groups === null}
        onChoose={(id) =>
          state.change({ kind: 'senior_group', groupId: id === MAKE_ONE ? null : id })
        }
      >
        {!isOurs && <option value={MAKE_ONE}>{t('set_up_page.settings.make_one')}</option>}
        {seniorGroup && !isListed && (
          <option value={seniorGroup.groupId}>{seniorGroup.name}</option>
        )}
        {known.map(({ groupId, name }) => (
          <option key={groupId} value={groupId}>
            {name}
          </option>
        ))}
      </Setting>
      <Setting
        deed="time_zone"
        label={t('set_up_page.settings.time_zone')}
        hint={t('set_up_page.settings.time_zone_hint', {
          time: formatTime(now, locale, teamTimeZone),
        })}
        value={teamTimeZone}
        state={state}
        isDisabled={!mayAct}
        onChoose={(timeZone) => state.change({ kind: 'time_zone', timeZone })}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Setting>
      <Setting
        deed="tells_customer"
        label={t('set_up_page.settings.tells_customer')}
        hint={t('set_up_page.settings.tells_customer_hint')}
        value={view.tellsCustomer ? 'on' : 'off'}
        state={state}
        isDisabled={!mayAct}
        onChoose={(value) => state.change({ kind: 'tells_customer', isOn: value === 'on' })}
      >
        <option value="off">{t('set_up_page.settings.tells_customer_off')}</option>
        <option value="on">{t('set_up_page.settings.tells_customer_on')}</option>
      </Setting>
      <Setting
        deed="history"
        label={t('set_up_page.settings.days')}
        hint={t('set_up_page.settings.days_hint')}
        value={history.days}
        state={state}
        isDisabled={!mayAct}
        onChoose={(days) => state.change({ kind: 'history', days: Number(days) })}
      >
        {withOwn(DAYS, history.days).map((days) => (
          <option key={days} value={days}>
            {t('set_up_page.settings.days_option', { days })}
          </option>
        ))}
      </Setting>
      <Setting
        deed={null}
        label={t('set_up_page.settings.share')}
        hint={t('set_up_page.settings.share_hint')}
        value={history.percentOfLimit}
        state={state}
        isDisabled={!mayAct}
        onChoose={(share) => state.change({ kind: 'history', percentOfLimit: Number(share) })}
      >
        {withOwn(SHARES, history.percentOfLimit).map((share) => (
          <option key={share} value={share}>
            {t('set_up_page.settings.share_option', { share })}
          </option>
        ))}
      </Setting>
      <Setting
        deed="refinements"
        label={t('set_up_page.settings.refinements')}
        hint={t('set_up_page.settings.refinements_hint')}
        value={view.refinementsPerDay}
        state={state}
        isDisabled={!mayAct}
        onChoose={(perDay) => state.change({ kind: 'refinements', perDay: Number(perDay) })}
      >
        {withOwn(LOOKS, view.refinementsPerDay).map((count) => (
          <option key={count} value={count}>
            {t('set_up_page.settings.refinements_option', { count })}
          </option>
        ))}
      </Setting>
    </div>
  );
}

function Setting(props: {
  /** Whose refusal is shown here; null: a neighbour shows it. */
  deed: Deed | null;
  label: string;
  hint: string;
  value: string | number;
  state: SetUpState;
  isDisabled: boolean;
  onChoose(value: string): void;
  children: ReactNode;
}) {
  const { deed, state, value } = props;
  const { t } = useTexts();
  const failure = deed === null ? null : state.failureOf(deed);
  // What was chosen stands there at once; where set-up follows, the view says so only later.
  const [chosen, setChosen] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view, or a refusal, decides
  useEffect(() => setChosen(null), [value, failure]);
  return (
    <div data-testid={deed === null ? undefined : `setting-${deed}`}>
      <Field>
        <Field.Label>{props.label}</Field.Label>
        <Field.Hint>{props.hint}</Field.Hint>
        <Select
          isCompact
          value={chosen ?? value}
          disabled={props.isDisabled || (deed !== null && state.busy === deed)}
          onChange={(event) => {
            setChosen(event.target.value);
            props.onChoose(event.target.value);
          }}
        >
          {props.children}
        </Select>
      </Field>
      <p className="sub" role="status">
        {deed !== null && state.done === deed ? t('set_up_page.settings.saved') : ''}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

/** What is set stands in the list, even where nobody would offer it. */
const withOwn = (offered: number[], own: number) =>
  [...new Set([...offered, own])].sort((left, right) => left - right);

function timeZones(own: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), own])].sort();
}
