import type { LanguageTag } from '../domain.ts';
import { alignSent, editedParts, shareSent } from '../drafting/align-sent.ts';
import type { StoredInsertion } from '../drafting/draft-store.ts';
import type { SavingRequest, StopView } from '../http/contract-outbound.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import { checkPairs } from './ticket-view/check-pairs.ts';

/** So much of our reply in a note: it was meant for the customer. */
const OUR_SHARE = 0.5;
/** A name or a greeting in the team's language is no sentence that was left over. */
const FEWEST_LETTERS = 6;
const FEWEST_WORDS = 6;
const WORDS_SHOWN = 60;

/**
 * Why what stands in the editor should not be saved as it is; null when nothing is against it. Only
 * what was inserted since the last reply counts, the latest above all.
 */
export function stopOfReply(
  { text, isInternal }: SavingRequest,
  known: {
    teamLanguage: LanguageTag;
    customerLanguage: LanguageTag;
    /** Not sent so far, oldest first. */
    pending: StoredInsertion[];
  },
  detect: DetectLanguage,
): StopView | null {
  if (text.trim() === '') return null;
  const latest = known.pending.at(-1);
  const targets = latest?.pairs.map(({ target }) => target) ?? [];
  if (isInternal) {
    const isOurs = shareSent(text, targets) >= OUR_SHARE;
    return isOurs ? { kind: 'note', words: shorten(targets[0] ?? ''), checks: [] } : null;
  }
  const left = leftInTeamLanguage(text, known, detect);
  if (left !== null) return { kind: 'team_language', words: shorten(left), checks: [] };
  for (const part of editedParts(text, targets)) {
    const source = part.pairs.map((index) => latest?.pairs[index]?.source ?? '').join('\n');
    const failed = checkPairs([{ source, target: part.text }], {
      source: known.teamLanguage,
      target: latest?.language ?? known.customerLanguage,
    }).filter(({ ok }) => !ok);
    if (failed.length === 0) continue;
    const checks = failed.map((check) => ({ ...check, pair: part.pairs[0] ?? null }));
    return { kind: 'edited', words: shorten(part.text), checks };
  }
  return null;
}

/** The first passage that is surely in the team's language; what was inserted so on purpose is not. */
function leftInTeamLanguage(
  text: string,
  known: Parameters<typeof stopOfReply>[1],
  detect: DetectLanguage,
): string | null {
  const { teamLanguage, customerLanguage, pending } = known;
  if (customerLanguage === 'und' || isSameLanguage(customerLanguage, teamLanguage)) return null;
  const isTeams = (words: string) => {
    const { language, confidence } = detect(words, { previous: null, requesterLocale: null });
    return confidence === 'high' && isSameLanguage(language, teamLanguage);
  };
  const own = pending.reduce<string[]>(
    (texts, { pairs }) =>
      texts.flatMap((one) =>
        alignSent(
          one,
          pairs.map(({ target }) => target),
        ).flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
      ),
    [text],
  );
  if (own.length === 1 && own[0] === text.trim() && isTeams(text)) return firstLine(text);
  const lines = own.flatMap((one) => one.split('\n'));
  return lines.find((line) => saysSomething(line) && isTeams(line)) ?? null;
}

function saysSomething(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const isSpaced = /\p{L}\s+\p{L}/u.test(line) && !/[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u.test(line);
  return isSpaced ? line.trim().split(/\s+/).length >= FEWEST_WORDS : letters >= FEWEST_LETTERS;
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';

const shorten = (words: string) => {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > WORDS_SHOWN ? `${plain.slice(0, WORDS_SHOWN).trimEnd()}…` : plain;
};
