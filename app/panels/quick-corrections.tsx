import { useState } from 'react';
import type { FeedbackRequest, TicketView, VerdictView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

type Opinion = Pick<Extract<FeedbackRequest, { kind: 'risk' }>, 'risk' | 'threat'>;

/** One click says what is wrong with the judgement; whatever it takes more for is in the form. */
export function QuickCorrections(props: {
  view: TicketView;
  verdict: VerdictView;
  isFormOpen: boolean;
  onForm(): void;
  onCorrected(view: TicketView): void;
}) {
  const { view, verdict } = props;
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { risk, threat } = verdict;
  const opinions: [string, Opinion][] = [];
  if (threat !== null) opinions.push(['not_a_threat', { risk: null, threat: null }]);
  if (risk !== 'low') opinions.push(['not_serious', { risk: 'low', threat: null }]);
  if (risk !== 'high') opinions.push(['is_serious', { risk: 'high', threat }]);

  async function correct(opinion: Opinion) {
    setSaving(true);
    const seen = view.messages.at(-1);
    const answer = await backend.feedback(
      view.ticketId,
      { kind: 'risk', ...opinion, ...(seen ? { afterCommentId: seen.commentId } : {}) },
      new AbortController().signal,
    );
    setSaving(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) props.onCorrected(answer.value);
  }

  return (
    <>
      <p className="quick">
        {opinions.map(([key, opinion]) => (
          <button
            key={key}
            type="button"
            className="link"
            disabled={isSaving}
            onClick={() => void correct(opinion)}
          >
            {t(`verdict.${key}`)}
          </button>
        ))}
        <button
          type="button"
          className="link"
          aria-expanded={props.isFormOpen}
          onClick={props.onForm}
        >
          {t('verdict.wrong')}
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
