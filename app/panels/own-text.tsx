import { useEffect, useRef } from 'react';
import { focusInPlace } from '../focus-sentence.ts';
import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import type { ReplyTask } from '../reply-task.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Reply } from '../use-reply.ts';

/** In signs; what is pasted beyond it is left out by the browser, without a word of its own. */
const LONGEST = 8_000;

/** Where the agent writes a whole reply in their own language. */
export function OwnText({
  reply,
  task,
}: {
  reply: Reply;
  task: Pick<ReplyTask, 'teamLanguage' | 'customerLanguage'>;
}) {
  const { t, locale } = useTexts();
  const { primaryKey } = useSurroundings();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => focusInPlace(box.current), []);
  const ours = languageName(task.teamLanguage, locale);
  const theirs = languageName(task.customerLanguage, locale);
  return (
    <div className="own">
      <textarea
        ref={box}
        lang={task.teamLanguage}
        aria-label={t('draft.own_label', { language: ours })}
        placeholder={t('draft.own_placeholder', { language: theirs, shortcut: primaryKey })}
        maxLength={LONGEST}
        value={reply.ownText ?? ''}
        onChange={(event) => reply.writeOwn(event.target.value)}
      />
      <p className="sub" role="status">
        {(reply.ownText?.length ?? 0) >= LONGEST && t('draft.own_full', { count: LONGEST })}
      </p>
      {reply.state && (
        <button type="button" className="link quiet" onClick={reply.closeOwn}>
          {t('draft.back')}
        </button>
      )}
    </div>
  );
}
