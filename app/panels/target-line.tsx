import { type ReactNode, useState } from 'react';
import type { Sentence } from '../draft-state.ts';
import { directionOf } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { isLeftBehind } from '../sentence-locks.ts';

/** What the customer reads of one sentence; the agent may write it by hand, which locks it. */
export function TargetLine(props: {
  number: number;
  sentence: Sentence;
  language: string;
  isStale: boolean;
  /** Where the target comes from. */
  title: string | undefined;
  /** The target as it is shown, with what differs marked and what it cites. */
  children: ReactNode;
  /** Null where nobody translates back. */
  onBack: (() => void) | null;
  onEdit(target: string): void;
  onLeave(): void;
  onRelease(): void;
}) {
  const { sentence, language, isStale } = props;
  const { t } = useTexts();
  const [isEditing, setEditing] = useState(false);
  const { target } = sentence;
  const number = props.number + 1;
  if (isEditing && target !== null) {
    return (
      <div className="grow target-box" dir={directionOf(language)}>
        <div className="shadow" aria-hidden="true">
          {target}
          {'\u200b'}
        </div>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the agent has just asked to write here
          autoFocus
          aria-label={t('draft.target_label', { number })}
          lang={language}
          rows={1}
          maxLength={8000}
          value={target}
          onChange={(event) => props.onEdit(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          onBlur={() => {
            setEditing(false);
            // Emptied: the agent wants none of it, and gets the engine's again.
            if (target.trim() === '') props.onRelease();
            else if (sentence.isUnchecked) props.onLeave();
          }}
        />
      </div>
    );
  }
  const leftBehind = isLeftBehind(sentence);
  return (
    <>
      <div className="tools">
        {target !== null && (
          <button
            type="button"
            title={t('draft.edit_target')}
            aria-label={t('draft.edit_target_of', { number })}
            onClick={() => setEditing(true)}
          >
            <Icon name="pencil" />
          </button>
        )}
        {target !== null && props.onBack && (
          <button
            type="button"
            title={t('draft.back_translate')}
            aria-label={t('draft.back_translate_of', { number })}
            onClick={props.onBack}
          >
            <Icon name="retweet" />
          </button>
        )}
        {sentence.isLocked && !leftBehind && (
          <button
            type="button"
            className="lock"
            title={t('draft.locked')}
            aria-label={t('draft.release_of', { number })}
            onClick={props.onRelease}
          >
            <Icon name="lock" />
          </button>
        )}
      </div>
      <div
        className={isStale ? 'target stale' : 'target'}
        lang={target === null ? undefined : language}
        dir={target === null ? undefined : directionOf(language)}
        title={props.title}
      >
        {props.children}
      </div>
      {leftBehind && (
        <p className="sub left-behind">
          <Icon name="lock" /> {t('draft.left_behind')}{' '}
          <button type="button" className="link" onClick={props.onRelease}>
            {t('draft.release')}
          </button>
        </p>
      )}
    </>
  );
}
