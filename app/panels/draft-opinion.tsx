import { useState } from 'react';
import type { DraftView, TicketView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

/** Whether the draft was of use: two buttons, no form. */
export function DraftOpinion(props: {
  draft: DraftView;
  view: TicketView;
  onOpinion(view: TicketView): void;
}) {
  const { draft, view } = props;
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const current = [view.draft, ...view.templates].find((one) => one?.draftId === draft.draftId);
  const [given, setGiven] = useState(current?.feedback ?? draft.feedback);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function give(verdict: 'good' | 'bad') {
    const before = given;
    setGiven(verdict);
    const answer = await backend.feedback(
      view.ticketId,
      { kind: 'draft', draftId: draft.draftId, verdict },
      new AbortController().signal,
    );
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) props.onOpinion(answer.value);
    else setGiven(before);
  }

  return (
    <div className="opinion">
      {(['good', 'bad'] as const).map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="thumb"
          aria-pressed={given === verdict}
          aria-label={t(`draft.${verdict}`)}
          title={t(`draft.${verdict}`)}
          onClick={() => void give(verdict)}
        >
          <Icon name={verdict === 'good' ? 'thumbUp' : 'thumbDown'} />
        </button>
      ))}
      {given && (
        <span className="sub" role="status">
          {t('draft.thanks')}
        </span>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
