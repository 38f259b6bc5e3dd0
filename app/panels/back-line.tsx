import { useTexts } from '../i18n.ts';
import type { Back } from '../use-hand-edits.ts';
import { ProblemNote } from './problem-note.tsx';

/** A second opinion: what the customer would read, in the agent's language. */
export function BackLine({ back, language }: { back: Back; language: string }) {
  const { t } = useTexts();
  if (back.problem) return <ProblemNote problem={back.problem} />;
  return (
    <p className="back" role="status">
      {back.text === null ? (
        t('draft.back_waiting')
      ) : (
        <>
          <span className="sub">{t('draft.back_says')}</span>{' '}
          <span lang={language}>{back.text}</span>
        </>
      )}
    </p>
  );
}
