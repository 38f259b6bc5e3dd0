import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { FeedbackRequest, TicketView, VerdictView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

// The backend's lists are values, which this side does not import; the types hold these complete.
const RISKS = Object.keys({ high: 0, raised: 0, low: 0 } satisfies Record<VerdictView['risk'], 0>);
const TIERS = Object.keys({ vip: 0, high: 0, regular: 0, new: 0 } satisfies Record<Tier, 0>);
const THREATS = Object.keys({
  dispute: 0,
  marketplace_claim: 0,
  bad_review: 0,
  regulator: 0,
  lawyer: 0,
  media: 0,
  safety: 0,
  data_protection: 0,
  human_wanted: 0,
} satisfies Record<Threat, 0>);
type Tier = NonNullable<TicketView['customer']>['tier'];
type Threat = NonNullable<VerdictView['threat']>;
/** The choice that gives a corrected tier back. */
const COMPUTED = 'computed';

/** Where the agent puts the judgement right; each answer is the ticket as it then is. */
export function CorrectionForm(props: {
  view: TicketView;
  verdict: VerdictView;
  onClose(): void;
  onCorrected(view: TicketView): void;
}) {
  const { view, verdict } = props;
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [risk, setRisk] = useState<string>(verdict.risk);
  const [threat, setThreat] = useState<string>(verdict.threat ?? '');
  const [tier, setTier] = useState<string>(view.customer?.tier ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function save() {
    const corrections: FeedbackRequest[] = [];
    if (risk !== verdict.risk || threat !== (verdict.threat ?? '')) {
      const kind = { risk: risk as VerdictView['risk'], threat: (threat || null) as Threat | null };
      const seen = view.messages.at(-1);
      const after = seen ? { afterCommentId: seen.commentId } : {};
      corrections.push({ kind: 'risk', ...kind, ...after });
    }
    if (view.customer && tier !== view.customer.tier) {
      corrections.push({ kind: 'tier', tier: tier === COMPUTED ? null : (tier as Tier) });
    }
    setSaving(true);
    for (const correction of corrections) {
      const signal = new AbortController().signal;
      const answer = await backend.feedback(view.ticketId, correction, signal);
      if (!answer.ok) {
        setSaving(false);
        setFailure(answer.failure);
        return;
      }
      props.onCorrected(answer.value);
    }
    props.onClose();
  }

  return (
    <form
      className="correct"
      aria-label={t('correction.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field>
        <Field.Label>{t('correction.risk')}</Field.Label>
        <Select isCompact value={risk} onChange={(event) => setRisk(event.target.value)}>
          {RISKS.map((one) => (
            <option key={one} value={one}>
              {t(`risk.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label>{t('correction.threat')}</Field.Label>
        <Select isCompact value={threat} onChange={(event) => setThreat(event.target.value)}>
          <option value="">{t('correction.no_threat')}</option>
          {THREATS.map((one) => (
            <option key={one} value={one}>
              {t(`verdict.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {view.customer && (
        <Field>
          <Field.Label>{t('correction.tier')}</Field.Label>
          <Select isCompact value={tier} onChange={(event) => setTier(event.target.value)}>
            {TIERS.map((one) => (
              <option key={one} value={one}>
                {t(`tier.${one}`)}
              </option>
            ))}
            {view.customer.tierSource === 'corrected' && (
              <option value={COMPUTED}>{t('correction.tier_computed')}</option>
            )}
          </Select>
        </Field>
      )}
      {failure && <FailureNote failure={failure} />}
      <div className="buttons">
        <Button size="small" type="submit" disabled={saving}>
          {t('correction.save')}
        </Button>
        <button type="button" className="link quiet" onClick={props.onClose}>
          {t('correction.cancel')}
        </button>
      </div>
    </form>
  );
}
