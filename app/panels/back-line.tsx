import { useTexts } from '../i18n.ts';
import type { Back } from '../use-hand-edits.ts';
import { ProblemNote } from './problem-note.tsx';

/** Second opinions: what the customer would read, in the agent's language, and what a model says of it. */
export function BackLine({ back, language }: { back: Back; language: string }) {
  const { t } = useTexts();
  const { opinion, problem, text } = back;
  return (
    <>
      {problem ? (
        <ProblemNote problem={problem} isRead />
      ) : (
        <p className="back" role="status">
          {text === null ? (
            t('draft.back_waiting')
          ) : (
            <>
              <span className="sub">{t('draft.back_says')}</span>{' '}
              <span lang={language}>{text}</span>
            </>
          )}
        </p>
      )}
      {opinion && (
        <p className={opinion.isSame ? 'back' : 'back differs'} role="status">
          <span className="sub">{t('draft.opinion_of', { name: opinion.by })}</span>{' '}
          {opinion.isSame ? (
            t('draft.opinion_same')
          ) : (
            <span lang={language}>{opinion.difference}</span>
          )}
        </p>
      )}
    </>
  );
}
