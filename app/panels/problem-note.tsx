import type { ProblemView } from '../../backend/http/contract.ts';
import type { Failure } from '../backend-client.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';

/** What happened and what to do; a code without a text shows the general one. */
export function problemText(code: string, retryAfterSeconds: number | null, texts: Texts): string {
  const key = `problems.${code}`;
  const seconds = Math.ceil(retryAfterSeconds ?? 0);
  return texts.t(texts.has(key) ? key : 'problems.internal', { seconds });
}

/**
 * A problem of a vendor, with the vendor's own sentence. `isRead`: of a text that the agent only
 * reads, as a customer's letter, and cannot put differently.
 */
export function ProblemNote({ problem, isRead }: { problem: ProblemView; isRead?: boolean }) {
  const texts = useTexts();
  const { engine, detail } = problem;
  const code = isRead && problem.code === 'refused' ? 'refused_read' : problem.code;
  const said = engine
    ? texts.t('problems.detail', { engine, detail: detail ?? '' })
    : texts.t('problems.detail_only', { detail: detail ?? '' });
  return (
    <div className="problem">
      {problemText(code, null, texts)}
      {detail && <q dir="auto">{said}</q>}
    </div>
  );
}

/** A call of ours that failed. */
export function FailureNote({ failure }: { failure: Failure }) {
  const texts = useTexts();
  return (
    <div className="problem" role="alert">
      {problemText(failure.code, failure.retryAfterSeconds, texts)}
    </div>
  );
}
