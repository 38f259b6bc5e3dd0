import type { SessionView, TicketView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

type Unready = Exclude<SessionView['installationStatus'], 'ready'>;

/** What these say is graver, or nearer, than a missing connection. */
const SPEAK_FOR_THEMSELVES = new Set(['session_expired', 'offline', 'timeout']);

/** Why there is nothing to show, when it is that the account is not connected; null otherwise. */
export function unreadyStatus(
  status: SessionView['installationStatus'],
  view: TicketView | null,
  failure: Failure | null,
): Unready | null {
  if (failure?.code === 'removed') return 'removed';
  // The status is from when the page was loaded: a ticket that has been read proves it old.
  if (status === 'ready' || view?.customer) return null;
  return failure !== null && SPEAK_FOR_THEMSELVES.has(failure.code) ? null : status;
}

const KEYS = {
  new: 'not_connected',
  connected: 'setting_up',
  disconnected: 'disconnected',
  removed: 'removed',
};

/** In place of everything: who has to do what, and where. */
export function Unconnected(props: { status: Unready; isAdmin: boolean | null; onRetry(): void }) {
  const { t, has } = useTexts();
  const key = `notices.${KEYS[props.status]}`;
  const forAdmins = props.isAdmin === true && has(`${key}_admin`);
  return (
    <main className="scroll">
      <div className="unconnected" role="status">
        <Icon name={props.status === 'connected' ? 'clock' : 'notice'} />
        <h2>{t(`${key}_title`)}</h2>
        <p>{t(forAdmins ? `${key}_admin` : key)}</p>
        <button type="button" className="link" onClick={props.onRetry}>
          {t('notices.retry')}
        </button>
      </div>
    </main>
  );
}
