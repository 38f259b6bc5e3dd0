import type { LanguageTag } from '../../domain.ts';
import { alignSent, shareSent } from '../../drafting/align-sent.ts';
import type { StoredInsertion } from '../../drafting/draft-store.ts';
import type { KnownComment } from '../../tickets/known-ticket.ts';
import { isSameLanguage } from '../../translation/same-language.ts';

/** Nearly all of it was sent as it was inserted; a sentence less is still the same reply. */
const SENT_SHARE = 0.8;
/** Of what was inserted, and then worked on: better than nothing where no translation is. */
const SIMILAR_SHARE = 0.5;

/**
 * What an agent wrote before it was translated, where a reply was made with us: colleagues read the
 * original words rather than a translation of the translation. What was added by hand (a greeting,
 * a signature) stands where it stood. Null: not made with us, or changed too much.
 */
export function writtenBefore(
  comment: KnownComment,
  insertions: StoredInsertion[],
  teamLanguage: LanguageTag,
  least = SENT_SHARE,
): string | null {
  if (comment.authorRole === 'customer') return null;
  // An insertion is recorded by our clock, a comment dated by the helpdesk's.
  const latest = comment.createdAt.getTime() + CLOCKS_APART_MS;
  const before = insertions.filter(
    ({ createdAt, language }) =>
      createdAt.getTime() <= latest && !isSameLanguage(language, teamLanguage),
  );
  for (const { pairs } of before.reverse()) {
    const targets = pairs.map(({ target }) => target);
    if (shareSent(comment.body, targets) < least) continue;
    const lines: string[] = [];
    let isOpen = false;
    for (const part of alignSent(comment.body, targets)) {
      const text = part.kind === 'text' ? part.text : (pairs[part.index]?.source ?? '');
      const joins = isOpen && part.kind === 'pair';
      if (joins) lines.push(`${lines.pop() ?? ''}${text}`);
      else lines.push(text);
      isOpen = part.kind === 'pair' && !endsLine(comment.body, part.end);
    }
    return lines.join('\n');
  }
  return null;
}

const CLOCKS_APART_MS = 5 * 60_000;

/** The reply that was changed after inserting, where no engine has translated what was sent. */
export const similarBefore = (
  comment: KnownComment,
  insertions: StoredInsertion[],
  teamLanguage: LanguageTag,
) => writtenBefore(comment, insertions, teamLanguage, SIMILAR_SHARE);

const endsLine = (body: string, at: number) => /^[^\S\n]*(?:\n|$)/.test(body.slice(at));
