import { useEffect, useState } from 'react';
import type { ComposeView } from '../backend/http/contract-compose.ts';
import { HostRefused, type Requester } from './hosts/host.ts';
import { isSameLanguage, offeredLanguage } from './offered-languages.ts';
import type { ReplyTask } from './reply-task.ts';
import { useSurroundings } from './surroundings.ts';
import type { FormText } from './use-form-text.ts';
import { readWrittenText } from './written-text.ts';

/** Where the language comes from; a text of `new_ticket.from_…` for each. */
type LanguageSource = 'chosen' | 'corrected' | 'earlier_ticket' | 'profile' | 'nowhere';

/** The first message to a customer: in which language, and where it goes. */
export function useNewTicketTask(
  view: ComposeView | null,
  requester: Requester | null,
  form: FormText,
): {
  task: ReplyTask | null;
  language: string | null;
  source: LanguageSource;
  choose(language: string): void;
} {
  const { host, backend } = useSurroundings();
  const [chosen, setChosen] = useState<string | null>(null);
  const id = requester?.id ?? requester?.name ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen holds for one person
  useEffect(() => setChosen(null), [id]);

  const { language, source } = languageOf(view, requester, chosen);
  const task: ReplyTask | null =
    view !== null && language !== null
      ? {
          teamLanguage: view.teamLanguage,
          customerLanguage: language,
          engine: view.engine,
          hasOwnBox: true,
          offered: null,
          insertKey: 'action.insert_new',
          machineNotice: null,
          looks: null,
          composer: () => host.composer(),
          translate: (body, signal) => backend.call('/api/compose', signal, body),
          async insert(html, subject) {
            if (!form.isKnown(await form.read())) {
              throw new HostRefused('composer_changed', 'There is another text in the form.');
            }
            await host.setComposer(null, html);
            if (subject !== null) await host.setSubject(subject);
            const { text } = readWrittenText(html, new DOMParser());
            form.placed({ subject: subject ?? '', text });
          },
          check: (body, signal) => backend.call('/api/checks', signal, body),
          translateBack: null,
          // There is no ticket yet that this could be said of.
          record: () => undefined,
        }
      : null;
  return { task, language, source, choose: setChosen };
}

function languageOf(
  view: ComposeView | null,
  requester: Requester | null,
  chosen: string | null,
): { language: string | null; source: LanguageSource } {
  if (chosen !== null) return { language: chosen, source: 'chosen' };
  const known = view?.customerLanguage ?? null;
  if (known !== null) return { language: known, source: view?.languageSource ?? 'earlier_ticket' };
  const profile = requester?.locale == null ? null : offeredLanguage(requester.locale);
  // A profile nobody touched has the account's language: that tells nothing.
  const tells = profile !== null && view !== null && !isSameLanguage(profile, view.teamLanguage);
  return tells ? { language: profile, source: 'profile' } : { language: null, source: 'nowhere' };
}
