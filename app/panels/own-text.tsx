import { useEffect, useRef } from 'react';
import type { TicketView } from '../../backend/http/contract.ts';
import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Reply } from '../use-reply.ts';

/** Where the agent writes a whole reply in their own language. */
export function OwnText({ reply, view }: { reply: Reply; view: TicketView }) {
  const { t, locale } = useTexts();
  const { primaryKey } = useSurroundings();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const ours = languageName(view.teamLanguage, locale);
  const theirs = languageName(view.customerLanguage, locale);
  return (
    <div className="own">
      <textarea
        ref={box}
        lang={view.teamLanguage}
        aria-label={t('draft.own_label', { language: ours })}
        placeholder={t('draft.own_placeholder', { language: theirs, shortcut: primaryKey })}
        maxLength={8000}
        value={reply.ownText ?? ''}
        onChange={(event) => reply.writeOwn(event.target.value)}
      />
      {reply.state && (
        <button type="button" className="link quiet" onClick={reply.closeOwn}>
          {t('draft.back')}
        </button>
      )}
    </div>
  );
}
