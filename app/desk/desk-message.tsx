import type { ReactNode } from 'react';
import type { Failure } from '../backend-client.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { problemText } from '../panels/problem-note.tsx';

/** A sentence or two across a page; a problem is read out at once. */
export function DeskMessage(props: {
  tone: 'plain' | 'good' | 'problem';
  text: string;
  children?: ReactNode;
}) {
  const { tone, text, children } = props;
  const icon = { plain: 'notice', good: 'checkCircle', problem: 'warning' } as const;
  return (
    <p className={`message ${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon name={icon[tone]} />
      <span>
        {text} {children}
      </span>
    </p>
  );
}

/** Refusals that are answered on the set-up page, and only there. */
const SET_UP_HELPS = new Set(['removed', 'removed_admin_unknown']);

/** A call of ours that failed: what happened, what to do, and a button or a link for it. */
export function DeskFailure(props: { failure: Failure; onRetry?: (() => void) | null }) {
  const texts = useTexts();
  const { code, retryAfterSeconds } = props.failure;
  if (SET_UP_HELPS.has(code)) return <RemovedMessage text={problemText(code, null, texts)} />;
  return (
    <DeskMessage tone="problem" text={problemText(code, retryAfterSeconds, texts)}>
      {props.onRetry && (
        <button type="button" className="link" onClick={props.onRetry}>
          {texts.t('notices.retry')}
        </button>
      )}
    </DeskMessage>
  );
}

/** Crossdesk was removed from the account: said on every page, with the way to the one that mends it. */
export function RemovedMessage({ text }: { text: string }) {
  const { t } = useTexts();
  return (
    <DeskMessage tone="problem" text={text}>
      <a className="link" href="#set-up">
        {t('desk.to_set_up')}
      </a>
    </DeskMessage>
  );
}
