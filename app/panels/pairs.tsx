import { type DraftState, failedChecks, staleSentences } from '../draft-state.ts';
import { SUBJECT } from '../draft-text.ts';
import { useTexts } from '../i18n.ts';
import type { Reply } from '../use-reply.ts';
import { ChecksRow } from './checks-row.tsx';
import { PairRow } from './pair-row.tsx';

/** A reply in both languages, with what differs between the two on top. */
export function Pairs(props: { reply: Reply; state: DraftState; teamLanguage: string }) {
  const { reply, state } = props;
  const { t } = useTexts();
  const stale = new Set(staleSentences(state));
  const failed = failedChecks(state);
  const untouchedTemplate = state.kind === 'template' && !state.touched;
  return (
    <>
      <ChecksRow checks={state.checks} stale={stale.size > 0} reviewed={untouchedTemplate} />
      {state.sentences.map((sentence, index) => (
        <PairRow
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their places
          key={index}
          number={index}
          label={sentence.paragraph === SUBJECT ? t('new_ticket.subject') : null}
          sentence={sentence}
          language={state.language}
          teamLanguage={props.teamLanguage}
          isStale={stale.has(index)}
          failed={failed.find(({ pair }) => pair === index) ?? null}
          sources={reply.origin?.sources ?? []}
          back={reply.backs.get(index) ?? null}
          onBack={reply.translateBack && (() => reply.translateBack?.(index))}
          onEditTarget={(target) => reply.editTarget(index, target)}
          onRelease={() => reply.release(index)}
          onEdit={(source) => reply.edit(index, source)}
          onLeave={reply.translateStale}
        />
      ))}
    </>
  );
}
