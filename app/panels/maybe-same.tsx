import { useState } from 'react';
import type { CustomerView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../surroundings.ts';
import { FailureNote } from './problem-note.tsx';

/** Somebody who may be the same person, and what speaks for it; an admin says whether he is. */
export function MaybeSame(props: {
  /** The requester's own address. */
  contact: string | null;
  other: CustomerView['maybeSame'][number];
  /** Null for who may not decide. */
  onDecided: (() => void) | null;
}) {
  const { contact, other, onDecided } = props;
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function decide(isSame: boolean): Promise<void> {
    setBusy(true);
    setFailure(null);
    const { signal } = new AbortController();
    const body = { a: contact ?? '', b: other.contact, isSame };
    const answer = await backend.call('/api/customers/decide', signal, body);
    setBusy(false);
    if (answer.ok) onDecided?.();
    else setFailure(answer.failure);
  }

  return (
    <div className="maybe" data-testid="maybe-same">
      <p className="sub">
        <Icon name="link" />
        <span>
          {t('customer.maybe')} <bdi>{other.contact.replace(/^tel:/, '')}</bdi>{' '}
          {t(`customer.maybe_${other.evidence}`, { detail: other.detail, count: other.orders })}
        </span>
      </p>
      {onDecided && contact !== null && (
        <p className="decide">
          <button
            type="button"
            className="link"
            disabled={isBusy}
            onClick={() => void decide(true)}
          >
            {t('customer.is_same')}
          </button>
          <button
            type="button"
            className="link quiet"
            disabled={isBusy}
            onClick={() => void decide(false)}
          >
            {t('customer.not_same')}
          </button>
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
