import { type ReactNode, useState } from 'react';
import type { CheckView, DraftView } from '../../backend/http/contract.ts';
import type { Sentence } from '../draft-state.ts';
import { directionOf } from '../formatting.ts';
import { isBehind } from '../hand-edited.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { ProblemNote } from './problem-note.tsx';

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
  onEdit(source: string): void;
  onLeave(): void;
  onEditTarget(target: string): void;
  onLeaveTarget(): void;
  onRelease(): void;
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
      <div
        className={isStale ? 'target stale' : 'target'}
        lang={target === null ? undefined : language}
        dir={target === null ? undefined : directionOf(language)}
        title={isStale ? t('draft.stale') : originText(sentence.origin, texts)}
      >
        {isStale && target !== null && <span className="unseen">{t('draft.stale')} </span>}
        <TargetText {...props} />
        {sentence.citations.map((at) => {
          const cited = props.sources[at];
          if (!cited) return null;
          const label = t('draft.source', { number: at + 1, title: cited.title });
          return (
            <sup key={at}>
              <a href={cited.url} target="_blank" rel="noreferrer" title={label} aria-label={label}>
                {at + 1}
              </a>
            </sup>
          );
        })}
      </div>
      {sentence.locked && (
        <p className="locked">
          <Icon name="lock" />
          <span>{t(isBehind(sentence) ? 'draft.locked_behind' : 'draft.locked')}</span>
          <button type="button" className="link" onClick={props.onRelease}>
            {t('draft.release')}
          </button>
        </p>
      )}
      {problem && !isStale && <ProblemNote problem={problem} />}
    </div>
  );
}

/** The customer's sentence: a press makes it a text box, and what is written there stays. */
function TargetText(props: Parameters<typeof PairRow>[0]) {
  const { sentence, failed, language, number } = props;
  const { t } = useTexts();
  const [isEditing, setEditing] = useState(false);
  const { target } = sentence;
  if (target === null) return t('draft.no_target');
  if (!isEditing) {
    return (
      <button
        type="button"
        className="words"
        aria-label={t('draft.edit_target', { number: number + 1, text: target })}
        title={t('draft.edit_target_hint')}
        onClick={() => setEditing(true)}
      >
        {failed ? highlight(target, failed.target) : target}
      </button>
    );
  }
  return (
    <span className="grow">
      <span className="shadow" aria-hidden="true">
        {target}
        {'\u200b'}
      </span>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the press asked for it
        autoFocus
        aria-label={t('draft.target', { number: number + 1 })}
        lang={language}
        rows={1}
        value={target}
        onChange={(event) => props.onEditTarget(event.target.value)}
        onBlur={() => {
          setEditing(false);
          props.onLeaveTarget();
        }}
      />
    </span>
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
