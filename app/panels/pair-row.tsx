import type { ReactNode } from 'react';
import type { CheckView, DraftView } from '../../backend/http/contract.ts';
import type { Sentence } from '../draft-state.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import type { Back } from '../use-hand-edits.ts';
import { BackLine } from './back-line.tsx';
import { ProblemNote } from './problem-note.tsx';
import { TargetLine } from './target-line.tsx';
import { wholeIds } from './whole-ids.tsx';

/** A sentence that the agent reads and edits in place, and the customer's under it. */
export function PairRow(props: {
  number: number;
  /** Shown above, where the sentence is something of its own. */
  label: string | null;
  sentence: Sentence;
  language: string;
  teamLanguage: string;
  isStale: boolean;
  failed: CheckView | null;
  sources: DraftView['sources'];
  back: Back | null;
  onBack: (() => void) | null;
  onEditTarget(target: string): void;
  onRelease(): void;
  onEdit(source: string): void;
  onLeave(): void;
}) {
  const { sentence, language, teamLanguage, failed, isStale } = props;
  const texts = useTexts();
  const { t } = texts;
  const { source, target, problem } = sentence;
  return (
    <div className={failed ? 'pair flag' : 'pair'}>
      {props.label && <p className="sub">{props.label}</p>}
      <div className="grow">
        {/* Behind the text box: gives it its height, and carries the mark under its letters. */}
        <div className="shadow" aria-hidden="true">
          {failed ? highlight(source, failed.source) : source}
          {'\u200b'}
        </div>
        <textarea
          id={`sentence-${props.number}`}
          aria-label={props.label ?? t('draft.sentence', { number: props.number + 1 })}
          lang={teamLanguage}
          rows={1}
          value={source}
          onChange={(event) => props.onEdit(event.target.value)}
          onBlur={props.onLeave}
        />
      </div>
      <div className="theirs">
        <TargetLine
          number={props.number}
          sentence={sentence}
          language={language}
          isStale={isStale}
          title={isStale ? t('draft.stale') : originText(sentence.origin, texts)}
          onBack={props.onBack}
          onEdit={props.onEditTarget}
          onLeave={props.onLeave}
          onRelease={props.onRelease}
        >
          {isStale && target !== null && <span className="unseen">{t('draft.stale')} </span>}
          {target === null
            ? t('draft.no_target')
            : failed
              ? highlight(target, failed.target)
              : wholeIds(target)}
          {sentence.citations.map((at) => {
            const cited = props.sources[at];
            if (!cited) return null;
            const label = t('draft.source', { number: at + 1, title: cited.title });
            return (
              <sup key={at}>
                <a
                  href={cited.url}
                  target="_blank"
                  rel="noreferrer"
                  title={label}
                  aria-label={label}
                >
                  {at + 1}
                </a>
              </sup>
            );
          })}
        </TargetLine>
        {props.back && props.back.of === target && (
          <BackLine back={props.back} language={teamLanguage} />
        )}
      </div>
      {problem && !isStale && <ProblemNote problem={problem} />}
    </div>
  );
}

/** Where the target comes from: an engine by its name, or a word of ours. */
function originText(origin: string | null, { t, has }: Texts): string | undefined {
  if (origin === null) return undefined;
  return has(`draft.origin_${origin}`) ? t(`draft.origin_${origin}`) : origin;
}

/** The text with the first of the values in it marked. */
function highlight(text: string, values: string[]): ReactNode {
  const value = values.find((one) => one !== '' && text.includes(one));
  if (!value) return text;
  const at = text.indexOf(value);
  return (
    <>
      {text.slice(0, at)}
      <mark>{value}</mark>
      {text.slice(at + value.length)}
    </>
  );
}
