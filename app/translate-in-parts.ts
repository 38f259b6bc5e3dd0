import type { ReplyView } from '../backend/http/contract.ts';
import type { Result } from './backend-client.ts';

/** Our API takes no more sentences at once. */
const MOST_SENTENCES = 60;

/**
 * Translates any number of sentences as if it were one call. The first part that fails is the
 * answer: what was translated before it is remembered by our backend, and costs nothing again.
 */
export async function translateInParts(
  sentences: string[],
  ask: (part: string[]) => Promise<Result<ReplyView>>,
): Promise<Result<ReplyView>> {
  const first = await ask(sentences.slice(0, MOST_SENTENCES));
  if (!first.ok) return first;
  const whole = { ...first.value };
  for (let start = MOST_SENTENCES; start < sentences.length; start += MOST_SENTENCES) {
    const answer = await ask(sentences.slice(start, start + MOST_SENTENCES));
    if (!answer.ok) return answer;
    const checks = answer.value.checks.map((check) => ({
      ...check,
      pair: check.pair === null ? null : check.pair + start,
    }));
    whole.pairs = [...whole.pairs, ...answer.value.pairs];
    whole.checks = [...whole.checks, ...checks];
    // A text in two languages is in none.
    if (answer.value.writtenIn !== whole.writtenIn) whole.writtenIn = null;
  }
  return { ok: true, value: whole };
}

export function isComplete(reply: ReplyView): boolean {
  return reply.pairs.every(({ target }) => target !== null);
}
